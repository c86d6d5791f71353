package org.muniment.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.ReadingStore.LateDay;
import org.muniment.port.ReadingStore.Outcome;

/** Which days every reading store says are to be looked at again. */
public abstract class LateDaysContract extends AlarmLogContract {
  private static final int ALL = 1_000;

  private static Entry.Reading arriving(int sensor, String at, String arrived) {
    Measurement measurement =
        new Measurement(Instant.parse(at), Map.of(Quantity.TEMPERATURE, 20.0));
    return new Entry.Reading(sensor, measurement, Instant.parse(arrived), 0);
  }

  private List<String> late() {
    return store.lateDays(ALL).stream()
        .map(late -> late.sensorId() + " " + Instant.ofEpochMilli(late.dayMillis()))
        .toList();
  }

  /** Of the site in Brussels; {@code -} is none. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          in time                     | 2026-11-20T22:40:00Z | 2026-11-20T22:40:05Z | -
          eleven minutes before end   | 2026-11-20T10:00:00Z | 2026-11-20T22:49:59Z | -
          ten minutes before the end  | 2026-11-20T10:00:00Z | 2026-11-20T22:50:00Z | 2026-11-19T23:00:00Z
          after the end               | 2026-11-20T10:00:00Z | 2026-11-21T10:00:00Z | 2026-11-19T23:00:00Z
          years after                 | 2020-11-20T10:00:00Z | 2026-11-21T10:00:00Z | 2020-11-19T23:00:00Z
          the first moment of a day   | 2026-11-19T23:00:00Z | 2026-11-21T10:00:00Z | 2026-11-19T23:00:00Z
          the last of the day before  | 2026-11-19T22:59:59Z | 2026-11-21T10:00:00Z | 2026-11-18T23:00:00Z
          a day of 23 hours           | 2026-03-29T21:59:59Z | 2026-03-30T10:00:00Z | 2026-03-28T23:00:00Z
          the day after it            | 2026-03-29T22:00:00Z | 2026-03-31T10:00:00Z | 2026-03-29T22:00:00Z
          a day of 25 hours           | 2026-10-25T22:59:59Z | 2026-10-26T10:00:00Z | 2026-10-24T22:00:00Z
          25 hours, not over for long | 2026-10-25T22:10:00Z | 2026-10-25T22:10:05Z | -
          a clock ahead of ours       | 2026-11-21T01:00:00Z | 2026-11-20T22:55:00Z | -
          """)
  void aReadingThatComesWhenItsDayIsOverMarksIt(String what, String at, String came, String day) {
    append(arriving(1, at, came));
    assertThat(late()).isEqualTo(day.equals("-") ? List.of() : List.of("1 " + day));
  }

  /** A clock that was set back makes every reading look as if it came in time. */
  @Test
  void aReadingBehindOneOfALaterDayIsLateWhateverTheClockSays() {
    append(arriving(1, "2026-11-21T10:00:00Z", "2026-11-21T10:00:05Z"));
    append(arriving(1, "2026-11-21T09:00:00Z", "2026-11-21T10:01:00Z"));
    append(arriving(2, "2026-11-20T11:00:00Z", "2026-11-20T11:00:05Z"));
    assertThat(late()).isEmpty();
    append(arriving(1, "2026-11-20T11:00:00Z", "2026-11-20T11:00:05Z"));
    assertThat(late()).containsExactly("1 2026-11-19T23:00:00Z");
  }

  @Test
  void inOneBatchToo() {
    append(
        arriving(1, "2026-11-21T10:00:00Z", "2026-11-21T10:00:05Z"),
        arriving(1, "2026-11-20T11:00:00Z", "2026-11-20T11:00:05Z"));
    assertThat(late()).containsExactly("1 2026-11-19T23:00:00Z");
  }

  @Test
  void whatIsThereAlreadyOrContradictsMarksNothing() {
    append(arriving(1, "2026-11-20T11:00:00Z", "2026-11-20T11:00:05Z"));
    List<Outcome> outcomes =
        append(
            arriving(1, "2026-11-20T11:00:00Z", "2026-11-22T11:00:05Z"),
            new Entry.Reading(
                1,
                new Measurement(
                    Instant.parse("2026-11-20T11:00:00Z"), Map.of(Quantity.TEMPERATURE, 21.0)),
                Instant.parse("2026-11-22T11:00:05Z"),
                0));
    assertThat(outcomes).containsExactly(Outcome.DUPLICATE, Outcome.CONFLICT);
    assertThat(late()).isEmpty();
  }

  @Test
  void aSecondQuantityOfTheSameTimeMarksItsDay() {
    append(arriving(1, "2026-11-20T11:00:00Z", "2026-11-20T11:00:05Z"));
    append(
        new Entry.Reading(
            1,
            new Measurement(
                Instant.parse("2026-11-20T11:00:00Z"),
                Map.of(Quantity.TEMPERATURE, 20.0, Quantity.HUMIDITY, 50.0)),
            Instant.parse("2026-11-22T11:00:05Z"),
            0));
    assertThat(late()).containsExactly("1 2026-11-19T23:00:00Z");
  }

  @Test
  void theLongestWaitingComesFirstAndAnotherReadingPutsItsDayBehind() {
    append(arriving(1, "2026-11-10T11:00:00Z", "2026-11-22T11:00:00Z"));
    append(arriving(2, "2026-11-12T11:00:00Z", "2026-11-22T11:00:00Z"));
    append(arriving(1, "2026-11-11T11:00:00Z", "2026-11-22T11:00:00Z"));
    append(arriving(1, "2026-11-10T11:01:00Z", "2026-11-22T11:01:00Z"));
    assertThat(late())
        .containsExactly(
            "2 2026-11-11T23:00:00Z", "1 2026-11-10T23:00:00Z", "1 2026-11-09T23:00:00Z");
    assertThat(store.lateDays(2)).hasSize(2).isEqualTo(store.lateDays(ALL).subList(0, 2));
  }

  @Test
  void whatWasLookedAtIsForgottenUnlessMoreCame() {
    append(arriving(1, "2026-11-10T11:00:00Z", "2026-11-22T11:00:00Z"));
    append(arriving(1, "2026-11-11T11:00:00Z", "2026-11-22T11:00:00Z"));
    List<LateDay> seen = store.lateDays(ALL);
    append(arriving(1, "2026-11-10T11:01:00Z", "2026-11-22T11:01:00Z"));
    store.forgetLate(seen);
    settle();
    assertThat(late()).containsExactly("1 2026-11-09T23:00:00Z");
    store.forgetLate(store.lateDays(ALL));
    store.forgetLate(List.of());
    settle();
    assertThat(late()).isEmpty();
    append(arriving(1, "2026-11-10T11:02:00Z", "2026-11-22T11:02:00Z"));
    assertThat(store.lateDays(ALL).get(0).mark()).isGreaterThan(seen.get(1).mark());
  }

  /** Every hour of a year in Brussels, at once. */
  @Test
  void aYearThatIsImportedIsOneMarkPerDay() {
    Instant begin = Instant.parse("2024-12-31T23:00:00Z");
    List<Entry> year = new ArrayList<>();
    for (int hour = 0; hour < 365 * 24; hour++) {
      Instant at = begin.plus(Duration.ofHours(hour));
      year.add(
          new Entry.Reading(1, new Measurement(at, Map.of(Quantity.HUMIDITY, 50.0)), START, 0));
    }
    append(year.toArray(Entry[]::new));
    List<LateDay> late = store.lateDays(ALL);
    assertThat(late).hasSize(365).extracting(LateDay::mark).isSorted();
    long[] hours = late.stream().mapToLong(day -> day.dayMillis() / 3_600_000).sorted().toArray();
    long[] lengths = new long[364];
    Arrays.setAll(lengths, i -> hours[i + 1] - hours[i]);
    assertThat(Arrays.stream(lengths).filter(length -> length != 24)).containsExactly(23L, 25L);
    assertThat(Arrays.stream(lengths).average().orElse(0)).isCloseTo(24.0, within(0.01));
  }
}
