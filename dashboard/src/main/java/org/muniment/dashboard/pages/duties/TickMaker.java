package org.muniment.dashboard.pages.duties;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.look.Fact;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.rounds.DutyView;
import org.muniment.domain.duty.DutyEntry;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.DutyWindows.State;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.finding.Photo;
import org.muniment.port.Findings;

/** One due date of a duty for the page. */
final class TickMaker {
  private final Backend backend;
  private final DutyWords names;
  private final Words words;
  private final boolean mayTick;

  TickMaker(Backend backend, DutyWords names, boolean mayTick) {
    this.backend = backend;
    this.names = names;
    this.words = names.words();
    this.mayTick = mayTick;
  }

  TickView of(DutyView view, Form form) {
    State state = view.state();
    boolean isToDo = view.isToDo() && mayTick;
    return new TickView(
        view.plan().id(),
        view.due().toString(),
        names.name(view.plan()),
        DutyWords.chip(state),
        DutyWords.icon(state),
        names.state(state),
        facts(view),
        said(view),
        isToDo ? Optional.of(sheet(view, form)) : Optional.empty(),
        view.entry().map(entry -> done(view, entry)),
        view.entry().isPresent() ? form.sentence() : Optional.empty(),
        view.checklist().stream().map(names::line).toList(),
        MonthMaker.href(YearMonth.from(view.due())),
        PlansPage.PATH + "/" + view.plan().id());
  }

  private List<Fact> facts(DutyView view) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.say("duties.fact.due"), words.fullDate(view.due())));
    if (!view.opens().equals(view.due())) {
      String days =
          words.say("duties.fact.window.days", names.date(view.opens()), names.date(view.due()));
      facts.add(new Fact(words.say("duties.fact.window"), days));
    }
    String place = names.place(view.plan());
    if (!place.isEmpty()) {
      facts.add(new Fact(words.say("duties.plan.place"), place));
    }
    String responsible = view.plan().termsOn(view.due()).responsible();
    if (!responsible.isEmpty()) {
      facts.add(new Fact(words.say("duties.fact.responsible"), responsible));
    }
    return facts;
  }

  private Optional<String> said(DutyView view) {
    return switch (view.state()) {
      case MISSED -> Optional.of(words.say("duties.said.missed", names.date(view.due())));
      case AHEAD ->
          Optional.of(
              words.say("duties.said.ahead", names.date(view.due()), names.date(view.opens())));
      case OPEN, DUE -> mayTick ? Optional.empty() : Optional.of(words.say("duties.said.reader"));
      case DONE, LATE -> Optional.empty();
    };
  }

  private TickView.Sheet sheet(DutyView view, Form form) {
    DutyPlan.Terms terms = view.plan().termsOn(view.due());
    List<TickView.Line> lines =
        IntStream.range(0, view.checklist().size())
            .mapToObj(i -> line(i, names.line(view.checklist().get(i)), form))
            .toList();
    return new TickView.Sheet(
        form,
        lines,
        terms.signature(),
        terms.photo(),
        words.today().toString(),
        view.opens().toString());
  }

  private static TickView.Line line(int number, String text, Form form) {
    String problem = form.problem(SheetForm.line(number));
    return new TickView.Line(
        number,
        text,
        form.value(SheetForm.line(number)),
        form.value(SheetForm.remark(number)),
        problem == null ? "" : problem);
  }

  private TickView.Done done(DutyView view, DutyEntry entry) {
    String who =
        words.say(
            "duties.done.who",
            names.person(entry.by().name()),
            names.date(entry.doneOn()),
            words.moment(entry.by().at()));
    LocalDate written = entry.by().at().atZone(words.zone()).toLocalDate();
    String late =
        view.state() == State.LATE
            ? words.say("duties.done.late", names.date(view.due()), names.date(written))
            : "";
    return new TickView.Done(
        who,
        late,
        entry.answers().stream()
            .map(it -> new TickView.Answer(it.line(), it.isRight(), it.remark()))
            .toList(),
        entry.remark(),
        entry.strokes(),
        backend.rounds().photos().of(Photo.Subject.DUTY, entry.id()).stream()
            .map(it -> new TickView.Photo(MonthPage.PATH + "/photos/" + it.id(), it.name()))
            .toList(),
        findings(entry));
  }

  private List<TickView.Found> findings(DutyEntry entry) {
    Findings.Query query =
        new Findings.Query(
            Optional.empty(),
            Optional.of(Finding.Origin.DUTY),
            OptionalLong.of(entry.id()),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty());
    return backend.rounds().findings().search(query, DutyPlan.MAX_CHECKLIST).stream()
        .map(it -> new TickView.Found("/duties/findings/" + it.id(), it.text(), it.isOpen()))
        .toList();
  }
}
