package org.muniment.desk.rounds;

import java.time.LocalDate;
import org.muniment.domain.duty.DutyEntry;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.Recurrences;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;

/** What the trail tells of duties (rule T2). */
final class DutyDeeds {
  private static final String NONE = "-";

  private DutyDeeds() {}

  static Deed added(By by, DutyPlan plan) {
    DutyPlan.Terms terms = last(plan);
    Deed deed =
        deed(by, "duty.add", plan)
            .after("kind", plan.kind().key())
            .after("from", terms.from())
            .after("recurrence", Recurrences.text(terms.recurrence()))
            .after("shift", terms.shift().key())
            .after("checklist", checklist(terms));
    return plan.name().isEmpty() ? deed : deed.after("name", plan.name());
  }

  static Deed changed(By by, DutyPlan old, DutyPlan now) {
    DutyPlan.Terms before = last(old);
    DutyPlan.Terms after = last(now);
    return deed(by, "duty.change", now)
        .change("kind", old.kind().key(), now.kind().key())
        .change("name", shown(old.name()), shown(now.name()))
        .change("room", room(old), room(now))
        .change("equipment", equipment(old), equipment(now))
        .change("from", before.from(), after.from())
        .change(
            "recurrence",
            Recurrences.text(before.recurrence()),
            Recurrences.text(after.recurrence()))
        .change("shift", before.shift().key(), after.shift().key())
        .change("checklist", checklist(before), checklist(after))
        .change("signature", before.signature(), after.signature())
        .change("photo", before.photo(), after.photo())
        .change("remindAt", remindAt(before), remindAt(after))
        .change("responsible", shown(before.responsible()), shown(after.responsible()));
  }

  static Deed ended(By by, DutyPlan plan, LocalDate on) {
    return deed(by, "duty.end", plan).after("endedOn", on);
  }

  static Deed done(By by, DutyPlan plan, DutyEntry entry) {
    long wrong = entry.answers().stream().filter(answer -> !answer.isRight()).count();
    return deed(by, "duty.done", plan)
        .after("due", entry.due())
        .after("doneOn", entry.doneOn())
        .after("wrong", wrong);
  }

  private static Deed deed(By by, String action, DutyPlan plan) {
    return Deed.of(by, action, plan.kind().key() + '#' + plan.id());
  }

  private static DutyPlan.Terms last(DutyPlan plan) {
    return plan.terms().get(plan.terms().size() - 1);
  }

  private static String checklist(DutyPlan.Terms terms) {
    return String.join(" / ", terms.checklist());
  }

  private static String room(DutyPlan plan) {
    return plan.room().map(Code::value).orElse(NONE);
  }

  private static String equipment(DutyPlan plan) {
    return plan.equipment().isPresent() ? String.valueOf(plan.equipment().getAsLong()) : NONE;
  }

  private static String remindAt(DutyPlan.Terms terms) {
    return terms.remindAt().map(Object::toString).orElse(NONE);
  }

  private static String shown(String text) {
    return text.isEmpty() ? NONE : text;
  }
}
