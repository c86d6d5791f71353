package org.muniment.dashboard.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.rounds.DutyView;
import org.muniment.desk.rounds.EquipmentDesk;
import org.muniment.desk.rounds.KeysDesk;
import org.muniment.desk.rounds.NewDuty;
import org.muniment.desk.rounds.PhotosDesk.NewPhoto;
import org.muniment.desk.rounds.RoundsDesks;
import org.muniment.desk.rounds.Ticked;
import org.muniment.domain.duty.CalendarDay;
import org.muniment.domain.duty.DutyEntry.Answer;
import org.muniment.domain.duty.DutyKind;
import org.muniment.domain.duty.DutyTexts;
import org.muniment.domain.trail.By;
import org.muniment.port.Barcodes;
import org.muniment.text.Texts;

/**
 * Duties of four weeks in a house that has rooms and people: done, missed, made up for, with
 * findings; equipment, keys, a calendar that is read from outside.
 */
public final class DutiesHouse {
  /** The first day on which the usual duties held. */
  public static final LocalDate BEGIN = LocalDate.of(2026, 10, 26);

  /** Of these the closing was missed; the second was made up for. */
  public static final List<LocalDate> MISSED =
      List.of(LocalDate.of(2026, 11, 11), LocalDate.of(2026, 11, 18));

  private static final LocalDate WITH_FINDING = LocalDate.of(2026, 11, 13);
  private static final String STROKES = "M40 150L90 40L140 150M180 150L180 50L260 50";

  private final TestHouse house;
  private final RoundsDesks desks;

  private DutiesHouse(TestHouse house) {
    this.house = house;
    this.desks = house.backend.rounds();
  }

  /** Needs the room R2. */
  public static void furnish(TestHouse house) {
    new DutiesHouse(house).furnish();
  }

  private By at(LocalDate day, int hour) {
    Instant at = day.atTime(hour, 40).atZone(TestHouse.ZONE).toInstant();
    Instant now = house.clock.instant();
    return new By(By.Kind.PERSON, "wang", "192.0.2.7", at.isAfter(now) ? now : at);
  }

  private void furnish() {
    By first = at(BEGIN, 9);
    desks.duties().addUsual(first);
    desks.calendar().importShipped(first, 2026);
    desks
        .calendar()
        .save(
            first,
            List.of(
                new CalendarDay(LocalDate.of(2026, 11, 21), CalendarDay.Kind.WORKING, "校庆开放日")));
    long piece =
        desks
            .equipment()
            .add(
                first,
                new EquipmentDesk.Details(
                    "dehumidifier",
                    "二号除湿机",
                    "CS-02",
                    "格力 DH40EF 2021-0457",
                    Optional.of("R2"),
                    Optional.of(LocalDate.of(2021, 5, 6)),
                    "in-use",
                    "每周倒水"))
            .id();
    desks.duties().add(first, ofThePiece(piece));
    long key = desks.keys().add(first, new KeysDesk.Details("K-02", "库房二防火门", "")).id();
    desks.keys().handOver(first, key, OptionalLong.empty(), "王丽", "轮值");
    desks.keys().add(first, new KeysDesk.Details("K-03", "媒体柜 1", "备用一把"));
    desks.feeds().add(first, "值班手机", "zh-CN");
    desks.keeping().round();
    tickThePast();
  }

  private static NewDuty ofThePiece(long piece) {
    return new NewDuty(
        DutyKind.EQUIPMENT.key(),
        "二号除湿机保养",
        Optional.of("R2"),
        OptionalLong.of(piece),
        new NewDuty.AskedTerms(
            Optional.empty(),
            "weekly:WEDNESDAY:2:" + BEGIN,
            "after",
            List.of("runs", "water-emptied", "滤网已清洗"),
            false,
            true,
            Optional.of("10:00"),
            "王丽"));
  }

  private void tickThePast() {
    LocalDate today = LocalDate.ofInstant(house.clock.instant(), TestHouse.ZONE);
    for (DutyView view : desks.duties().between(BEGIN, today.minusDays(1))) {
      boolean isClosing = view.plan().kind() == DutyKind.DAILY_CLOSING;
      if (isClosing && view.due().equals(MISSED.get(0))) {
        continue;
      }
      boolean isLate = isClosing && view.due().equals(MISSED.get(1));
      tick(view, isLate ? view.due().plusDays(1) : view.due());
    }
  }

  private void tick(DutyView view, LocalDate on) {
    boolean isWrong = view.plan().kind() == DutyKind.CLEANING && view.due().equals(WITH_FINDING);
    List<Answer> answers =
        view.checklist().stream()
            .map(
                line ->
                    isWrong && line.equals(view.checklist().get(0))
                        ? new Answer(words(line), false, "北窗窗台漏雨")
                        : new Answer(words(line), true, ""))
            .toList();
    boolean needsPhoto = view.plan().termsOn(view.due()).photo();
    desks
        .duties()
        .done(
            at(on, 17),
            view.plan().id(),
            new Ticked(
                on,
                Optional.of(view.due()),
                answers,
                "",
                view.plan().termsOn(view.due()).signature() ? STROKES : "",
                needsPhoto ? List.of(photo()) : List.of()));
  }

  /** As the page says a line of the checklist. */
  private static String words(String line) {
    return Texts.in(Locale.SIMPLIFIED_CHINESE).say(DutyTexts.line(line));
  }

  private NewPhoto photo() {
    byte[] picture = house.backend.barcodes().png("CS-02", Barcodes.Format.QR, 6);
    return new NewPhoto("除湿机.png", picture);
  }

  /** The id of the duty of a kind. */
  public static long id(TestHouse house, DutyKind kind) {
    return house.backend.rounds().duties().plans().stream()
        .filter(plan -> plan.kind() == kind)
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** A day later, as after a night in which the program ran. */
  public static void night(TestHouse house) {
    house.clock.pass(Duration.ofDays(1));
    house.backend.rounds().keeping().round();
  }
}
