package org.muniment.dashboard.pages.today;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.rounds.DutyView;
import org.muniment.desk.rounds.Ticked;
import org.muniment.domain.duty.DutyEntry;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.DutyTexts;
import org.muniment.domain.duty.DutyWindows.State;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.reminder.Reminders;
import org.muniment.domain.text.Visible;
import org.muniment.domain.trail.By;
import org.muniment.domain.visit.Visit;
import org.muniment.port.Findings;

/**
 * Duties, findings and visitors (rules C3 to C6, P5): what was missed, what is due today with the
 * least that it takes to tick it, who is still inside at the end of the day.
 */
final class RoundsTodo {
  private static final int MAX_ROWS = 4;
  private static final int MOST_FINDINGS = 1_000;

  /** A longer checklist is ticked on its own page, line by line. */
  private static final int MAX_LINES = 6;

  private final Words words;
  private final Backend backend;
  private final boolean mayTick;
  private final List<Todo.Row> missed = new ArrayList<>();
  private final List<Todo.Row> today = new ArrayList<>();

  private RoundsTodo(Words words, Backend backend, boolean mayTick) {
    this.words = words;
    this.backend = backend;
    this.mayTick = mayTick;
  }

  static Todo of(Words words, Backend backend, boolean mayTick) {
    RoundsTodo todo = new RoundsTodo(words, backend, mayTick);
    todo.visitors();
    todo.duties();
    todo.findings();
    return new Todo(List.copyOf(todo.missed), List.copyOf(todo.today));
  }

  /** From the evening on, and those of earlier days. */
  private void visitors() {
    boolean isEvening =
        !words.now().atZone(words.zone()).toLocalTime().isBefore(Reminders.VISITORS_AT);
    LocalTime evening = Reminders.VISITORS_AT;
    List<Visit> inside =
        backend.rounds().visits().inside().stream()
            .filter(
                visit ->
                    isOfBefore(visit)
                        || isEvening
                            && visit.at().atZone(words.zone()).toLocalTime().isBefore(evening))
            .toList();
    for (Visit visit : inside.stream().limit(MAX_ROWS).toList()) {
      missed.add(
          new Todo.Row(
              Icon.DOOR_EXIT,
              words.say("today.visits.inside", Visible.of(visit.name())),
              words.say("visits.since", words.moment(visit.at()), words.age(visit.at())),
              "/duties/visits#visit-" + visit.id(),
              words.say("today.todo.look")));
    }
    more(missed, Icon.DOOR_EXIT, "today.visits.more", inside.size(), "/duties/visits");
  }

  private boolean isOfBefore(Visit visit) {
    return visit.at().atZone(words.zone()).toLocalDate().isBefore(words.today());
  }

  private void duties() {
    List<DutyView> all = backend.rounds().duties().on(words.today());
    List<DutyView> late = all.stream().filter(view -> view.state() == State.MISSED).toList();
    List<DutyView> due = all.stream().filter(view -> view.state() == State.DUE).toList();
    late.stream().limit(MAX_ROWS).forEach(view -> missed.add(duty(view)));
    more(missed, Icon.CHECKLIST, "today.duty.missed.more", late.size(), "/duties");
    due.stream().limit(MAX_ROWS).forEach(view -> today.add(duty(view).with(tick(view))));
    more(today, Icon.CHECKLIST, "today.duty.more", due.size(), "/duties");
  }

  private void more(List<Todo.Row> rows, Icon icon, String key, int all, String href) {
    if (all > MAX_ROWS) {
      rows.add(
          new Todo.Row(
              icon, words.say(key, all - MAX_ROWS), "", href, words.say("today.todo.look")));
    }
  }

  private Todo.Row duty(DutyView view) {
    boolean isMissed = view.state() == State.MISSED;
    String name = words.say(DutyTexts.name(view.plan()));
    String place = view.plan().room().map(room -> " · " + room.value()).orElse("");
    String when =
        isMissed
            ? words.say("today.duty.missed.detail", words.date(view.due()))
            : words.say("today.duty.due.detail");
    return new Todo.Row(
        isMissed ? Icon.ALERT_TRIANGLE : Icon.CHECKLIST,
        words.say(isMissed ? "today.duty.missed" : "today.duty.due", name),
        when + place,
        "/duties/" + view.plan().id() + "?due=" + view.due(),
        words.say(mayTick ? "today.duty.tick" : "today.todo.look"));
  }

  private Optional<Todo.Tick> tick(DutyView view) {
    DutyPlan.Terms terms = view.plan().termsOn(view.due());
    boolean isShort = !terms.signature() && !terms.photo() && view.checklist().size() <= MAX_LINES;
    return mayTick && isShort
        ? Optional.of(
            new Todo.Tick(
                view.plan().id(),
                view.due().toString(),
                view.checklist().stream().map(line -> words.say(DutyTexts.line(line))).toList()))
        : Optional.empty();
  }

  /** Says that every line is in order. */
  static void tick(Backend backend, Words words, By by, long duty, LocalDate due) {
    DutyView view = backend.rounds().duties().view(duty, due);
    List<DutyEntry.Answer> answers =
        view.checklist().stream()
            .map(line -> new DutyEntry.Answer(words.say(DutyTexts.line(line)), true, ""))
            .toList();
    Ticked ticked = new Ticked(words.today(), Optional.of(due), answers, "", "", List.of());
    backend.rounds().duties().done(by, duty, ticked);
  }

  private void findings() {
    Findings.Query open =
        new Findings.Query(
            Optional.of(true),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty());
    List<Finding> overdue =
        backend.rounds().findings().search(open, MOST_FINDINGS).stream()
            .filter(finding -> finding.isOverdue(words.today()))
            .sorted(Comparator.comparing(finding -> finding.due().orElse(words.today())))
            .toList();
    if (overdue.isEmpty()) {
      return;
    }
    Finding first = overdue.get(0);
    String owner =
        first.owner().isEmpty() ? words.say("today.findings.nobody") : Visible.of(first.owner());
    missed.add(
        new Todo.Row(
            Icon.TOOLS,
            words.say("today.findings.overdue", overdue.size()),
            words.say(
                "today.findings.overdue.detail",
                owner,
                words.date(first.due().orElse(words.today()))),
            overdue.size() == 1 ? "/duties/findings/" + first.id() : "/duties/findings",
            words.say("today.todo.look")));
  }
}
