package org.muniment.domain.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.LimitsCourse;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;

/**
 * A real season of three rooms: the excursions equal, one by one, those that a plain loop over the
 * lines of the file finds, and a rule without delays raises exactly those as alarms. Two days of it
 * are kept here; the whole is read where it is found ({@code MUNIMENT_SHARED_DATA}, or {@code
 * shared/data} beside the project).
 */
class NineRoomsTest {
  private static final String SEASON = "nine-rooms-10min.csv";
  private static final ZoneOffset ZONE = ZoneOffset.ofHours(1);
  private static final Duration STEP = Duration.ofMinutes(10);
  private static final Duration HOLD = Duration.ofMinutes(15);

  private record Column(String name, Quantity quantity, String preset) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("t1", Quantity.TEMPERATURE, "general"),
          new Column("rh1", Quantity.HUMIDITY, "general"),
          new Column("t4", Quantity.TEMPERATURE, "general"),
          new Column("rh4", Quantity.HUMIDITY, "general"),
          new Column("t9", Quantity.TEMPERATURE, "electronic-media"),
          new Column("rh9", Quantity.HUMIDITY, "electronic-media"));

  @TestFactory
  Stream<DynamicTest> twoDays() throws IOException {
    try (InputStream in = NineRoomsTest.class.getResourceAsStream("two-days.csv")) {
      return tests(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> theWholeSeason() throws IOException {
    return tests(Files.readAllLines(season()));
  }

  private static Path season() {
    String named =
        System.getProperty("MUNIMENT_SHARED_DATA", System.getenv("MUNIMENT_SHARED_DATA"));
    Stream<Path> beside =
        Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
            .map(folder -> folder.resolve("shared/data"));
    return Stream.concat(Stream.ofNullable(named).map(Path::of), beside)
        .map(folder -> folder.resolve(SEASON))
        .filter(Files::isReadable)
        .findFirst()
        .orElseGet(() -> abort(SEASON + " not found: set MUNIMENT_SHARED_DATA to its folder"));
  }

  private static Stream<DynamicTest> tests(List<String> lines) {
    List<String[]> rows =
        lines.stream().filter(line -> !line.startsWith("#")).map(l -> l.split(",")).toList();
    return COLUMNS.stream()
        .map(column -> DynamicTest.dynamicTest(column.name(), () -> check(rows, column)));
  }

  private static void check(List<String[]> rows, Column column) {
    Limits limits = limits(column);
    List<String> expected = byPlainLoop(rows, column.name(), limits);
    Series series = series(rows, column.name());
    List<Excursion> excursions =
        Excursions.of(
            column.quantity(),
            series,
            LimitsCourse.of(preset(column), column.quantity()),
            HOLD,
            Long.MIN_VALUE,
            Long.MAX_VALUE);
    assertThat(excursions.stream().map(NineRoomsTest::words).toList()).isEqualTo(expected);
    assertThat(byRehearsal(column, series, limits)).isEqualTo(withoutEnd(excursions));
  }

  /** The independent way: the lines of the file, decimals as they are written, one flag. */
  private static List<String> byPlainLoop(List<String[]> rows, String name, Limits limits) {
    int column = Arrays.asList(rows.get(0)).indexOf(name);
    BigDecimal low = BigDecimal.valueOf(limits.low());
    BigDecimal high = BigDecimal.valueOf(limits.high());
    List<String> found = new ArrayList<>();
    int before = 0;
    String begin = "";
    BigDecimal worst = BigDecimal.ZERO;
    String worstAt = "";
    for (String[] row : rows.subList(1, rows.size())) {
      BigDecimal value = new BigDecimal(row[column]);
      int now = value.compareTo(high) > 0 ? 1 : value.compareTo(low) < 0 ? -1 : 0;
      if (now != before && before != 0) {
        found.add(sentence(before, begin, row[0], worst, worstAt));
      }
      if (now != before) {
        begin = row[0];
        worst = null;
      }
      boolean worse = now != 0 && (worst == null || value.subtract(worst).signum() == now);
      worst = worse ? value : worst;
      worstAt = worse ? row[0] : worstAt;
      before = now;
    }
    if (before != 0) {
      LocalDateTime last = LocalDateTime.parse(rows.get(rows.size() - 1)[0]);
      found.add(sentence(before, begin, last.plus(HOLD) + ":00", worst, worstAt));
    }
    return found;
  }

  private static String sentence(
      int side, String from, String to, BigDecimal worst, String worstAt) {
    return "%s %s to %s, worst %s at %s"
        .formatted(side > 0 ? "HIGH" : "LOW", from, to, worst.doubleValue(), worstAt);
  }

  private static String words(Excursion one) {
    return "%s %s to %s, worst %s at %s"
        .formatted(
            one.kind(), local(one.from()), local(one.to()), one.worst(), local(one.worstAt()));
  }

  private static String local(Instant at) {
    String text = at.atOffset(ZONE).toLocalDateTime().toString();
    return text.length() == "2016-01-11T17:00".length() ? text + ":00" : text;
  }

  private static List<String> byRehearsal(Column column, Series series, Limits limits) {
    AlarmRule rule = Examples.limits(limits.low(), limits.high());
    Rehearsal.Outcome outcome =
        Rehearsal.of(Examples.sensor(STEP), column.quantity(), series, rule, GeneralRules.DEFAULT);
    return outcome.episodes().stream()
        .map(one -> one.kind() + " " + one.from() + " " + one.to().orElse(null) + " " + one.worst())
        .toList();
  }

  /** An alarm that stands at the end has no end, an excursion ends with its last reading. */
  private static List<String> withoutEnd(List<Excursion> excursions) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < excursions.size() && i < Rehearsal.MOST_LISTED; i++) {
      Excursion one = excursions.get(i);
      boolean isAtEnd = i == excursions.size() - 1 && one.to().getEpochSecond() % 600 != 0;
      words.add(
          one.kind() + " " + one.from() + " " + (isAtEnd ? null : one.to()) + " " + one.worst());
    }
    return words;
  }

  private static Series series(List<String[]> rows, String name) {
    int column = Arrays.asList(rows.get(0)).indexOf(name);
    Series.Builder series = new Series.Builder();
    for (String[] row : rows.subList(1, rows.size())) {
      long at = LocalDateTime.parse(row[0]).toInstant(ZONE).toEpochMilli();
      series.add(at, Double.parseDouble(row[column]), 0);
    }
    return series.build();
  }

  private static Limits limits(Column column) {
    return preset(column).versions().get(0).of(column.quantity()).orElseThrow();
  }

  private static Preset preset(Column column) {
    return Presets.SHIPPED.stream()
        .filter(preset -> preset.key().equals(column.preset()))
        .findFirst()
        .orElseThrow();
  }
}
