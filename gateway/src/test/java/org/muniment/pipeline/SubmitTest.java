package org.muniment.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.pipeline.Rig.NOW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.domain.measure.Mark;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Sensor;
import org.muniment.port.SubmitReport;
import org.muniment.port.SubmittedReading;

/** Readings that are handed in. */
class SubmitTest {
  private final Rig rig = new Rig();
  private Sensor sensor;

  @BeforeEach
  void begin() {
    sensor = rig.sensor("S1", "a/b");
    rig.start();
  }

  @AfterEach
  void end() {
    rig.close();
  }

  static SubmittedReading of(String sensor, double temperatureC) {
    return new SubmittedReading(
        sensor, Optional.empty(), Map.of(Quantity.TEMPERATURE, temperatureC));
  }

  private static SubmittedReading at(Instant at, double temperatureC) {
    return new SubmittedReading("S1", Optional.of(at), Map.of(Quantity.TEMPERATURE, temperatureC));
  }

  private SubmitReport submit(SubmittedReading... readings) {
    return rig.pipeline.ingest().submit(List.of(readings)).join();
  }

  @Test
  void theGoodOnesAreStoredAndTheOthersNamedWithTheirPlace() {
    SubmitReport report =
        submit(
            of("S1", 21),
            of("NOBODY", 21),
            of("S1", 85.1),
            of("not a code", 21),
            new SubmittedReading("S1", Optional.empty(), Map.of()),
            of("S1", Double.NaN),
            at(Instant.MIN, 21),
            at(NOW.minusSeconds(60), 20));
    assertThat(report.stored()).isEqualTo(2);
    assertThat(report.rejected())
        .extracting(rejected -> rejected.index() + " " + rejected.reason().key())
        .containsExactly(
            "1 reading.sensor",
            "2 reading.implausible",
            "3 reading.sensor",
            "4 reading.empty",
            "5 reading.implausible",
            "6 reading.time");
    assertThat(rig.temperatures(sensor))
        .containsExactly(Map.entry(NOW.minusSeconds(60), 20.0), Map.entry(NOW, 21.0));
  }

  @Test
  void aListWithNothingToStoreIsAnsweredToo() {
    assertThat(submit(of("NOBODY", 1)).rejected()).hasSize(1);
    assertThat(submit().stored()).isZero();
  }

  @Test
  void duplicatesAndConflictsAreCounted() {
    SubmitReport report = submit(at(NOW, 21), at(NOW, 21), at(NOW, 22), at(NOW.plusMillis(1), 1));
    assertThat(report).isEqualTo(new SubmitReport(2, 1, 1, List.of()));
  }

  @Test
  void readingsWithoutATimeStayApart() {
    assertThat(submit(of("S1", 21), of("S1", 22)).stored()).isEqualTo(2);
    assertThat(rig.temperatures(sensor)).containsKeys(NOW, NOW.plusMillis(1));
  }

  @Test
  void aTimeAheadIsMarked() {
    submit(at(NOW.plusSeconds(301), 21));
    assertThat(rig.temperatures(sensor)).containsOnlyKeys(NOW);
    int marks = rig.raw(sensor, Quantity.TEMPERATURE).markBits(0);
    assertThat(Mark.fromBits(marks)).containsExactly(Mark.CLOCK_AHEAD);
  }

  @Test
  void aListLongerThanTheLineIsStoredWhole() {
    List<SubmittedReading> many = new ArrayList<>();
    for (int i = 0; i <= Line.MAX_ENTRIES; i++) {
      many.add(at(NOW.minusMillis(i), 20));
    }
    assertThat(rig.pipeline.ingest().submit(many).join().stored()).isEqualTo(many.size());
  }
}
