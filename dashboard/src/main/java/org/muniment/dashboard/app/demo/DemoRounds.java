package org.muniment.dashboard.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.desk.rounds.DutyView;
import org.muniment.desk.rounds.EquipmentDesk;
import org.muniment.desk.rounds.FindingsDesk;
import org.muniment.desk.rounds.KeysDesk;
import org.muniment.desk.rounds.RoundsDesks;
import org.muniment.desk.rounds.Ticked;
import org.muniment.desk.rounds.VisitsDesk;
import org.muniment.domain.duty.DutyEntry.Answer;
import org.muniment.domain.duty.DutyKind;
import org.muniment.domain.duty.DutyTexts;
import org.muniment.domain.duty.Equipment;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.domain.visit.Visit;
import org.muniment.port.Office;
import org.muniment.text.Texts;

/**
 * Duties of the example archive since some weeks, as its archivist would have ticked them: two were
 * missed and one made up for; with equipment, keys, findings and visitors. Today's are left to
 * whoever tries it.
 */
public final class DemoRounds {
  private static final int WEEKS = 6;
  private static final LocalTime TICKS_AT = LocalTime.of(17, 20);
  private static final OptionalLong ANY = OptionalLong.empty();

  /** Which of the closings of before today, counted back, were forgotten. */
  private static final List<Integer> MISSED_CLOSINGS = List.of(3, 12);

  /** Which of the cleanings was made up for some days later. */
  private static final int LATE_CLEANING = 1;

  private static final int LATE_DAYS = 3;

  /** Which of the closings found a window that does not close. */
  private static final int CLOSING_WITH_FINDING = 5;

  private final Office office;
  private final RoundsDesks rounds;
  private final Texts texts;
  private final ZoneId zone;
  private final Instant now;
  private final LocalDate today;

  /**
   * @param office for one transaction around everything
   */
  public DemoRounds(Office office, RoundsDesks rounds, Texts texts, ZoneId zone, Instant now) {
    this.office = office;
    this.rounds = rounds;
    this.texts = texts;
    this.zone = zone;
    this.now = now;
    this.today = LocalDate.ofInstant(now, zone);
  }

  /** Everything at once: a start must not take longer for it. */
  public void furnish() {
    office.together(
        () -> {
          By begin = by(today.minusWeeks(WEEKS), LocalTime.of(8, 30));
          rounds.calendar().shipped().stream()
              .filter(year -> Math.abs(year - today.getYear()) <= 1)
              .forEach(year -> rounds.calendar().importShipped(begin, year));
          equipment(begin);
          keys(begin);
          rounds.duties().addUsual(begin);
          rounds.keeping().round();
          tick();
          findings();
          visitors();
          return begin;
        });
  }

  private void tick() {
    List<DutyView> past =
        new ArrayList<>(rounds.duties().between(today.minusWeeks(WEEKS), today.minusDays(1)));
    java.util.Collections.reverse(past);
    int closings = 0;
    int cleanings = 0;
    for (DutyView view : past) {
      boolean isClosing = view.plan().kind() == DutyKind.DAILY_CLOSING;
      boolean isCleaning = view.plan().kind() == DutyKind.CLEANING;
      boolean isMissed = isClosing && MISSED_CLOSINGS.contains(closings);
      boolean isLate = isCleaning && cleanings == LATE_CLEANING;
      boolean isWrong = isClosing && closings == CLOSING_WITH_FINDING;
      closings += isClosing ? 1 : 0;
      cleanings += isCleaning ? 1 : 0;
      if (!isMissed) {
        tick(view, view.due().plusDays(isLate ? LATE_DAYS : 0), isWrong);
      }
    }
  }

  private void tick(DutyView view, LocalDate day, boolean isWrong) {
    List<Answer> answers = new ArrayList<>();
    for (String line : view.checklist()) {
      boolean isRight = !isWrong || !answers.isEmpty();
      String remark = isRight ? "" : say("window");
      answers.add(new Answer(texts.say(DutyTexts.line(line)), isRight, remark));
    }
    String strokes = view.plan().termsOn(day).signature() ? "M60 120L140 60L180 140L260 80" : "";
    rounds
        .duties()
        .done(
            by(day, TICKS_AT),
            view.plan().id(),
            new Ticked(day, Optional.of(view.due()), answers, "", strokes, List.of()));
  }

  private void equipment(By by) {
    piece(by, Equipment.Kind.DEHUMIDIFIER, "dehumidifier", "R1", Equipment.State.IN_USE);
    piece(by, Equipment.Kind.AIR_CONDITIONER, "air-conditioner", "R2", Equipment.State.IN_USE);
    piece(by, Equipment.Kind.HUMIDIFIER, "humidifier", "R3", Equipment.State.OUT_OF_ORDER);
    piece(by, Equipment.Kind.EXTINGUISHER, "extinguisher", "R1", Equipment.State.IN_USE);
    piece(by, Equipment.Kind.VACUUM_CLEANER, "vacuum-cleaner", "", Equipment.State.IN_USE);
  }

  private void piece(By by, Equipment.Kind kind, String name, String room, Equipment.State state) {
    Optional<LocalDate> since = Optional.of(today.minusYears(3));
    Optional<String> where = Optional.of(room).filter(code -> !code.isEmpty());
    String number = "E-0" + (rounds.equipment().list().size() + 1);
    rounds
        .equipment()
        .add(
            by,
            new EquipmentDesk.Details(
                kind.key(), say("equipment." + name), number, "", where, since, state.key(), ""));
  }

  private void keys(By by) {
    key(by, "R1-1", "R1", texts.say(Message.of("demo.person.archivist")));
    key(by, "R2-1", "R2", say("assistant"));
    key(by, "R1-2", "R1", "");
  }

  private void key(By by, String name, String room, String keeper) {
    String opens = say("key", texts.say(Message.of("demo.room." + room)));
    long id = rounds.keys().add(by, new KeysDesk.Details(name, opens, "")).id();
    if (!keeper.isEmpty()) {
      rounds.keys().handOver(by, id, ANY, keeper, "");
    }
  }

  private void findings() {
    FindingsDesk findings = rounds.findings();
    By longAgo = by(today.minusDays(25), LocalTime.of(10, 5));
    long leak = note(longAgo, "leak", "R2", today.minusDays(11));
    findings.workedOn(by(today.minusDays(20), LocalTime.of(9, 0)), leak, ANY, say("leak.reported"));
    long lamp =
        note(by(today.minusDays(18), LocalTime.of(15, 30)), "lamp", "R1", today.minusDays(10));
    findings.handle(by(today.minusDays(15), LocalTime.of(11, 0)), lamp, ANY, say("lamp.replaced"));
    note(by(today.minusDays(2), LocalTime.of(9, 40)), "mould", "R1", today.plusDays(5));
  }

  private long note(By by, String what, String room, LocalDate due) {
    FindingsDesk.NewFinding asked =
        new FindingsDesk.NewFinding(
            Finding.Origin.NOTE,
            0,
            ANY,
            Optional.of(Code.of(room)),
            ANY,
            say(what),
            texts.say(Message.of("demo.person.archivist")),
            Optional.of(due));
    return rounds.findings().note(by, asked).id();
  }

  private void visitors() {
    Visit electrician = enter(by(today.minusDays(9), LocalTime.of(9, 10)), "electrician");
    rounds.visits().leave(by(today.minusDays(9), LocalTime.of(9, 40)), electrician.id());
    Visit inspector = enter(by(today.minusDays(4), LocalTime.of(14, 0)), "inspector");
    rounds.visits().leave(by(today.minusDays(4), LocalTime.of(15, 25)), inspector.id());
    enter(person(now.minus(Duration.ofMinutes(40))), "installer");
  }

  private Visit enter(By by, String who) {
    VisitsDesk.NewVisit asked =
        new VisitsDesk.NewVisit(
            say("visit." + who),
            say("visit." + who + ".of"),
            say("visit." + who + ".purpose"),
            "R1",
            texts.say(Message.of("demo.person.archivist")));
    return rounds.visits().enter(by, asked);
  }

  private By by(LocalDate day, LocalTime time) {
    return person(day.atTime(time).atZone(zone).toInstant());
  }

  private static By person(Instant at) {
    return new By(By.Kind.PERSON, "archivist", "demo", at);
  }

  private String say(String key, Object... args) {
    return texts.say(Message.of("demo.rounds." + key, args));
  }
}
