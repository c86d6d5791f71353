package org.muniment.dashboard.pages.duties;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.look.Confirm;
import org.muniment.dashboard.web.look.Fact;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.rounds.DutiesDesk;
import org.muniment.domain.duty.DutyDays;
import org.muniment.domain.duty.DutyKind;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.Equipment;
import org.muniment.domain.duty.Recurrences;
import org.muniment.domain.duty.Shift;
import org.muniment.domain.people.Account;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.BadInput;

/** A plan, and the choices of its form, for the page. */
final class PlanMaker {
  /** Due dates that stand in the preview. */
  private static final int PREVIEWED = 8;

  private final Backend backend;
  private final DutiesDesk duties;
  private final DutyWords names;
  private final Words words;

  PlanMaker(Backend backend, DutyWords names) {
    this.backend = backend;
    this.duties = backend.rounds().duties();
    this.names = names;
    this.words = names.words();
  }

  PlanView fresh(Form form) {
    return new PlanView(
        "",
        words.say("duties.plan.add"),
        PlansPage.PATH + "/add",
        List.of(),
        form,
        choices(),
        preview(form),
        Optional.empty(),
        List.of());
  }

  PlanView of(DutyPlan plan, Form form) {
    boolean ended = plan.endedOn().isPresent();
    return new PlanView(
        String.valueOf(plan.id()),
        names.name(plan),
        PlansPage.PATH + "/" + plan.id(),
        facts(plan),
        form,
        choices(),
        preview(form),
        ended ? Optional.empty() : Optional.of(end(plan, form)),
        terms(plan));
  }

  private List<Fact> facts(DutyPlan plan) {
    List<Fact> facts = new ArrayList<>();
    String place = names.place(plan);
    facts.add(
        new Fact(
            words.say("duties.plan.place"),
            place.isEmpty() ? words.say("duties.plan.place.all") : place));
    facts.add(new Fact(words.say("duties.plan.when"), names.when(plan.termsOn(words.today()))));
    facts.add(new Fact(words.say("duties.plan.next"), next(plan)));
    plan.endedOn()
        .ifPresent(
            day ->
                facts.add(
                    new Fact(
                        words.say("people.state"),
                        words.say("duties.plan.state.ended", words.date(day)))));
    return facts;
  }

  String next(DutyPlan plan) {
    return duties
        .next(plan, words.today())
        .map(names::date)
        .orElseGet(() -> words.say("duties.plan.next.none"));
  }

  private static Confirm confirm(Words words, DutyPlan plan, String name) {
    return new Confirm(
        "end",
        PlansPage.PATH + "/" + plan.id() + "/end",
        words.say("duties.plan.end"),
        name,
        words.say("duties.plan.end.says", name),
        Optional.empty());
  }

  private Confirm end(DutyPlan plan, Form form) {
    return confirm(words, plan, names.name(plan)).sent(form.value("form"), form);
  }

  private List<PlanView.Term> terms(DutyPlan plan) {
    List<PlanView.Term> terms = new ArrayList<>();
    for (DutyPlan.Terms one : plan.terms()) {
      terms.add(
          0,
          new PlanView.Term(
              words.date(one.from()),
              names.when(one),
              one.checklist().stream().map(names::line).toList()));
    }
    return terms;
  }

  /** When it would be due with what stands in the form; nothing is changed by it. */
  PlanView.Preview preview(Form form) {
    try {
      LocalDate from = Sent.date(form.value("from")).orElse(words.today());
      boolean isBefore = form.value("recurrence").equals("before-holidays");
      DutyPlan.Terms terms =
          new DutyPlan.Terms(
              DutyDays.isPossible(from) ? from : words.today(),
              Recurrences.of(PlanForm.recurrence(form)),
              isBefore ? Shift.STAYS : Shift.of(form.value("shift")).orElse(Shift.STAYS),
              List.of(),
              false,
              false,
              Optional.empty(),
              "");
      return preview(terms);
    } catch (BadInput bad) {
      return new PlanView.Preview("", List.of(), words.say(bad.sentence()));
    }
  }

  private PlanView.Preview preview(DutyPlan.Terms terms) {
    DutyPlan plan =
        new DutyPlan(
            0,
            DutyKind.OTHER,
            "",
            Optional.empty(),
            OptionalLong.empty(),
            List.of(terms),
            Optional.empty(),
            1);
    List<String> days = new ArrayList<>();
    Optional<LocalDate> next = duties.next(plan, terms.from());
    while (next.isPresent() && days.size() < PREVIEWED) {
      days.add(names.date(next.get()));
      next = duties.next(plan, next.get().plusDays(1));
    }
    return days.isEmpty()
        ? new PlanView.Preview("", days, words.say("duties.plan.preview.none"))
        : new PlanView.Preview(names.when(terms), days, "");
  }

  private PlanView.Choices choices() {
    return new PlanView.Choices(
        kinds(),
        rooms(words.say("duties.plan.place.all")),
        equipment(),
        said("duties.recurrence.", PlanForm.RECURRENCES),
        weekdays(),
        months(),
        shifts(),
        people());
  }

  private Map<String, String> said(String prefix, List<String> keys) {
    Map<String, String> choices = new LinkedHashMap<>();
    keys.forEach(key -> choices.put(key, words.say(prefix + key)));
    return choices;
  }

  private Map<String, String> kinds() {
    Map<String, String> choices = new LinkedHashMap<>();
    for (DutyKind kind : DutyKind.values()) {
      choices.put(kind.key(), words.say("duty.kind." + kind.key()));
    }
    return choices;
  }

  private Map<String, String> shifts() {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Shift shift : Shift.values()) {
      choices.put(shift.key(), words.say("duty.shift." + shift.key()));
    }
    return choices;
  }

  private Map<String, String> weekdays() {
    Map<String, String> choices = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      choices.put(day.name(), names.weekday(day));
    }
    return choices;
  }

  private Map<String, String> months() {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Month month : Month.values()) {
      choices.put(String.valueOf(month.getValue()), names.named("LLLL", month));
    }
    return choices;
  }

  /**
   * @param none what it is called when no room is chosen
   */
  Map<String, String> rooms(String none) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", none);
    for (Room room : backend.places().rooms()) {
      choices.put(room.code().value(), room.name());
    }
    return choices;
  }

  private Map<String, String> equipment() {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", words.say("duties.plan.equipment.none"));
    for (Equipment piece : backend.rounds().equipment().list()) {
      if (piece.state() != Equipment.State.RETIRED) {
        choices.put(String.valueOf(piece.id()), piece.name() + " " + piece.number());
      }
    }
    return choices;
  }

  /** Names of those who work here. */
  List<String> people() {
    return backend.people().accounts().stream()
        .filter(Account::active)
        .map(Account::shownName)
        .toList();
  }
}
