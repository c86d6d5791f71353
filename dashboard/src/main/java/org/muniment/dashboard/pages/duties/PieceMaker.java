package org.muniment.dashboard.pages.duties;

import java.time.LocalDate;
import java.util.HashMap;
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
import org.muniment.desk.rounds.DutyView;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.Equipment;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.text.Code;
import org.muniment.port.Findings;

/** A piece of equipment for its page. */
final class PieceMaker {
  private static final int MOST = 100;

  private final Backend backend;
  private final DutyWords names;
  private final Words words;

  PieceMaker(Backend backend, DutyWords names) {
    this.backend = backend;
    this.names = names;
    this.words = names.words();
  }

  static Map<String, String> values(Equipment piece) {
    Map<String, String> values = new HashMap<>();
    values.put("version", String.valueOf(piece.version()));
    values.put("kind", piece.kind().key());
    values.put("name", piece.name());
    values.put("number", piece.number());
    values.put("model", piece.model());
    values.put("room", piece.room().map(Code::value).orElse(""));
    values.put("since", piece.since().map(LocalDate::toString).orElse(""));
    values.put("state", piece.state().key());
    values.put("remarks", piece.remarks());
    return values;
  }

  PieceView of(Equipment piece, Form form) {
    PlanMaker plans = new PlanMaker(backend, names);
    return new PieceView(
        piece.id(),
        piece.name(),
        EquipmentPage.chip(piece.state()),
        EquipmentPage.icon(piece.state()),
        words.say("equipment.state." + piece.state().key()),
        facts(piece),
        backend.rounds().equipment().checks(piece.id()).stream()
            .map(plan -> check(plans, plan))
            .toList(),
        done(piece),
        findings(piece),
        form,
        EquipmentPage.kinds(words),
        plans.rooms(words.say("duties.equipment.place.none")),
        states(),
        PlansPage.PATH + "/add?equipment=" + piece.id(),
        piece.state() == Equipment.State.RETIRED
            ? Optional.empty()
            : Optional.of(retire(piece, form)));
  }

  private List<Fact> facts(Equipment piece) {
    String none = words.say("duties.equipment.place.none");
    return List.of(
        new Fact(
            words.say("duties.equipment.kind"), words.say("equipment.kind." + piece.kind().key())),
        new Fact(words.say("duties.equipment.number"), piece.number()),
        new Fact(words.say("duties.equipment.model"), piece.model()),
        new Fact(words.say("duties.plan.place"), piece.room().map(names::room).orElse(none)),
        new Fact(words.say("duties.equipment.since"), piece.since().map(words::date).orElse("")),
        new Fact(words.say("log.remark"), piece.remarks()));
  }

  private PieceView.Check check(PlanMaker plans, DutyPlan plan) {
    return new PieceView.Check(
        names.name(plan),
        PlansPage.PATH + "/" + plan.id(),
        names.when(plan.termsOn(words.today())),
        plans.next(plan));
  }

  /** What was due in the last year, the newest first. */
  private List<MonthView.Line> done(Equipment piece) {
    LocalDate today = words.today();
    List<DutyView> due =
        backend.rounds().duties().between(today.minusYears(1), today).stream()
            .filter(view -> view.plan().equipment().equals(OptionalLong.of(piece.id())))
            .toList();
    return due.stream()
        .sorted((a, b) -> b.due().compareTo(a.due()))
        .limit(MOST)
        .map(view -> dated(view, names.line(view)))
        .toList();
  }

  private MonthView.Line dated(DutyView view, MonthView.Line line) {
    return new MonthView.Line(
        line.name(),
        names.date(view.due()),
        line.href(),
        line.tone(),
        line.icon(),
        line.state(),
        line.by());
  }

  private List<PieceView.Found> findings(Equipment piece) {
    Findings.Query query =
        new Findings.Query(
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.of(piece.id()),
            Optional.empty(),
            Optional.empty());
    return backend.rounds().findings().search(query, MOST).stream().map(this::found).toList();
  }

  private PieceView.Found found(Finding finding) {
    return new PieceView.Found(
        text(finding),
        "/duties/findings/" + finding.id(),
        words.moment(finding.foundAt()),
        finding.isOpen(),
        words.say(finding.isOpen() ? "duties.finding.open" : "duties.finding.handled"));
  }

  /** What is said about a box is as secret as the box (rule T3); its own page knows who reads. */
  private String text(Finding finding) {
    return finding.box().isEmpty() ? finding.text() : words.say("duties.equipment.findings.box");
  }

  private Map<String, String> states() {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Equipment.State state : Equipment.State.values()) {
      choices.put(state.key(), words.say("equipment.state." + state.key()));
    }
    return choices;
  }

  private Confirm retire(Equipment piece, Form form) {
    return new Confirm(
            "retire",
            EquipmentPage.PATH + "/" + piece.id() + "/retire",
            words.say("duties.equipment.retire"),
            piece.name(),
            words.say("duties.equipment.retire.says", piece.name()),
            Optional.empty())
        .sent(form.value("form"), form);
  }
}
