package org.muniment.desk.daylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.desk.DeskRig;
import org.muniment.desk.PlacesDesk;
import org.muniment.domain.daylog.Amendment;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;
import org.muniment.port.LogBook.DayState;

class LogKeepingTest {
  private static final LocalDate DAY = LogRig.DAY;

  private final LogRig log = new LogRig();

  private DayState state(LocalDate date) {
    return log.rig.office.logBook().state(Code.of("R1"), date).orElseThrow();
  }

  private List<Amendment.Reason> reasons(LocalDate date) {
    return log.desk.day("R1", date).amendments().stream().map(a -> a.amendment().reason()).toList();
  }

  private double mean(LocalDate date) {
    return log.desk.day("R1", date).figures().of(Quantity.TEMPERATURE).orElseThrow().sum().mean();
  }

  @Test
  void aDayIsSealedByItselfAGraceTimeAfterItsEnd() {
    log.fill(DAY);
    log.goTo(DAY.plusDays(2), 1);
    assertThat(log.kinds()).isEmpty();
    log.goTo(DAY.plusDays(2), 2);
    assertThat(log.kinds()).containsExactly("seal 20");
    log.goTo(DAY.plusDays(2), 3);
    assertThat(log.kinds()).hasSize(1);
    assertThat(log.verify().intact()).isTrue();
    assertThat(log.keeping.state().lastSealed()).contains(DAY);
  }

  @Test
  void aSealingRoundIsOneDeedThatAnchorsTheLogsEnd() {
    for (int day = 0; day < 20; day++) {
      log.fill(DAY.plusDays(day));
    }
    log.goTo(DAY.plusDays(4), 12);
    assertThat(log.kinds()).containsExactly("seal 20", "seal 21", "seal 22");
    var deed = log.rig.office.trail().last("daylog.seal").orElseThrow().deed();
    assertThat(deed.after())
        .containsEntry("days", "3")
        .containsEntry("last", "2026-11-22")
        .containsEntry("head", LogCheck.text(log.desk.head().orElseThrow()));
    assertThat(deed.by().kind().key()).isEqualTo("system");
  }

  @Test
  void daysWithoutAReadingInBetweenAreSealedToo() {
    log.fill(DAY);
    log.fill(DAY.plusDays(3));
    log.goTo(DAY.plusDays(6), 12);
    assertThat(log.kinds()).containsExactly("seal 20", "seal 21", "seal 22", "seal 23", "seal 24");
    assertThat(log.desk.day("R1", DAY.plusDays(1)).figures().coverage().inMillis())
        .isLessThan(Duration.ofHours(1).toMillis());
  }

  @Test
  void aRoomWithoutAnyReadingHasNoSeals() {
    log.goTo(DAY.plusDays(400), 12);
    assertThat(log.kinds()).isEmpty();
    assertThat(log.desk.place("R1").begins()).isEqualTo(DAY.plusDays(400));
  }

  @Test
  void aReadingThatCameLateAmendsAndTheOriginalStays() {
    log.fill(DAY);
    log.goTo(DAY.plusDays(2), 12);
    String seal = state(DAY).gist().toString();
    log.arrive(log.sensor, log.at(DAY, 12, 5), log.rig.now, 26, 50);
    log.goTo(DAY.plusDays(2), 13);
    assertThat(log.kinds()).containsExactly("seal 20", "amendment 20");
    assertThat(reasons(DAY)).containsExactly(Amendment.Reason.LATE_DATA);
    DailyLogDesk.Day day = log.desk.day("R1", DAY);
    assertThat(day.original().orElseThrow().excursions()).isEmpty();
    assertThat(day.figures().excursions()).hasSize(1);
    assertThat(state(DAY).gist().toString()).isNotEqualTo(seal);
    assertThat(log.rig.readings.lateDays(10)).isEmpty();
    assertThat(log.newestDeed()).isEqualTo("daylog.remake");
    assertThat(log.verify().intact()).isTrue();
  }

  @Test
  void aLateReadingThatChangesOnlyTheHashIsAmendedToo() {
    log.fill(DAY);
    log.goTo(DAY.plusDays(2), 12);
    log.arrive(log.sensor, log.at(DAY, 12, 5), log.rig.now, 20, 50);
    log.goTo(DAY.plusDays(2), 13);
    assertThat(reasons(DAY)).containsExactly(Amendment.Reason.LATE_DATA);
  }

  @Test
  void aLateReadingReachesTheNextDayThroughItsLargestChange() {
    log.fill(DAY);
    log.fill(DAY.plusDays(1));
    log.goTo(DAY.plusDays(3), 12);
    assertThat(log.kinds()).containsExactly("seal 20", "seal 21");
    log.arrive(log.sensor, log.at(DAY, 23, 55), log.rig.now, 26, 50);
    log.goTo(DAY.plusDays(3), 13);
    assertThat(reasons(DAY.plusDays(1))).containsExactly(Amendment.Reason.LATE_DATA);
  }

  @Test
  void anOutdoorReadingThatCameLateConcernsEveryPlace() {
    Sensor outdoor = log.rig.sensor("OUT", DeskRig.outdoors());
    log.fill(DAY);
    log.goTo(DAY.plusDays(2), 12);
    log.arrive(outdoor, log.at(DAY, 9, 1), log.rig.now, 3, 80);
    log.goTo(DAY.plusDays(2), 13);
    assertThat(reasons(DAY)).containsExactly(Amendment.Reason.LATE_DATA);
    assertThat(log.desk.day("R1", DAY).figures().outside().get(0).seen())
        .containsKey(Quantity.TEMPERATURE);
  }

  @Test
  void lateDataBeforeTheBeginMovesTheBeginBack() {
    log.fill(DAY);
    log.goTo(DAY.plusDays(2), 12);
    assertThat(log.desk.place("R1").begins()).isEqualTo(DAY);
    log.arrive(log.sensor, log.at(DAY.minusDays(3), 12, 0), log.rig.now, 20, 50);
    log.goTo(DAY.plusDays(2), 13);
    assertThat(log.desk.place("R1").begins()).isEqualTo(DAY.minusDays(3));
    assertThat(log.kinds()).containsExactly("seal 20", "seal 17", "seal 18", "seal 19");
  }

  @Test
  void aCorrectedCalibrationAmendsTheDaysThatItReaches() {
    log.fill(DAY);
    log.fill(DAY.plusDays(1));
    log.goTo(DAY.plusDays(3), 12);
    log.rig.office.addCalibration(
        Code.of("S1"),
        new Calibration(
            Quantity.TEMPERATURE, 1.5, log.at(DAY.plusDays(1), 12, 0), Optional.empty()));
    log.goTo(DAY.plusDays(3), 13);
    assertThat(reasons(DAY)).isEmpty();
    assertThat(reasons(DAY.plusDays(1))).containsExactly(Amendment.Reason.BASIS);
    assertThat(mean(DAY.plusDays(1))).isEqualTo(20.75);
    log.goTo(DAY.plusDays(3), 14);
    assertThat(log.kinds()).hasSize(3);
    assertThat(log.verify().intact()).isTrue();
  }

  @Test
  void aCorrectedPlacementIsNoticedAtTheNextStart() {
    log.fill(DAY);
    log.goTo(DAY.plusDays(2), 12);
    log.rig.places.addRoom(
        log.by(), new PlacesDesk.NewRoom("R2", "Room 2", Optional.empty(), Optional.empty()));
    log.rig.office.addPlacement(Code.of("S1"), Placement.inRoom(log.at(DAY, 12, 0), Code.of("R2")));
    log.parts().keeping().round();
    assertThat(reasons(DAY)).containsExactly(Amendment.Reason.BASIS);
    assertThat(log.kinds()).containsExactly("seal 20", "amendment 20", "seal 20");
    assertThat(log.desk.day("R2", DAY).figures().coverage().inMillis())
        .isEqualTo(Duration.ofHours(12).toMillis());
    assertThat(log.verify().intact()).isTrue();
  }

  @Test
  void otherObservationTimesLeaveSealedDaysAsTheyAre() {
    log.fill(DAY);
    log.goTo(DAY.plusDays(2), 12);
    LogParts.of(
            log.rig.office,
            log.rig.readings,
            log.rig.readings.alarms(),
            log.rig.registry,
            new org.muniment.domain.daylog.ObservationTimes(List.of(java.time.LocalTime.of(8, 0))),
            LogParts.DEFAULT_GRACE,
            () -> log.rig.now)
        .keeping()
        .round();
    assertThat(log.kinds()).containsExactly("seal 20");
  }

  @Test
  void aLongStopIsCaughtUpInTheOrderOfDateAndPlace() {
    log.rig.places.addRoom(
        log.by(), new PlacesDesk.NewRoom("R2", "Room 2", Optional.empty(), Optional.empty()));
    Sensor second = log.rig.sensor("S2", DeskRig.inRoom("R2"));
    log.fill(DAY);
    log.measure(second, log.at(DAY.plusDays(1), 8, 0), 19, 50);
    log.goTo(DAY.plusDays(40), 12);
    List<LogEntry> entries = log.entries();
    assertThat(entries).hasSize(39 + 38);
    assertThat(entries)
        .isSortedAccordingTo(
            Comparator.comparing((LogEntry e) -> e.draft().date())
                .thenComparing(e -> e.draft().place()));
    assertThat(ChronoUnit.DAYS.between(DAY, entries.get(entries.size() - 1).draft().date()))
        .isEqualTo(38);
  }

  @Test
  void aReadingThatComesWhileNothingIsSealedAmendsNothing() {
    log.fill(DAY);
    log.rig.now = log.at(DAY.plusDays(1), 6, 0);
    log.arrive(log.sensor, log.at(DAY, 12, 5), log.rig.now, 26, 50);
    log.keeping.round();
    assertThat(log.rig.readings.lateDays(10)).isEmpty();
    assertThat(log.desk.day("R1", DAY).figures().excursions()).hasSize(1);
    log.goTo(DAY.plusDays(2), 12);
    assertThat(log.kinds()).containsExactly("seal 20");
  }
}
