package org.muniment.desk.daylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.desk.DeskRig;
import org.muniment.desk.Refusal;
import org.muniment.domain.daylog.Annotation;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.daylog.Words;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Sensor;
import org.muniment.port.StoreException;

/**
 * A year in which everything happens in any order: readings come, late ones too, sensors are
 * corrected, people sign and note, and the store breaks down in between.
 */
class LogSeasonTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-02-01");
  private static final int DAYS = 240;
  private static final Duration STEP = Duration.ofMinutes(40);
  private static final Words ALL = new Words("Watched", List.of(), "", "");

  private final LogRig log = new LogRig("Europe/Brussels");
  private final List<Sensor> sensors =
      List.of(
          log.sensor,
          log.rig.sensor("S2", DeskRig.inRoom("R1")),
          log.rig.sensor("OUT", DeskRig.outdoors()));
  private int calibrations;

  @ParameterizedTest
  @ValueSource(longs = {1, 20261122})
  void theLogHoldsWhatIsStoredWhateverHappens(long seed) {
    Random dice = new Random(seed);
    for (int day = 0; day < DAYS; day++) {
      LocalDate date = FIRST.plusDays(day);
      measure(dice, date);
      log.rig.now = log.at(date.plusDays(1), dice.nextInt(20), 0);
      int deeds = dice.nextInt(3);
      for (int i = 0; i < deeds; i++) {
        unlessItBreaksDown(dice, () -> something(dice, date));
      }
      if (dice.nextInt(3) > 0) {
        unlessItBreaksDown(dice, log.keeping::round);
      }
    }
    log.goTo(FIRST.plusDays(DAYS + 2), 12);

    assertThat(log.wrongDays()).isEmpty();
    assertThat(log.rig.readings.lateDays(1)).isEmpty();
    LogCheck.Verdict verdict = log.verify();
    assertThat(verdict.firstBroken()).isEmpty();
    assertThat(verdict.intact()).isTrue();
    Set<LocalDate> sealed = new HashSet<>();
    for (LogEntry entry : log.entries()) {
      if (entry.draft().kind() == LogEntry.Kind.SEAL) {
        assertThat(sealed.add(entry.draft().date())).as("sealed once").isTrue();
      }
    }
    LocalDate begins = log.desk.place("R1").begins();
    assertThat(sealed).isEqualTo(Set.copyOf(begins.datesUntil(FIRST.plusDays(DAYS + 1)).toList()));
  }

  private void measure(Random dice, LocalDate date) {
    Instant end = log.at(date.plusDays(1), 0, 0);
    for (Instant t = log.at(date, 0, 0); t.isBefore(end); t = t.plus(STEP)) {
      for (Sensor sensor : sensors) {
        if (dice.nextInt(8) > 0) {
          log.measure(sensor, t.plusSeconds(dice.nextInt(1200)), value(dice, 20), value(dice, 50));
        }
      }
    }
  }

  private static double value(Random dice, double middle) {
    return Quantity.rounded(middle + dice.nextGaussian() * 3);
  }

  private void unlessItBreaksDown(Random dice, Runnable deed) {
    if (dice.nextInt(4) == 0) {
      log.breakdowns.after(dice.nextInt(12));
    }
    try {
      deed.run();
    } catch (StoreException broken) {
      log.restart();
    } catch (Refusal wrongMoment) {
      assertThat(wrongMoment.kind()).isNotEqualTo(Refusal.Kind.UNAVAILABLE);
    } finally {
      log.breakdowns.never();
    }
  }

  private void something(Random dice, LocalDate today) {
    LocalDate date = today.minusDays(dice.nextInt(12));
    Instant at = log.at(date, 0, 0).plusSeconds(dice.nextInt(86_000));
    switch (dice.nextInt(6)) {
      case 0 -> log.sign(date, ALL);
      case 1 -> log.desk.amend(log.by(), "R1", date, ALL, "said better");
      case 2 ->
          log.desk.enterByHand(
              log.by(), "R1", date, at, Map.of(Quantity.TEMPERATURE, value(dice, 20)), "Glass");
      case 3 ->
          log.desk.annotate(
              log.by(),
              "R1",
              Annotation.Kind.AIRING,
              at,
              at.plusSeconds(1 + dice.nextInt(80_000)),
              "Air");
      case 4 -> correct(dice, at);
      default -> late(dice, at);
    }
  }

  private void correct(Random dice, Instant from) {
    if (calibrations++ < 20) {
      log.rig.office.addCalibration(
          sensors.get(dice.nextInt(sensors.size())).code(),
          new Calibration(Quantity.TEMPERATURE, value(dice, 0), from, Optional.empty()));
    }
  }

  private void late(Random dice, Instant from) {
    Sensor sensor = sensors.get(dice.nextInt(sensors.size()));
    for (int i = 0; i < 1 + dice.nextInt(20); i++) {
      Instant at = from.plusSeconds(137L * i + 1);
      if (at.isBefore(log.rig.now)) {
        log.arrive(sensor, at, log.rig.now, value(dice, 20), value(dice, 50));
      }
    }
  }
}
