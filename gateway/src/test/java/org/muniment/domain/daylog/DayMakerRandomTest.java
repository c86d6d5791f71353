package org.muniment.domain.daylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.climate.LocalPeriods;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.text.Code;

/**
 * Random sensors that move, are calibrated and fall silent, on days of 23 to 25 hours, some of them
 * still running: the day equals {@link SlowDay}. The seed is the test's name.
 */
class DayMakerRandomTest {
  private static final long MINUTE = 60_000;
  private static final Code ROOM = Code.of("R1");
  private static final ObservationTimes TIMES =
      new ObservationTimes(List.of(LocalTime.of(0, 10), LocalTime.of(9, 0), LocalTime.of(23, 50)));
  private static final List<String> DAYS =
      List.of(
          "2026-01-15 Europe/Brussels",
          "2026-03-29 Europe/Brussels",
          "2026-10-25 Europe/Brussels",
          "2026-10-04 Australia/Lord_Howe",
          "2026-04-05 Australia/Lord_Howe",
          "2026-06-01 Asia/Shanghai");

  static List<Long> seeds() {
    long first = Long.getLong("muniment.seed", 20_260_115L);
    return new Random(first).longs(20, 0, 1_000_000_000).boxed().toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void equalsTheSlowModel(long seed) {
    new Scene(new Random(seed)).check();
  }

  private static final class Scene {
    private final Random random;
    private final LocalDate date;
    private final ZoneId zone;
    private final long from;
    private final long to;
    private final long until;
    private final List<Sensor> sensors = new ArrayList<>();
    private final Preset preset;
    private final Map<Quantity, Map<Integer, TreeMap<Long, Long>>> readings = new HashMap<>();

    Scene(Random random) {
      this.random = random;
      String[] day = DAYS.get(random.nextInt(DAYS.size())).split(" ");
      this.date = LocalDate.parse(day[0]);
      this.zone = ZoneId.of(day[1]);
      LocalPeriods periods = new LocalPeriods(zone);
      this.from = periods.startOf(date) / MINUTE;
      this.to = periods.startOf(date.plusDays(1)) / MINUTE;
      this.until = random.nextInt(4) == 0 ? from + random.nextInt((int) (to - from)) : to;
      this.preset = preset();
      int count = 1 + random.nextInt(4);
      for (int i = 1; i <= count; i++) {
        sensors.add(sensor(i));
        for (Quantity quantity : List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY)) {
          readings.computeIfAbsent(quantity, any -> new HashMap<>()).put(i, readings(quantity));
        }
      }
    }

    private Preset preset() {
      List<Preset.Version> versions = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        Map<Quantity, Limits> limits = new HashMap<>();
        if (random.nextInt(8) > 0) {
          int low = 10 + random.nextInt(10);
          limits.put(Quantity.TEMPERATURE, new Limits(low, low + 1 + random.nextInt(5)));
        }
        limits.put(Quantity.HUMIDITY, new Limits(40 + random.nextInt(5), 55));
        versions.add(new Preset.Version(at(someMinute()), limits, Map.of(), "by", "why"));
      }
      return new Preset("p", "p", versions);
    }

    private long someMinute() {
      return from - 2_000 + random.nextInt(4_000);
    }

    private static Instant at(long minute) {
      return Instant.ofEpochMilli(minute * MINUTE);
    }

    private Sensor sensor(int number) {
      List<Placement> placements = new ArrayList<>();
      placements.add(placement(Instant.EPOCH));
      for (int i = random.nextInt(3); i > 0; i--) {
        placements.add(placement(at(someMinute())));
      }
      List<Calibration> calibrations = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        double offset = (random.nextInt(20_000) - 10_000) / 10_000.0;
        calibrations.add(
            new Calibration(Quantity.TEMPERATURE, offset, at(someMinute()), Optional.empty()));
      }
      return new Sensor(
          number,
          Code.of("S" + number),
          "S",
          "muniment",
          SensorAddress.ofTopic("t/" + number),
          Duration.ofMinutes(2L * (1 + random.nextInt(60))),
          placements,
          calibrations);
    }

    private Placement placement(Instant from) {
      return switch (random.nextInt(5)) {
        case 0 -> Placement.outdoor(from);
        case 1 -> Placement.inCabinet(from, Code.of("C1"));
        default -> Placement.inRoom(from, ROOM);
      };
    }

    private TreeMap<Long, Long> readings(Quantity quantity) {
      TreeMap<Long, Long> all = new TreeMap<>();
      long middle = quantity == Quantity.TEMPERATURE ? 150_000 : 500_000;
      int step = 1 + random.nextInt(90);
      long at = from - 3_200;
      while (at < to + 120) {
        // Few different values, so that equal ones and the limits themselves are met.
        all.put(at, middle + (random.nextInt(17) - 8) * 5_000L + random.nextInt(2));
        at += 1 + random.nextInt(step) + (random.nextInt(30) == 0 ? 300 : 0);
      }
      return all;
    }

    void check() {
      LogDay day = day(tracks(Long.MIN_VALUE, Long.MAX_VALUE));
      for (Quantity quantity : readings.keySet()) {
        SlowDay slow = slow(Placement.Kind.ROOM, quantity);
        DayFigures figures = day.figures().get(quantity);
        assertThat(figures == null ? null : words(figures)).isEqualTo(slow.figures());
        assertThat(excursions(day, quantity)).isEqualTo(slow.excursions());
        observations(day, quantity);
      }
      assertThat(words(day.both())).isEqualTo(slowBoth());
      // Only what the input is said to need is needed, and more does no harm.
      assertThat(day(tracks(from - 1_440 - 181, to + 30))).isEqualTo(day);
      assertThat(DayForm.read(DayForm.write(day))).isEqualTo(day);
    }

    private LogDay day(List<DayInput.Track> tracks) {
      Basis basis = Bases.of(ROOM, sensors, preset, TIMES, from * MINUTE, to * MINUTE);
      return DayMaker.of(
          new DayInput(
              ROOM, date, zone, until * MINUTE, basis, tracks, List.of(), List.of(), List.of()));
    }

    private List<DayInput.Track> tracks(long first, long last) {
      List<DayInput.Track> tracks = new ArrayList<>();
      readings.forEach(
          (quantity, of) ->
              of.forEach(
                  (sensor, all) -> {
                    Series.Builder series = new Series.Builder();
                    all.subMap(first, true, last, true)
                        .forEach((m, v) -> series.add(m * MINUTE, v / 10_000.0, 0));
                    tracks.add(new DayInput.Track(sensor, quantity, series.build()));
                  }));
      return tracks;
    }

    private SlowDay slow(Placement.Kind kind, Quantity quantity) {
      Map<Integer, TreeMap<Long, Long>> known = new HashMap<>();
      // While a day runs nothing is known of later.
      readings
          .get(quantity)
          .forEach((sensor, all) -> known.put(sensor, until < to ? upTo(all, until) : all));
      return new SlowDay(kind, sensors, preset, quantity, known, from, until, new HashMap<>());
    }

    private static TreeMap<Long, Long> upTo(TreeMap<Long, Long> all, long last) {
      return new TreeMap<>(all.headMap(last, true));
    }

    private static String words(DayFigures figures) {
      PeriodSum sum = figures.sum();
      return "sum %d of %d, min %d at %d, max %d at %d, in %s, change %d by %d"
          .formatted(
              Math.round(sum.weighted() * 10_000 / MINUTE),
              sum.coveredMillis() / MINUTE,
              Math.round(sum.min() * 10_000),
              sum.minAtMillis() / MINUTE,
              Math.round(sum.max() * 10_000),
              sum.maxAtMillis() / MINUTE,
              words(figures.inLimits()),
              Math.round(figures.largestChange().get().span() * 10_000),
              figures.largestChange().get().endMillis() / MINUTE);
    }

    private static String words(Share share) {
      return share.inMillis() / MINUTE + " of " + share.ofMillis() / MINUTE;
    }

    private String slowBoth() {
      SlowDay warm = slow(Placement.Kind.ROOM, Quantity.TEMPERATURE);
      SlowDay damp = slow(Placement.Kind.ROOM, Quantity.HUMIDITY);
      int of = 0;
      int in = 0;
      for (long m = from; m < until; m++) {
        Optional<Integer> one = warm.side(m);
        Optional<Integer> other = damp.side(m);
        of += one.isPresent() && other.isPresent() ? 1 : 0;
        in += one.equals(Optional.of(0)) && other.equals(Optional.of(0)) ? 1 : 0;
      }
      return in + " of " + of;
    }

    private static List<String> excursions(LogDay day, Quantity quantity) {
      return day.excursions().stream()
          .filter(one -> one.quantity() == quantity)
          .map(
              one ->
                  "%d %d-%d worst %d"
                      .formatted(
                          one.kind() == AlarmKind.HIGH ? 1 : -1,
                          one.from().toEpochMilli() / MINUTE,
                          one.to().toEpochMilli() / MINUTE,
                          Math.round(one.worst() * 10_000)))
          .toList();
    }

    private void observations(LogDay day, Quantity quantity) {
      SlowDay inside = slow(Placement.Kind.ROOM, quantity);
      SlowDay outside = slow(Placement.Kind.OUTDOOR, quantity);
      for (LocalTime time : TIMES.times()) {
        long minute = date.atTime(time).atZone(zone).toEpochSecond() / 60;
        if (minute <= until) {
          assertThat(seen(day.inside(), time, quantity)).isEqualTo(inside.observed(minute));
          assertThat(seen(day.outside(), time, quantity)).isEqualTo(outside.observed(minute));
        }
      }
    }

    private static Long seen(List<Observation> all, LocalTime time, Quantity quantity) {
      return all.stream()
          .filter(one -> one.time().equals(time))
          .findFirst()
          .map(one -> one.seen().get(quantity))
          .map(seen -> Math.round(seen.value() * 10_000))
          .orElse(null);
    }
  }
}
