package org.muniment.desk.daylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.desk.DeskRig;
import org.muniment.desk.daylog.ExposureDesk.Exposure;
import org.muniment.domain.measure.Quantity;

class ExposureDeskTest {
  private static final LocalDate DAY = LogRig.DAY;

  private final LogRig log = new LogRig();
  private final ExposureDesk desk = log.parts.desks().exposure();

  /** Too warm all day on the first, fine on the second, too cold on the third, then nothing. */
  @BeforeEach
  void threeDays() {
    List<Double> temperatures = List.of(26.0, 20.0, 10.0);
    for (int day = 0; day < temperatures.size(); day++) {
      log.fill(DAY.plusDays(day), temperatures.get(day));
    }
  }

  private Exposure hours(Instant from, Instant to) {
    return desk.hours("R1", from, to);
  }

  @ParameterizedTest(name = "sealed up to the day {0}: from hour {1} to {2} above {3}, below {4}")
  @CsvSource({
    "0, 0, 72, 24, 24, 72",
    "1, 0, 72, 24, 24, 72",
    "3, 0, 72, 24, 24, 72",
    "3, 6, 24, 18, 0, 18",
    "3, 6, 18, 12, 0, 12",
    "1, 12, 60, 12, 12, 48",
    "1, 24, 48, 0, 0, 24",
    "3, 60, 500, 0, 12, 12",
    "3, -90, 12, 12, 0, 12",
  })
  void hoursAddUpWhateverIsSealed(int sealed, int from, int to, int above, int below, int covered) {
    log.goTo(DAY.plusDays(1L + sealed), 12);
    log.rig.now = log.at(DAY.plusDays(4), 0, 0);
    Instant begin = log.at(DAY, 0, 0);
    Exposure exposure = hours(begin.plus(Duration.ofHours(from)), begin.plus(Duration.ofHours(to)));
    assertThat(exposure.above().getOrDefault(Quantity.TEMPERATURE, Duration.ZERO))
        .isEqualTo(Duration.ofHours(above));
    // The last reading stands five minutes into the day without readings.
    Duration held = to > 72 ? Duration.ofMinutes(5) : Duration.ZERO;
    assertThat(exposure.below().getOrDefault(Quantity.TEMPERATURE, Duration.ZERO))
        .isEqualTo(Duration.ofHours(below).plus(held));
    assertThat(exposure.covered()).isEqualTo(Duration.ofHours(covered).plus(held));
    assertThat(exposure.asked()).isEqualTo(Duration.ofHours(to - from));
  }

  @Test
  void whatIsStillToComeIsNotCovered() {
    log.rig.now = log.at(DAY, 12, 0);
    Exposure exposure = hours(log.at(DAY, 0, 0), log.at(DAY.plusDays(5), 0, 0));
    assertThat(exposure.covered()).isEqualTo(Duration.ofHours(12));
    assertThat(exposure.above().get(Quantity.TEMPERATURE)).isEqualTo(Duration.ofHours(12));
  }

  @Test
  void aStretchThatRunsBackwardsIsRefused() {
    assertThat(DeskRig.said(() -> hours(log.at(DAY, 1, 0), log.at(DAY, 0, 0))))
        .startsWith("The time must end after it begins");
  }
}
