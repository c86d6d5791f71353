package org.muniment.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {
  @ParameterizedTest(name = "the first at or after {0} is {1}")
  @CsvSource({"0, 0", "10, 0", "11, 1", "20, 1", "30, 2", "31, 3"})
  void aTimeIsFound(long millis, int index) {
    Series series = new Series.Builder().add(10, 1, 0).add(20, 2, 0).add(30, 3, 0).build();
    assertThat(series.firstAtOrAfter(millis)).isEqualTo(index);
  }

  @Test
  void aSeriesGrows() {
    Series.Builder builder = new Series.Builder();
    for (int i = 0; i < 1_000; i++) {
      builder.add(i, i / 10.0, i % 4);
    }
    Series series = builder.build();
    assertThat(series.size()).isEqualTo(1_000);
    assertThat(series.value(999)).isEqualTo(99.9);
    assertThat(series.markBits(999)).isEqualTo(3);
    assertThat(Series.EMPTY.isEmpty()).isTrue();
  }

  @Test
  void timesRiseAndTheArraysFit() {
    assertThatThrownBy(() -> new Series.Builder().add(2, 1, 0).add(2, 1, 0).build())
        .hasMessageContaining("1");
    assertThatThrownBy(() -> new Series(new long[2], new double[1], new int[2]))
        .hasMessageContaining("2, 1, 2");
  }
}
