package org.muniment.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.text.Message;

/**
 * Who was told of an alarm, and what became of it.
 *
 * @param contact name of the person; of the channel where that is the address
 * @param channel id of the channel
 * @param state {@code waiting}, {@code delivered}, {@code expired}, {@code refused}, {@code
 *     superseded}
 * @param at when it was delivered or ended; else when it was ordered
 * @param receipt what the other side said
 * @param error what the newest attempt that failed said
 */
public record Told(
    long alarmId,
    String contact,
    String channel,
    String state,
    Instant at,
    int attempts,
    Optional<String> receipt,
    Optional<Message> error) {
  /** Where it is known who was told. Any thread. */
  @FunctionalInterface
  public interface Deliveries {
    /** In the order in which they were ordered. */
    List<Told> of(List<Long> alarms);
  }
}
