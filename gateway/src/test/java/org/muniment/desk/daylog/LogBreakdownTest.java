package org.muniment.desk.daylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.muniment.domain.daylog.Annotation;
import org.muniment.domain.daylog.Words;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.text.Code;
import org.muniment.port.StoreException;

/** Whatever write fails, nothing is half there, and doing it again leads to the same log. */
class LogBreakdownTest {
  private static final LocalDate DAY = LogRig.DAY;
  private static final Words AIRED = new Words("Aired", List.of(), "", "");

  /** More than any of the deeds writes. */
  private static final int ENOUGH_WRITES = 40;

  /** What is done while the store breaks down. */
  enum Doing {
    SEAL(log -> log.goTo(DAY.plusDays(4), 8)),
    LATE(
        log -> {
          log.goTo(DAY.plusDays(4), 8);
          log.arrive(log.sensor, log.at(DAY, 12, 5), log.rig.now, 26, 50);
          log.breakdowns.after(log.toFail);
          log.goTo(DAY.plusDays(4), 9);
        }),
    BASIS(
        log -> {
          log.goTo(DAY.plusDays(4), 8);
          log.rig.office.addCalibration(
              Code.of("S1"),
              new Calibration(Quantity.HUMIDITY, 2, log.at(DAY, 0, 0), Optional.empty()));
          log.breakdowns.after(log.toFail);
          log.goTo(DAY.plusDays(4), 9);
        }),
    SIGN(
        log -> {
          log.rig.now = log.at(DAY.plusDays(1), 8, 0);
          log.breakdowns.after(log.toFail);
          log.sign(DAY, AIRED);
        }),
    HAND_READING(
        log -> {
          log.goTo(DAY.plusDays(4), 8);
          log.breakdowns.after(log.toFail);
          log.desk.enterByHand(
              log.by(),
              "R1",
              DAY,
              log.at(DAY, 9, 0),
              Map.of(Quantity.TEMPERATURE, 21.0),
              "Thermometer");
        }),
    ANNOTATE(
        log -> {
          log.goTo(DAY.plusDays(4), 8);
          log.breakdowns.after(log.toFail);
          log.desk.annotate(
              log.by(),
              "R1",
              Annotation.Kind.AIRING,
              log.at(DAY, 22, 0),
              log.at(DAY.plusDays(1), 2, 0),
              "Windows open");
        });

    private final Consumer<LogRig> work;

    Doing(Consumer<LogRig> work) {
      this.work = work;
    }
  }

  private static LogRig house(int toFail) {
    LogRig log = new LogRig();
    for (int day = 0; day < 3; day++) {
      log.fill(DAY.plusDays(day));
    }
    log.toFail = toFail;
    return log;
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLostOrDoubled(Doing doing) {
    LogRig whole = house(Integer.MAX_VALUE);
    doing.work.accept(whole);
    List<String> expected = whole.kinds();
    boolean failed = true;
    for (int writes = 0; failed; writes++) {
      assertThat(writes).isLessThan(ENOUGH_WRITES);
      LogRig log = house(writes);
      failed = breaksDown(log, doing);
      if (failed) {
        assertThat(log.verify().intact()).isTrue();
        log.breakdowns.never();
        log.restart();
        again(log, doing);
      }
      assertThat(log.kinds()).as("after %d writes", writes).isEqualTo(expected);
      assertThat(log.verify().intact()).isTrue();
      assertThat(log.wrongDays()).isEmpty();
      assertThat(log.rig.readings.lateDays(1).isEmpty() || doing == Doing.SIGN).isTrue();
    }
  }

  private static boolean breaksDown(LogRig log, Doing doing) {
    if (doing == Doing.SEAL) {
      log.breakdowns.after(log.toFail);
    }
    try {
      doing.work.accept(log);
      return false;
    } catch (StoreException broken) {
      return true;
    }
  }

  /** The program makes up its own work; people press the button again. */
  private static void again(LogRig log, Doing doing) {
    int entries = log.entries().size();
    switch (doing) {
      case SEAL, LATE, BASIS -> log.keeping.round();
      case SIGN, HAND_READING, ANNOTATE -> {
        log.toFail = Integer.MAX_VALUE;
        doing.work.accept(log);
      }
    }
    assertThat(log.entries()).hasSizeGreaterThanOrEqualTo(entries);
  }
}
