package org.muniment.domain.duty;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.domain.text.Message;

/** What people read of a duty: shipped ones have texts, others the words they were entered with. */
public final class DutyTexts {
  private static final Set<String> SHIPPED =
      UsualDuties.from(LocalDate.EPOCH).stream()
          .flatMap(plan -> plan.terms().get(0).checklist().stream())
          .collect(Collectors.toUnmodifiableSet());

  private DutyTexts() {}

  public static Message name(DutyPlan plan) {
    return plan.name().isEmpty()
        ? Message.of("duty.kind." + plan.kind().key())
        : Message.of("duty.words", plan.name());
  }

  /** A line of a checklist. */
  public static Message line(String line) {
    return SHIPPED.contains(line)
        ? Message.of("duty.check." + line)
        : Message.of("duty.words", line);
  }

  /** How often, in words. */
  public static Message recurrence(Recurrence recurrence) {
    if (recurrence instanceof Recurrence.Weekly weekly) {
      Message day = Message.of("duty.weekday." + weekly.day().getValue());
      return Message.of("duty.recurs.weekly", weekly.every(), day);
    }
    if (recurrence instanceof Recurrence.Monthly monthly) {
      return Message.of("duty.recurs.monthly", monthly.every(), monthly.day());
    }
    if (recurrence instanceof Recurrence.Yearly yearly) {
      return Message.of("duty.recurs.yearly", yearly.month(), yearly.day());
    }
    if (recurrence instanceof Recurrence.EveryDays every) {
      return Message.of("duty.recurs.every-days", every.days(), every.anchor().toString());
    }
    if (recurrence instanceof Recurrence.BeforeHolidays before) {
      return Message.of("duty.recurs.before-holidays", before.freeDays());
    }
    return Message.of(
        ((Recurrence.Daily) recurrence).workingDaysOnly()
            ? "duty.recurs.working-days"
            : "duty.recurs.daily");
  }
}
