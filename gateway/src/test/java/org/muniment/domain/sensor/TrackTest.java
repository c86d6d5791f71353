package org.muniment.domain.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.measure.Mark;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;

class TrackTest {
  private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private final Track track = new Track();

  private Set<Mark> judge(long seconds, Quantity quantity, double value) {
    Measurement reading = new Measurement(AT.plusSeconds(seconds), Map.of(quantity, value));
    return track.judge(reading, MINUTE).marks();
  }

  @ParameterizedTest(name = "20 then {0} {1} after {2} s jumps: {3}")
  @CsvSource({
    "TEMPERATURE, 30, 60, false",
    "TEMPERATURE, 30.1, 60, true",
    "TEMPERATURE, 9.9, 60, true",
    "TEMPERATURE, 30.1, 120, true",
    "TEMPERATURE, 30.1, 121, false",
    "HUMIDITY, 50, 60, false",
    "HUMIDITY, 50.1, 60, true",
    "CO2, 5000, 60, false"
  })
  void jumps(Quantity quantity, double value, long seconds, boolean jump) {
    judge(0, quantity, 20);
    assertThat(judge(seconds, quantity, value).contains(Mark.JUMP)).isEqualTo(jump);
  }

  @Test
  void aReadingBetweenOlderOnesIsNoJump() {
    judge(0, Quantity.TEMPERATURE, 20);
    assertThat(judge(-30, Quantity.TEMPERATURE, 40)).isEmpty();
    assertThat(judge(60, Quantity.TEMPERATURE, 20)).isEmpty();
  }

  @ParameterizedTest(name = "{0} s after the newest is late: {1}")
  @CsvSource({"1, false", "0, false", "-120, false", "-121, true"})
  void late(long seconds, boolean late) {
    judge(0, Quantity.HUMIDITY, 50);
    assertThat(judge(seconds, Quantity.TEMPERATURE, 20).contains(Mark.LATE)).isEqualTo(late);
  }

  @Test
  void arrivalsOfOneMillisecondAreKeptApart() {
    assertThat(track.arrival(AT)).isEqualTo(AT);
    assertThat(track.arrival(AT)).isEqualTo(AT.plusMillis(1));
    assertThat(track.arrival(AT.plusMillis(1))).isEqualTo(AT.plusMillis(2));
    assertThat(track.arrival(AT.plusMillis(9))).isEqualTo(AT.plusMillis(9));
  }

  @Test
  void aClockThatWasSetBackALittleStillRises() {
    track.arrival(AT);
    assertThat(track.arrival(AT.minusSeconds(119))).isEqualTo(AT.plusMillis(1));
  }

  @Test
  void whatIsMuchOlderKeepsItsTimeAndRisesByItself() {
    Instant old = AT.minus(Duration.ofDays(1));
    track.arrival(AT);
    assertThat(track.arrival(old)).isEqualTo(old);
    assertThat(track.arrival(old)).isEqualTo(old.plusMillis(1));
    assertThat(track.arrival(AT)).isEqualTo(AT.plusMillis(1));
  }

  @Test
  void afterAFailureItBeginsWithWhatIsStoredAndKeepsTheTimesItGave() {
    judge(600, Quantity.TEMPERATURE, 80);
    track.arrival(AT);
    track.restart(Map.of(Quantity.TEMPERATURE, new SensorStatus.Last(AT, 20)));
    assertThat(judge(30, Quantity.TEMPERATURE, 21)).isEmpty();
    assertThat(track.arrival(AT)).isEqualTo(AT.plusMillis(1));
  }
}
