package org.muniment.domain.climate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Series;

/** Times are small numbers; a reading stands for 15 of them. */
class CourseTest {
  private static final Duration HOLD = Duration.ofMillis(15);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "until the next reading,           0 20 10 21,          '',          0-10 20.0; 10-25 21.0",
    "at most as long as it stands,     0 20 40 21,          '',          0-15 20.0; 40-55 21.0",
    "the same value begins again,      0 20 10 20,          '',          0-10 20.0; 10-25 20.0",
    "not beyond the stay,              0 20 10 21,          0-12,        0-10 20.0; 10-12 21.0",
    "not into the stay,                0 20 10 21,          5-99,        10-25 21.0",
    "not from one stay to another,     0 20 10 21 20 22,    0-5 12-99,   0-5 20.0; 20-35 22.0",
    "not through a stay elsewhere,     0 20 30 21,          0-5 7-99,    0-5 20.0; 30-45 21.0",
    "the end of a stay is exclusive,   0 20 10 21,          0-10,        0-10 20.0",
  })
  void aReadingStands(String rule, String readings, String stays, String expected) {
    List<Course.Span> spans = new ArrayList<>();
    for (String stay : stays.split(" ")) {
      if (!stay.isEmpty()) {
        String[] ends = stay.split("-");
        spans.add(new Course.Span(Long.parseLong(ends[0]), Long.parseLong(ends[1])));
      }
    }
    Course course =
        spans.isEmpty()
            ? Course.of(series(readings), HOLD)
            : Course.of(series(readings), HOLD, spans);
    assertThat(words(course)).as(rule).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nothing,                          '',           '',            ''",
    "one alone,                        0 20,         '',            0-15 20.0",
    "the mean of two,                  0 20,         0 22,          0-15 21.0",
    "only while both stand,            0 20,         5 22,          0-5 20.0; 5-15 21.0; 15-20"
        + " 22.0",
    "one after another,                0 20,         15 22,         0-15 20.0; 15-30 22.0",
    "with a hole between,              0 20,         20 22,         0-15 20.0; 20-35 22.0",
    "a reading of each is a piece,     0 20 5 20,    2 20,          0-2 20.0; 2-5 20.0; 5-17 20.0;"
        + " 17-20 20.0",
    "half up,                          0 20.0001,    0 20.0002,     0-15 20.0002",
    "half up below zero,               0 -0.0001,    0 -0.0002,     0-15 -1.0E-4",
  })
  void theMedianStands(String rule, String one, String other, String expected) {
    Course median =
        Course.median(List.of(Course.of(series(one), HOLD), Course.of(series(other), HOLD)));
    assertThat(words(median)).as(rule).isEqualTo(expected);
  }

  @Test
  void theMedianOfOneIsItself() {
    Course one = Course.of(series("0 20"), HOLD);
    assertThat(Course.median(List.of(one))).isSameAs(one);
    assertThat(Course.median(List.of()).isEmpty()).isTrue();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void sumsAreThoseOfTheSeries(long seed) {
    Random random = new Random(seed);
    Series.Builder readings = new Series.Builder();
    long at = 0;
    for (int i = 0; i < 200; i++) {
      at += 1 + random.nextInt(30);
      readings.add(at, random.nextInt(50) / 10.0, 0);
    }
    Series series = readings.build();
    Course course = Course.of(series, HOLD);
    for (long from = -20; from < at + 40; from += 7) {
      long to = from + 1 + random.nextInt(100);
      PeriodSum expected = TimeWeighted.sum(series, from, to, HOLD);
      PeriodSum sum = course.sum(from, to);
      assertThat(sum.weighted()).isCloseTo(expected.weighted(), within(1e-6));
      assertThat(withoutWeight(sum)).isEqualTo(withoutWeight(expected));
    }
  }

  private static PeriodSum withoutWeight(PeriodSum sum) {
    return new PeriodSum(
        sum.fromMillis(),
        sum.toMillis(),
        sum.min(),
        sum.minAtMillis(),
        sum.max(),
        sum.maxAtMillis(),
        0,
        sum.coveredMillis());
  }

  @Test
  void aPeriodEndsAfterItsBegin() {
    assertThat(Course.EMPTY.sum(5, 5).isEmpty()).isTrue();
    assertThatThrownBy(() -> Course.EMPTY.sum(5, 4)).hasMessageContaining("from 5 to 4");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nothing,                                 '',                 0,   100, ''",
    "a single value,                          10 20,              0,   100, 0.0 by 10",
    "up and down,                             0 20 10 23 20 21,   0,   100, 3.0 by 10",
    "what began together in one window,       0 20 30 23,         0,   100, 3.0 by 30",
    "what stood a window ago to the moment,   0 20 64 23,         0,   100, 3.0 by 64",
    "but no longer,                           0 20 65 23,         0,   100, 0.0 by 0",
    "what stands only before,                 0 20 10 23,         20,  100, 3.0 by 20",
    "what begins at the end is later,         0 20 10 23,         0,   10,  0.0 by 0",
    "what begins with the period,             0 20 10 23,         10,  100, 3.0 by 10",
    "the first of equal ones,                 0 20.1 10 20.3 100 1.1 110 1.3, 0,   150,"
        + " 0.2 by 10",
  })
  void theLargestSpanOfAnyFiftyIs(
      String rule, String readings, long from, long to, String expected) {
    String found =
        LargestSpan.of(Course.of(series(readings), HOLD), Duration.ofMillis(50), from, to)
            .map(one -> one.span() + " by " + one.endMillis())
            .orElse("");
    assertThat(found).as(rule).isEqualTo(expected);
  }

  private static Series series(String readings) {
    String[] numbers = readings.isEmpty() ? new String[0] : readings.strip().split(" ");
    Series.Builder series = new Series.Builder();
    for (int i = 0; i < numbers.length; i += 2) {
      series.add(Long.parseLong(numbers[i]), Double.parseDouble(numbers[i + 1]), 0);
    }
    return series.build();
  }

  private static String words(Course course) {
    return IntStream.range(0, course.size())
        .mapToObj(
            i -> "%d-%d %s".formatted(course.fromMillis(i), course.toMillis(i), course.value(i)))
        .collect(Collectors.joining("; "));
  }
}
