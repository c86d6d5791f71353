package org.muniment.domain.duty;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.domain.text.Code;

/**
 * A recurring check. Its terms are dated: what changes holds from a day on and leaves the past as
 * it was.
 *
 * @param id 0 before it is stored
 * @param name empty for a shipped one, which is called by the text of its kind
 * @param room empty for the whole archive
 * @param equipment id of the piece that is checked, if it is one
 * @param terms the oldest first; never empty
 * @param endedOn from this day on it is not due any more
 */
public record DutyPlan(
    long id,
    DutyKind kind,
    String name,
    Optional<Code> room,
    OptionalLong equipment,
    List<Terms> terms,
    Optional<LocalDate> endedOn,
    long version) {
  public static final int MAX_CHECKLIST = 30;

  /**
   * @param from the first day on which these hold
   * @param checklist what is to be ticked, line by line; of a shipped one keys of texts {@code
   *     duty.check.<key>}
   * @param signature whether a signature belongs to it
   * @param photo whether a photograph belongs to it
   * @param remindAt when people are reminded on the due day, local; empty for only with the daily
   *     reminder
   * @param responsible name of who does it; empty for whoever is there
   */
  public record Terms(
      LocalDate from,
      Recurrence recurrence,
      Shift shift,
      List<String> checklist,
      boolean signature,
      boolean photo,
      Optional<LocalTime> remindAt,
      String responsible) {
    public Terms {
      Objects.requireNonNull(from);
      Objects.requireNonNull(recurrence);
      Objects.requireNonNull(shift);
      Objects.requireNonNull(remindAt);
      Objects.requireNonNull(responsible);
      checklist = List.copyOf(checklist);
    }
  }

  public DutyPlan {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
    Objects.requireNonNull(room);
    Objects.requireNonNull(equipment);
    Objects.requireNonNull(endedOn);
    terms = List.copyOf(terms);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("a duty has terms, got none for " + id);
    }
  }

  /** Those that hold on a day; the first ones before they begin. */
  public Terms termsOn(LocalDate day) {
    Terms held = terms.get(0);
    for (Terms one : terms) {
      held = one.from().isAfter(day) ? held : one;
    }
    return held;
  }

  public DutyPlan stored(long givenId) {
    return new DutyPlan(givenId, kind, name, room, equipment, terms, endedOn, version);
  }
}
