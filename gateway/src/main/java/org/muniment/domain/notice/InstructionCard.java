package org.muniment.domain.notice;

import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.text.Code;

/**
 * What to do about an alarm, in the archive's own words; it takes the place of the shipped text.
 *
 * @param place the room or cabinet that it is for; empty for all that have none of their own
 */
public record InstructionCard(AlarmKind kind, Optional<Code> place, String text) {
  public static final int MAX_LENGTH = 2_000;

  public InstructionCard {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(place);
    if (text == null || text.isBlank() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a card has 1 to " + MAX_LENGTH + " characters");
    }
  }
}
