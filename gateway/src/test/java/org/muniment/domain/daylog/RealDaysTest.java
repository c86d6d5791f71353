package org.muniment.domain.daylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.muniment.domain.alarm.Excursion;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.text.Code;

/**
 * Real rooms: every figure of every day equals what {@link BySql} finds in the lines of the file,
 * sums and times exactly, means and shares to the digit that is printed. A few days are kept here;
 * the whole files are read where they are found ({@code MUNIMENT_SHARED_DATA}, or {@code
 * shared/data} beside the project).
 */
class RealDaysTest {
  private static final ZoneOffset ZONE = ZoneOffset.ofHours(1);
  private static final Code OUTDOOR = Code.of("OUT");

  /**
   * A place, its preset and the numbers of its sensors' columns; of three sensors the median.
   *
   * @param column of the independent computation
   */
  private record Room(String name, String preset, String column, List<String> sensors) {}

  private static final List<Room> ROOMS =
      List.of(
          new Room("R1", "general", "1", List.of("1")),
          new Room("R4", "general", "4", List.of("4")),
          new Room("R9", "electronic-media", "9", List.of("9")),
          new Room("HALL", "school-2", "middle", List.of("1", "4", "9")));

  @Test
  void twoDaysOfNineRooms() throws Exception {
    List<String[]> rows = rows(kept("/org/muniment/domain/alarm/two-days.csv"));
    assertThat(checkAll(rows, Duration.ofMinutes(10), ROOMS)).isEqualTo(4 * 3);
  }

  @Test
  void aSeasonOfNineRooms() throws Exception {
    List<String[]> rows = rows(Files.readAllLines(shared("nine-rooms-10min.csv")));
    assertThat(checkAll(rows, Duration.ofMinutes(10), ROOMS)).isEqualTo(4 * 138);
  }

  @Test
  void anOfficeAroundItsGap() throws Exception {
    List<String[]> rows = rows(kept("office.csv"));
    assertThat(checkAll(office(rows), Duration.ofMinutes(1), OFFICE)).isEqualTo(2);
  }

  @Test
  void twoWeeksOfAnOffice() throws Exception {
    List<String[]> rows = rows(Files.readAllLines(shared("office-1min.csv")));
    assertThat(checkAll(office(rows), Duration.ofMinutes(1), OFFICE)).isEqualTo(17);
  }

  private static final List<Room> OFFICE =
      List.of(new Room("OFFICE", "general", "1", List.of("1")));

  private static List<String[]> office(List<String[]> rows) {
    rows.set(0, new String[] {"time", "t1", "rh1"});
    return rows;
  }

  private static List<String> kept(String name) throws IOException {
    try (InputStream in = RealDaysTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static Path shared(String name) {
    String named =
        System.getProperty("MUNIMENT_SHARED_DATA", System.getenv("MUNIMENT_SHARED_DATA"));
    Stream<Path> beside =
        Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
            .map(folder -> folder.resolve("shared/data"));
    return Stream.concat(Stream.ofNullable(named).map(Path::of), beside)
        .map(folder -> folder.resolve(name))
        .filter(Files::isReadable)
        .findFirst()
        .orElseGet(() -> abort(name + " not found: set MUNIMENT_SHARED_DATA to its folder"));
  }

  private static List<String[]> rows(List<String> lines) {
    return new ArrayList<>(
        lines.stream().filter(line -> !line.startsWith("#")).map(l -> l.split(",")).toList());
  }

  /** How many days were compared. */
  private static int checkAll(List<String[]> rows, Duration interval, List<Room> rooms)
      throws SQLException {
    int days = 0;
    try (BySql sql = new BySql(interval.toMillis() * 3 / 2)) {
      sql.add(rows, ZONE);
      sql.addMiddle("tmiddle", "t1", "t4", "t9");
      sql.addMiddle("rhmiddle", "rh1", "rh4", "rh9");
      sql.cut();
      for (Room room : rooms) {
        days += new Check(rows, interval, room, sql).days();
      }
    }
    return days;
  }

  private static final class Check {
    private final List<String[]> rows;
    private final Duration interval;
    private final Room room;
    private final BySql sql;
    private final List<Sensor> sensors = new ArrayList<>();
    private final List<DayInput.Track> tracks = new ArrayList<>();
    private final Preset preset;

    Check(List<String[]> rows, Duration interval, Room room, BySql sql) {
      this.rows = rows;
      this.interval = interval;
      this.room = room;
      this.sql = sql;
      this.preset =
          Presets.SHIPPED.stream()
              .filter(one -> one.key().equals(room.preset()))
              .findFirst()
              .orElseThrow();
      room.sensors().forEach(column -> sensor(column, Placement.inRoom(Instant.EPOCH, code())));
      if (Arrays.asList(rows.get(0)).contains("t6")) {
        sensor("6", Placement.outdoor(Instant.EPOCH));
      }
    }

    private Code code() {
      return Code.of(room.name());
    }

    private void sensor(String column, Placement placement) {
      int number = sensors.size() + 1;
      sensors.add(
          new Sensor(
              number,
              placement.place().isPresent() ? Code.of("S" + column) : OUTDOOR,
              "S",
              "muniment",
              SensorAddress.ofTopic("t/" + column),
              interval,
              List.of(placement),
              List.of()));
      tracks.add(new DayInput.Track(number, Quantity.TEMPERATURE, series("t" + column)));
      tracks.add(new DayInput.Track(number, Quantity.HUMIDITY, series("rh" + column)));
    }

    private Series series(String name) {
      int column = Arrays.asList(rows.get(0)).indexOf(name);
      Series.Builder series = new Series.Builder();
      for (String[] row : rows.subList(1, rows.size())) {
        long at = LocalDateTime.parse(row[0]).toInstant(ZONE).toEpochMilli();
        series.add(at, Double.parseDouble(row[column]), 0);
      }
      return series.build();
    }

    int days() throws SQLException {
      List<Long> times = sql.times("t" + room.column());
      LocalDate date = date(times.get(0));
      LocalDate last = date(times.get(times.size() - 1));
      int days = 0;
      for (; !date.isAfter(last); date = date.plusDays(1)) {
        check(date);
        days++;
      }
      return days;
    }

    private static LocalDate date(long millis) {
      return Instant.ofEpochMilli(millis).atOffset(ZONE).toLocalDate();
    }

    private void check(LocalDate date) throws SQLException {
      long from = date.atStartOfDay().toInstant(ZONE).toEpochMilli();
      long to = date.plusDays(1).atStartOfDay().toInstant(ZONE).toEpochMilli();
      LogDay day =
          DayMaker.of(
              new DayInput(
                  code(),
                  date,
                  ZONE,
                  to,
                  Bases.of(code(), sensors, preset, ObservationTimes.DEFAULT, from, to),
                  tracks,
                  List.of(),
                  List.of(),
                  List.of()));
      check(day, Quantity.TEMPERATURE, "t");
      check(day, Quantity.HUMIDITY, "rh");
      List<Long> both =
          sql.both(
              "t" + room.column(),
              limits(Quantity.TEMPERATURE),
              "rh" + room.column(),
              limits(Quantity.HUMIDITY),
              from,
              to);
      assertThat(List.of(day.both().ofMillis(), day.both().inMillis())).isEqualTo(both);
      assertThat(DayForm.read(DayForm.write(day))).isEqualTo(day);
    }

    private long[] limits(Quantity quantity) {
      Limits limits = preset.versions().get(0).of(quantity).orElseThrow();
      return new long[] {(long) limits.low() * 10_000, (long) limits.high() * 10_000};
    }

    private void check(LogDay day, Quantity quantity, String prefix) throws SQLException {
      String column = prefix + room.column();
      long[] limits = limits(quantity);
      long from = day.fromMillis();
      long to = day.toMillis();
      List<Long> sums = sql.sums(column, limits[0], limits[1], from, to);
      observations(day.inside(), day.date(), quantity, column);
      observations(day.outside(), day.date(), quantity, prefix + "6");
      assertThat(islands(day, quantity))
          .isEqualTo(sql.islands(column, limits[0], limits[1], from, to));
      if (sums.get(1) == 0) {
        assertThat(day.of(quantity)).isEmpty();
        return;
      }
      DayFigures figures = day.of(quantity).orElseThrow();
      PeriodSum sum = figures.sum();
      assertThat(List.of(Math.round(sum.weighted() * 10_000), sum.coveredMillis()))
          .isEqualTo(sums.subList(0, 2));
      assertThat(new Share(sums.get(1), sums.get(2))).isEqualTo(figures.inLimits());
      printed(figures, sums);
      assertThat(List.of(fixed(sum.min()), sum.minAtMillis()))
          .isEqualTo(sql.extreme(column, false, from, to));
      assertThat(List.of(fixed(sum.max()), sum.maxAtMillis()))
          .isEqualTo(sql.extreme(column, true, from, to));
      DayFigures.Change change = figures.largestChange().orElseThrow();
      assertThat(List.of(fixed(change.span()), change.endMillis()))
          .isEqualTo(sql.change(column, from, to));
    }

    private static long fixed(double value) {
      return BigDecimal.valueOf(value).movePointRight(4).longValueExact();
    }

    private static void printed(DayFigures figures, List<Long> sums) {
      BigDecimal covered = BigDecimal.valueOf(sums.get(1));
      BigDecimal mean = BigDecimal.valueOf(sums.get(0), 4).divide(covered, 1, RoundingMode.HALF_UP);
      assertThat(BigDecimal.valueOf(figures.sum().mean()).setScale(1, RoundingMode.HALF_UP))
          .isEqualTo(mean);
      BigDecimal percent =
          BigDecimal.valueOf(100 * sums.get(2)).divide(covered, 1, RoundingMode.HALF_UP);
      boolean isAlmost = percent.intValue() == 100 && sums.get(2) < sums.get(1);
      assertThat(BigDecimal.valueOf(figures.inLimits().shownPercent().getAsDouble()))
          .isEqualByComparingTo(isAlmost ? new BigDecimal("99.9") : percent);
    }

    private static List<Long> islands(LogDay day, Quantity quantity) {
      return day.excursions().stream()
          .filter(one -> one.quantity() == quantity)
          .flatMap(Check::cells)
          .toList();
    }

    private static Stream<Long> cells(Excursion one) {
      return Stream.of(one.from().toEpochMilli(), one.to().toEpochMilli(), fixed(one.worst()));
    }

    private void observations(
        List<Observation> all, LocalDate date, Quantity quantity, String column)
        throws SQLException {
      for (Observation observation : all) {
        long at = millis(date, observation.time());
        List<Long> seen =
            Optional.ofNullable(observation.seen().get(quantity)).stream()
                .map(one -> fixed(one.value()))
                .toList();
        assertThat(seen).isEqualTo(sql.observed(column, at));
      }
      assertThat(all).hasSize(2);
    }

    private static long millis(LocalDate date, LocalTime time) {
      return date.atTime(time).toInstant(ZONE).toEpochMilli();
    }
  }
}
