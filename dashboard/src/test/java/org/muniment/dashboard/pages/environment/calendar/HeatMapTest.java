package org.muniment.dashboard.pages.environment.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.pages.environment.calendar.HeatMap.Cell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;
import org.muniment.port.LogBook.DayState;
import org.muniment.port.LogBook.Gist;

class HeatMapTest {
  private static final long DAY = 86_400_000;
  private static final LocalDate BEGIN = LocalDate.of(2026, 7, 1);
  private static final Words WORDS =
      Words.in(Locale.ENGLISH, ZoneId.of("Asia/Shanghai"), Instant.parse("2026-07-16T02:24:00Z"));

  @ParameterizedTest(name = "{1} of {0} ms in limits are {2}")
  @CsvSource({
    "100000, 100000, ALL",
    "100000, 99999, MOST",
    "100000, 95000, MOST",
    "100000, 94999, SOME",
    "100000, 80000, SOME",
    "100000, 79999, LITTLE",
    "100000, 0, LITTLE",
    "0, 0, UNKNOWN"
  })
  void classes(long ofMillis, long inMillis, DayClass expected) {
    assertThat(DayClass.of(gist(ofMillis, new Share(ofMillis, inMillis)))).isEqualTo(expected);
  }

  @Test
  void whereOnlyOneQuantityIsMeasuredThatOneDecides() {
    Gist gist =
        new Gist(
            DAY,
            DAY,
            Map.of(Quantity.HUMIDITY, new Share(100, 90)),
            Map.of(Quantity.HUMIDITY, 10L),
            Share.NONE,
            1,
            0);
    assertThat(DayClass.of(gist)).isEqualTo(DayClass.SOME);
  }

  @ParameterizedTest(name = "{0} stands in column {1}, row {2}")
  @CsvSource({
    "2026-01-01, 0, 3",
    "2026-01-04, 0, 6",
    "2026-01-05, 1, 0",
    "2026-12-31, 52, 3",
    "2024-01-01, 0, 0",
    "2024-12-31, 52, 1",
    "2028-12-31, 52, 6"
  })
  void aDayStandsInItsWeek(LocalDate date, int column, int row) {
    List<Cell> cells = map(date.getYear()).cells();
    assertThat(cells).hasSize(date.lengthOfYear());
    Cell cell = cells.get(date.getDayOfYear() - 1);
    assertThat(cell.x()).isEqualTo(HeatMap.LEFT + column * HeatMap.STEP);
    assertThat(cell.y()).isEqualTo(HeatMap.TOP + row * HeatMap.STEP);
  }

  @Test
  void onlyDaysOfTheLogAreLinkedAndTodayIsRinged() {
    HeatMap map = map(2026);
    assertThat(cell(map, "2026-06-30").href()).isEmpty();
    assertThat(cell(map, "2026-07-01").href()).contains("/log/R1/2026-07-01");
    assertThat(cell(map, "2026-07-16").today()).isTrue();
    assertThat(cell(map, "2026-07-16").current()).isTrue();
    assertThat(cell(map, "2026-07-17").href()).isEmpty();
    assertThat(cell(map, "2026-07-17").css()).isEqualTo("future");
    assertThat(map.cells().stream().filter(Cell::current)).hasSize(1);
  }

  @Test
  void aDayThatIsHalfKnownIsHatchedHalf() {
    DayState whole = state("2026-07-02", gist(DAY * 3 / 4, new Share(100, 100)));
    DayState half = state("2026-07-03", gist(DAY * 3 / 4 - 1, new Share(100, 96)));
    HeatMap map = HeatMap.of(new DayWords(WORDS), "R1", 2026, BEGIN, List.of(half, whole));
    assertThat(cell(map, "2026-07-02").half()).isFalse();
    assertThat(cell(map, "2026-07-03").half()).isTrue();
    assertThat(cell(map, "2026-07-03").says())
        .isEqualTo("3 Jul · In limits 96.0\u00a0% · Coverage 75.0\u00a0% · Excursions 1");
    assertThat(map.known()).isEqualTo(2);
    assertThat(map.calm()).isEqualTo(1);
  }

  private static HeatMap map(int year) {
    return HeatMap.of(new DayWords(WORDS), "R1", year, BEGIN, List.of());
  }

  private static Cell cell(HeatMap map, String date) {
    return map.cells().get(LocalDate.parse(date).getDayOfYear() - 1);
  }

  private static DayState state(String date, Gist gist) {
    return new DayState(Code.of("R1"), LocalDate.parse(date), 1, 1, Optional.empty(), 0, "", gist);
  }

  private static Gist gist(long coveredMillis, Share both) {
    return new Gist(DAY, coveredMillis, Map.of(), Map.of(), both, 1, 0);
  }
}
