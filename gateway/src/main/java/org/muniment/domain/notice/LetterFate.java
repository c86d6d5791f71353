package org.muniment.domain.notice;

import java.time.Instant;
import java.util.Optional;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Visible;

/**
 * What an attempt came to, for every delivery in the letter.
 *
 * @param attempt its number, from 1
 * @param state WAITING when it is tried again
 * @param nextTry when; of no meaning otherwise
 */
public record LetterFate(
    String letter,
    int attempt,
    DeliveryState state,
    Instant at,
    Instant nextTry,
    Optional<Message> error,
    Optional<String> receipt) {
  /** What of a receipt is kept. */
  public static final int MAX_RECEIPT = 500;

  public static LetterFate delivered(String letter, int attempt, Instant at, String receipt) {
    String kept = Visible.brief(receipt, MAX_RECEIPT);
    return new LetterFate(
        letter, attempt, DeliveryState.DELIVERED, at, at, Optional.empty(), Optional.of(kept));
  }

  public static LetterFate tryAgain(
      String letter, int attempt, Instant at, Instant nextTry, Message why) {
    return new LetterFate(
        letter, attempt, DeliveryState.WAITING, at, nextTry, Optional.of(why), Optional.empty());
  }

  public static LetterFate refused(String letter, int attempt, Instant at, Message why) {
    return new LetterFate(
        letter, attempt, DeliveryState.REFUSED, at, at, Optional.of(why), Optional.empty());
  }
}
