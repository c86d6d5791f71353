package org.muniment.domain.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.alarm.AlarmHealth.Flood;
import org.muniment.domain.alarm.AlarmHealth.Source;
import org.muniment.domain.alarm.Happening.What;
import org.muniment.domain.measure.Quantity;

class AlarmHealthTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant FROM = Instant.parse("2026-11-14T16:00:00Z");
  private static final Instant TO = FROM.plus(Duration.ofDays(2));

  private final List<Alarm> alarms = new ArrayList<>();
  private final List<AlarmNote> notes = new ArrayList<>();

  private AlarmHealth health() {
    List<Alarm> active = alarms.stream().filter(Alarm::isActive).toList();
    return AlarmHealth.of(alarms, notes, active, FROM, TO, ZONE);
  }

  private void raised(Duration after, int sensor, Optional<Duration> acknowledgedAfter) {
    Instant at = FROM.plus(after);
    Optional<Instant> acknowledged = acknowledgedAfter.map(at::plus);
    alarms.add(
        new Alarm(
            alarms.size() + 1L,
            AlarmKey.of(sensor, Quantity.HUMIDITY, AlarmKind.HIGH),
            Optional.empty(),
            Optional.empty(),
            Severity.WARNING,
            acknowledged.isPresent() ? AlarmState.NORMAL : AlarmState.UNACKNOWLEDGED,
            61,
            60,
            62,
            at,
            at,
            acknowledged,
            acknowledged,
            acknowledged.map(time -> "li"),
            acknowledged,
            Optional.empty(),
            true,
            false));
  }

  private void raised(Duration after) {
    raised(after, 1, Optional.empty());
  }

  private void noted(What what, int second) {
    Instant at = FROM.plusSeconds(second);
    notes.add(new AlarmNote(7, what.key(), Severity.WARNING, at, at, Optional.empty(), ""));
  }

  @Test
  void daysAreTheSitesAndTheHourIsTheOperators() {
    raised(Duration.ofHours(1));
    raised(Duration.ofHours(23));
    raised(Duration.ofHours(24));
    raised(Duration.ofHours(-1));
    raised(Duration.ofHours(48));
    AlarmHealth health = health();
    assertThat(health.days())
        .containsExactly(
            new AlarmHealth.Day(LocalDate.parse("2026-11-15"), 2),
            new AlarmHealth.Day(LocalDate.parse("2026-11-16"), 1));
    assertThat(health.alarms()).isEqualTo(3);
    assertThat(health.perHour()).isEqualTo(3 / 48.0);
  }

  @ParameterizedTest(name = "{0} alarms, one each {1} s: flood {2}")
  @CsvSource({"10, 10, false", "11, 10, true", "11, 59, true", "11, 60, false", "30, 600, false"})
  void aFloodIsMoreThanTenInTenMinutes(int count, int everySeconds, boolean flood) {
    for (int i = 0; i < count; i++) {
      raised(Duration.ofSeconds((long) i * everySeconds));
    }
    assertThat(health().floods()).hasSize(flood ? 1 : 0);
  }

  @Test
  void aFloodIsToldOnceFromItsFirstToItsLastAlarm() {
    for (int i = 0; i < 40; i++) {
      raised(Duration.ofSeconds(i * 20L));
    }
    Instant later = FROM.plus(Duration.ofHours(5));
    for (int i = 0; i < 12; i++) {
      raised(Duration.ofHours(5).plusSeconds(i));
    }
    assertThat(health().floods())
        .containsExactly(
            new Flood(FROM, FROM.plusSeconds(780), 40),
            new Flood(later, later.plusSeconds(11), 12));
  }

  @ParameterizedTest(name = "transitions each {0} s: chatters {1}")
  @CsvSource({"60, true", "299, true", "300, false", "3600, false"})
  void threeTransitionsInTenMinutesChatter(int everySeconds, boolean chatters) {
    noted(What.RAISED, 0);
    noted(What.RETURNED, everySeconds);
    noted(What.OUT_AGAIN, 2 * everySeconds);
    assertThat(health().chattering()).isEqualTo(chatters ? List.of(7L) : List.of());
  }

  @Test
  void whatPeopleDoIsNoTransition() {
    noted(What.RAISED, 0);
    noted(What.ACKNOWLEDGED, 1);
    noted(What.SHELVED, 2);
    noted(What.UNSHELVED, 3);
    assertThat(health().chattering()).isEmpty();
  }

  @Test
  void whatIsActiveForMoreThanADayStands() {
    raised(Duration.ofHours(23));
    raised(Duration.ofHours(24));
    raised(Duration.ofHours(1), 1, Optional.of(Duration.ofMinutes(1)));
    assertThat(health().standing()).containsExactly(1L);
  }

  @Test
  void theTimeToAcknowledgeIsByNearestRank() {
    for (int minutes = 1; minutes <= 10; minutes++) {
      raised(Duration.ofHours(minutes), 1, Optional.of(Duration.ofMinutes(minutes)));
    }
    raised(Duration.ofHours(20));
    AlarmHealth.Quantiles took = health().toAcknowledge().orElseThrow();
    assertThat(took.median()).isEqualTo(Duration.ofMinutes(5));
    assertThat(took.nineTenths()).isEqualTo(Duration.ofMinutes(9));
    assertThat(took.count()).isEqualTo(10);
  }

  @Test
  void theTenLoudestSourcesAreNamed() {
    for (int sensor = 1; sensor <= 12; sensor++) {
      for (int i = 0; i < sensor; i++) {
        raised(Duration.ofMinutes(i * 60L + sensor), sensor, Optional.empty());
      }
    }
    List<Source> top = health().top();
    assertThat(top).hasSize(10);
    assertThat(top).extracting(Source::alarms).startsWith(12, 11).endsWith(3);
    assertThat(top.get(0).key().sensorId()).isEqualTo(12);
  }

  @Test
  void nothingHappenedIsNoFault() {
    AlarmHealth health = health();
    assertThat(health.alarms()).isZero();
    assertThat(health.toAcknowledge()).isEmpty();
    assertThat(health.top()).isEmpty();
    assertThat(health.days()).hasSize(2);
  }
}
