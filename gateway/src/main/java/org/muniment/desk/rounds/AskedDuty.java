package org.muniment.desk.rounds;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.desk.Fields;
import org.muniment.domain.duty.DutyKind;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.Recurrence;
import org.muniment.domain.duty.Recurrences;
import org.muniment.domain.duty.Shift;
import org.muniment.domain.text.Code;

/** Makes a plan of what a person asked for, and says what is wrong with each field. */
final class AskedDuty {
  private final RoundsBook book;

  AskedDuty(RoundsBook book) {
    this.book = book;
  }

  /**
   * A plan without an id, with one set of terms.
   *
   * @param today the first day on which terms can begin: the past stays
   */
  DutyPlan plan(NewDuty asked, LocalDate today) {
    Fields fields = new Fields();
    Optional<DutyKind> kind = DutyKind.of(asked.kind() == null ? "" : asked.kind());
    if (kind.isEmpty()) {
      fields.wrong("kind", "refusal.duty.kind", asked.kind() == null ? "" : asked.kind());
    }
    String name =
        kind.equals(Optional.of(DutyKind.OTHER))
            ? fields.name("name", asked.name())
            : RoundsBook.optionalName(fields, "name", asked.name());
    Optional<Code> room = book.room(fields, "room", asked.room());
    OptionalLong equipment = equipment(fields, asked.equipment());
    DutyPlan.Terms terms = terms(fields, asked.terms(), today);
    fields.check();
    return new DutyPlan(0, kind.get(), name, room, equipment, List.of(terms), Optional.empty(), 1);
  }

  private OptionalLong equipment(Fields fields, OptionalLong asked) {
    boolean isThere =
        asked.isEmpty()
            || book.duties().equipment().stream().anyMatch(it -> it.id() == asked.getAsLong());
    if (!isThere) {
      fields.wrong("equipment", "refusal.equipment.not-found", String.valueOf(asked.getAsLong()));
    }
    return asked;
  }

  private static DutyPlan.Terms terms(Fields fields, NewDuty.AskedTerms asked, LocalDate today) {
    LocalDate from = asked.from().orElse(today);
    RoundsBook.checkPossible(fields, "from", from);
    if (from.isBefore(today)) {
      fields.wrong("from", "refusal.duty.from-past", from.toString());
    }
    Recurrence recurrence = fields.make("recurrence", asked.recurrence(), AskedDuty::recurrence);
    Optional<Shift> shift = Shift.of(asked.shift() == null ? "" : asked.shift());
    if (shift.isEmpty()) {
      fields.wrong("shift", "refusal.duty.shift", asked.shift() == null ? "" : asked.shift());
    }
    List<String> checklist = checklist(fields, asked.checklist());
    Optional<LocalTime> remindAt = time(fields, asked.remindAt());
    String responsible = RoundsBook.optionalName(fields, "responsible", asked.responsible());
    return recurrence == null || shift.isEmpty()
        ? null
        : new DutyPlan.Terms(
            from,
            recurrence,
            shift.get(),
            checklist,
            asked.signature(),
            asked.photo(),
            remindAt,
            responsible == null ? "" : responsible);
  }

  private static Recurrence recurrence(String text) {
    return Recurrences.of(text == null ? "" : text.strip());
  }

  private static List<String> checklist(Fields fields, List<String> asked) {
    List<String> lines = new ArrayList<>();
    for (String line : asked) {
      if (!line.isBlank()) {
        lines.add(fields.name("checklist", line));
      }
    }
    if (lines.isEmpty() || lines.size() > DutyPlan.MAX_CHECKLIST) {
      fields.wrong("checklist", "refusal.duty.checklist", DutyPlan.MAX_CHECKLIST);
    }
    return lines.contains(null) ? List.of() : lines;
  }

  private static Optional<LocalTime> time(Fields fields, Optional<String> asked) {
    Optional<String> given = asked.map(String::strip).filter(text -> !text.isEmpty());
    try {
      return given.map(LocalTime::parse);
    } catch (DateTimeParseException bad) {
      fields.wrong("remindAt", "refusal.field.time", given.orElse(""));
      return Optional.empty();
    }
  }
}
