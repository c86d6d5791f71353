package org.muniment.domain.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muniment.domain.measure.Quantity;

/**
 * The machine's specification (numbers: Alarm defaults, Alarm states; ISA-18.2).
 *
 * <p>Each line of a case is a minute, an event and, after the arrow, what happens and the state
 * afterwards; {@code !} marks what people are told. No arrow: nothing happens. {@code 24.6 @30} is
 * a reading that arrives in minute 30. The limit is 24 °C with a deadband of 0.5, critical is above
 * 26, the delays are 10 minutes, a reading stands for 15 minutes, an acknowledged alarm calls again
 * after a day. Cases marked [advisory] have a band of 0.5 inside the limit.
 */
class AlarmMachineTest {
  private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");
  private static final Duration DELAY = Duration.ofMinutes(10);
  private static final Duration HOLDS = Duration.ofMinutes(15);
  private static final Duration REARM = Duration.ofHours(24);
  private static final AlarmKey KEY = AlarmKey.of(1, Quantity.TEMPERATURE, AlarmKind.HIGH);

  record Case(String name, String script) {
    @Override
    public String toString() {
      return name;
    }

    boolean says(String word) {
      return name.contains(word);
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        of(
            "limits are inclusive: 24.0 is inside",
            """
            0 24.0
            10 24.0
            20 passed
            """),
        of(
            "the on-delay runs from the first reading that crosses, and is due by itself",
            """
            0 24.6
            5 24.1
            9 passed
            10 passed → RAISED! UNACKNOWLEDGED
            11 passed
            """),
        of(
            "the reading on the dot of the delay raises it too",
            """
            0 24.6
            10 24.6 → RAISED! UNACKNOWLEDGED
            """),
        of(
            "a reading inside cancels the delay",
            """
            0 24.6
            9 24.0
            10 24.6
            19 passed
            20 passed → RAISED! UNACKNOWLEDGED
            """),
        of(
            "a delay that was over before the reading came in is over: the machine does not depend"
                + " on being woken in time",
            """
            0 24.6
            12 23.0 → RAISED UNACKNOWLEDGED
            22 passed → CLEARED NORMAL
            """),
        of(
            "a gap stops the clock until data return [delay of 20]",
            """
            0 24.6
            15 passed
            60 passed
            120 24.6
            124 passed
            125 passed → RAISED! UNACKNOWLEDGED
            """),
        of(
            "without delays the first reading raises and the next one clears [no delays]",
            """
            0 24.1 → RAISED! UNACKNOWLEDGED
            1 acknowledged → ACKNOWLEDGED ACKNOWLEDGED
            2 23.5 → CLEARED! NORMAL
            """),
        of(
            "the deadband holds: 23.51 is still out, 23.5 is back",
            """
            0 24.6
            10 24.6 → RAISED! UNACKNOWLEDGED
            11 acknowledged → ACKNOWLEDGED ACKNOWLEDGED
            12 23.51
            25 23.51
            26 23.5
            35 23.5
            36 23.5 → CLEARED! NORMAL
            """),
        of(
            "the off-delay begins anew with a reading that holds",
            """
            0 24.6
            10 24.6 → RAISED! UNACKNOWLEDGED
            11 acknowledged → ACKNOWLEDGED ACKNOWLEDGED
            12 23.0
            20 23.8
            22 23.0
            31 passed
            32 passed → CLEARED! NORMAL
            """),
        of(
            "back before anybody acknowledged: it waits for that, then it is over",
            """
            0 24.6
            10 passed → RAISED! UNACKNOWLEDGED
            12 23.0
            22 passed → RETURNED! RETURNED_UNACKNOWLEDGED
            90 acknowledged → ACKNOWLEDGED CLEARED NORMAL
            """),
        of(
            "out again before anybody acknowledged is the same alarm, and calls again",
            """
            0 24.6
            10 passed → RAISED! UNACKNOWLEDGED
            12 23.0
            22 23.0 → RETURNED! RETURNED_UNACKNOWLEDGED
            30 24.6
            40 24.6 → OUT_AGAIN! UNACKNOWLEDGED
            41 acknowledged → ACKNOWLEDGED ACKNOWLEDGED
            50 23.0
            60 23.0 → CLEARED! NORMAL
            """),
        of(
            "a value that stays beyond the critical band from the beginning is critical at once",
            """
            0 27.0
            10 27.0 → RAISED!:CRITICAL UNACKNOWLEDGED
            """),
        of(
            "rising from warning to critical is the same alarm; an acknowledged one calls again",
            """
            0 24.6
            10 24.6 → RAISED! UNACKNOWLEDGED
            11 acknowledged → ACKNOWLEDGED ACKNOWLEDGED
            20 26.1
            30 26.1 → ROSE!:CRITICAL UNACKNOWLEDGED
            """),
        of(
            "falling from critical to warning tells nobody and needs no new acknowledgement",
            """
            0 26.1
            10 26.1 → RAISED!:CRITICAL UNACKNOWLEDGED
            11 acknowledged → ACKNOWLEDGED:CRITICAL ACKNOWLEDGED
            20 25.5
            30 25.5 → FELL:WARNING ACKNOWLEDGED
            40 23.5
            50 23.5 → CLEARED! NORMAL
            """),
        of(
            "critical and back in limits without a stop in between returns at once",
            """
            0 26.1
            10 26.1 → RAISED!:CRITICAL UNACKNOWLEDGED
            15 23.0
            25 23.0 → RETURNED!:CRITICAL RETURNED_UNACKNOWLEDGED
            """),
        of(
            "it is acknowledged from the beginning, and is over without a word [advisory]",
            """
            0 23.6
            10 23.6 → RAISED!:ADVISORY ACKNOWLEDGED
            20 23.0
            30 23.0 → CLEARED:ADVISORY NORMAL
            """),
        of(
            "one that becomes a warning is one alarm, which now needs acknowledgement [advisory]",
            """
            0 23.6
            10 23.6 → RAISED!:ADVISORY ACKNOWLEDGED
            20 24.2
            30 24.2 → ROSE!:WARNING UNACKNOWLEDGED
            """),
        of(
            "it does not call again after a day [advisory]",
            """
            0 23.6
            10 23.6 → RAISED!:ADVISORY ACKNOWLEDGED
            1440 passed
            1451 23.6
            1452 passed
            """),
        of(
            "after an unacknowledged return it does not reopen the alarm [advisory]",
            """
            0 24.6
            10 24.6 → RAISED! UNACKNOWLEDGED
            12 23.0
            22 23.0 → RETURNED! RETURNED_UNACKNOWLEDGED
            30 23.8
            40 23.8
            41 acknowledged → ACKNOWLEDGED ACKNOWLEDGED
            3000 passed
            """),
        of(
            "acknowledged and still out, it calls again after a day",
            """
            0 24.6
            10 24.6 → RAISED! UNACKNOWLEDGED
            20 acknowledged → ACKNOWLEDGED ACKNOWLEDGED
            1450 24.6
            1459 passed
            1460 passed → REARMED! UNACKNOWLEDGED
            """),
        of(
            "acknowledging twice, or what is calm, is not possible",
            """
            0 acknowledged
            1 24.6
            11 24.6 → RAISED! UNACKNOWLEDGED
            12 acknowledged → ACKNOWLEDGED ACKNOWLEDGED
            13 acknowledged
            """),
        of(
            "shelving expires: still out, it calls",
            """
            0 24.6
            10 24.6 → RAISED! UNACKNOWLEDGED
            11 shelved 60 → SHELVED SHELVED
            20 24.6
            55 24.6
            59 passed
            60 passed → UNSHELVED! UNACKNOWLEDGED
            """),
        of(
            "shelving expires: back in limits, it is over, and who was called hears of it",
            """
            0 24.6
            10 24.6 → RAISED! UNACKNOWLEDGED
            11 shelved 60 → SHELVED SHELVED
            20 23.0
            30 23.0 → RETURNED SHELVED
            60 passed → UNSHELVED CLEARED! NORMAL
            """),
        of(
            "shelving expires while the sensor is silent: it calls when a reading confirms it",
            """
            0 24.6
            10 24.6 → RAISED! UNACKNOWLEDGED
            11 shelved 60 → SHELVED SHELVED
            60 passed → UNSHELVED UNACKNOWLEDGED
            70 24.6 → CONFIRMED! UNACKNOWLEDGED
            """),
        of(
            "unshelving by hand is the same as expiry",
            """
            0 24.6
            10 24.6 → RAISED! UNACKNOWLEDGED
            11 shelved 60 → SHELVED SHELVED
            12 unshelved → UNSHELVED! UNACKNOWLEDGED
            13 unshelved
            """),
        of(
            "nothing is shelved that is calm, shelved already, or until a time that is over",
            """
            0 shelved 60
            1 24.6
            11 24.6 → RAISED! UNACKNOWLEDGED
            12 shelved 12
            13 shelved 60 → SHELVED SHELVED
            14 shelved 90
            15 acknowledged
            """),
        of(
            "an announced airing: nobody is called; when it ends and it is out, it is raised",
            """
            0 suppressed → SUPPRESSED_BY_DESIGN
            1 24.6
            11 24.6
            20 24.6
            25 released → RAISED! UNACKNOWLEDGED
            """),
        of(
            "an announced airing: out and back within it is no alarm",
            """
            0 suppressed → SUPPRESSED_BY_DESIGN
            1 24.6
            11 24.6
            15 23.0
            25 23.0
            30 released → NORMAL
            """),
        of(
            "suppressed while it stands, released while out: it calls again",
            """
            0 24.6
            10 24.6 → RAISED! UNACKNOWLEDGED
            11 acknowledged → ACKNOWLEDGED ACKNOWLEDGED
            12 suppressed → SUPPRESSED SUPPRESSED_BY_DESIGN
            20 24.6
            30 released → RELEASED! UNACKNOWLEDGED
            """),
        of(
            "out of service hides everything else; back in service and in limits it is over",
            """
            0 24.6
            10 24.6 → RAISED! UNACKNOWLEDGED
            11 out of service → OUT_OF_SERVICE OUT_OF_SERVICE
            12 suppressed → SUPPRESSED OUT_OF_SERVICE
            13 23.0
            23 23.0 → RETURNED OUT_OF_SERVICE
            24 in service → IN_SERVICE SUPPRESSED_BY_DESIGN
            25 released → RELEASED CLEARED! NORMAL
            """),
        of(
            "out again behind a mask is written down and calls nobody",
            """
            0 24.6
            10 24.6 → RAISED! UNACKNOWLEDGED
            11 shelved 90 → SHELVED SHELVED
            12 23.0
            22 23.0 → RETURNED SHELVED
            30 26.5
            40 26.5 → OUT_AGAIN:CRITICAL SHELVED
            90 passed → UNSHELVED:CRITICAL UNACKNOWLEDGED
            """),
        of(
            "a backlog that is over when it arrives is recorded, and nobody is called",
            """
            0 24.6 @300
            10 24.6 @300 → RAISED UNACKNOWLEDGED
            20 23.0 @300
            30 23.0 @300 → CLEARED NORMAL
            300 22.9
            """),
        of(
            "a backlog that still holds calls with the reading that shows it",
            """
            270 24.6 @300
            280 24.6 @300 → RAISED UNACKNOWLEDGED
            299 24.7 @301 → CONFIRMED! UNACKNOWLEDGED
            """),
        of(
            "a raised alarm whose sensor is silent is told when it is certain",
            """
            0 24.6 @0
            14 24.6 @40 → RAISED UNACKNOWLEDGED
            41 passed
            42 24.5 → CONFIRMED! UNACKNOWLEDGED
            """),
        of(
            "a reading that is not newer changes nothing",
            """
            10 22.0
            5 30.0 @11
            10 30.0 @12
            21 passed
            """),
        of(
            "the clock was an hour ahead and is set back: readings count at once",
            """
            60 22.0 @60
            3 24.6 @3
            13 passed → RAISED! UNACKNOWLEDGED
            """));
  }

  private static Case of(String name, String script) {
    return new Case(name, script);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isAsSpecified(Case row) {
    AlarmPoint point = AlarmPoint.calm(KEY);
    for (String line : row.script().lines().toList()) {
      String[] sides = line.strip().split("\\s*→\\s*");
      Step step = step(row, point, sides[0]);
      String expected = sides.length == 1 ? "" : sides[1];
      String got = words(step);
      if (expected.matches("[A-Z_]+")) {
        got = String.valueOf(step.point().state());
      } else if (!expected.isEmpty()) {
        got = got + " " + step.point().state();
        expected = withSeverity(expected, got);
      }
      assertThat(got).as("%s: %s", row.name(), line.strip()).isEqualTo(expected);
      point = step.point();
    }
  }

  /** A severity is compared where the case names one. */
  private static String withSeverity(String expected, String got) {
    String[] wanted = expected.split(" ");
    String[] found = got.split(" ");
    if (wanted.length != found.length) {
      return expected;
    }
    List<String> full = new ArrayList<>();
    for (int i = 0; i < wanted.length; i++) {
      boolean isBare = !wanted[i].contains(":") && found[i].startsWith(wanted[i] + ":");
      full.add(isBare ? found[i] : wanted[i]);
    }
    return String.join(" ", full);
  }

  private static String words(Step step) {
    return step.happenings().stream()
        .map(h -> h.what() + (h.tell() ? "!" : "") + ":" + h.severity())
        .collect(Collectors.joining(" "));
  }

  private static Step step(Case row, AlarmPoint point, String words) {
    String[] parts = words.split(" ", 2);
    Instant at = minute(parts[0]);
    String what = parts[1].replaceFirst(" @.*", "");
    Instant now = parts[1].contains("@") ? minute(parts[1].replaceFirst(".*@", "")) : at;
    return AlarmMachine.next(point, event(row, at, what), now, timing(row), 7);
  }

  private static AlarmEvent event(Case row, Instant at, String words) {
    String[] parts = words.split(" ");
    return switch (parts[0]) {
      case "passed" -> new AlarmEvent.Passed();
      case "acknowledged" -> new AlarmEvent.Acknowledged();
      case "shelved" -> new AlarmEvent.Shelved(minute(parts[1]));
      case "unshelved" -> new AlarmEvent.Unshelved();
      case "suppressed" -> new AlarmEvent.Suppressed(true);
      case "released" -> new AlarmEvent.Suppressed(false);
      case "out" -> new AlarmEvent.OutOfService(true);
      case "in" -> new AlarmEvent.OutOfService(false);
      default ->
          new AlarmEvent.Observed(
              Threshold.high(rule(row.says("[advisory]"))).judge(at, Double.parseDouble(parts[0])));
    };
  }

  private static Instant minute(String minute) {
    return START.plus(Duration.ofMinutes(Long.parseLong(minute)));
  }

  private static AlarmRule rule(boolean advisory) {
    return new AlarmRule(
        OptionalDouble.empty(),
        OptionalDouble.of(24),
        0.5,
        DELAY,
        DELAY,
        advisory ? 0.5 : 0,
        2,
        OptionalDouble.empty(),
        Optional.empty(),
        REARM,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private static Timing timing(Case row) {
    if (row.says("[no delays]")) {
      return Timing.atOnce(HOLDS, REARM);
    }
    return new Timing(
        row.says("[delay of 20]") ? DELAY.multipliedBy(2) : DELAY, DELAY, HOLDS, REARM);
  }

  @Test
  void nextDueIsWhenPassedChangesSomething() {
    for (Case row : cases().toList()) {
      AlarmPoint point = AlarmPoint.calm(KEY);
      for (String line : row.script().lines().toList()) {
        point = step(row, point, line.strip().split("\\s*→\\s*")[0]).point();
        AlarmPoint before = point;
        Optional<Instant> due = AlarmMachine.nextDue(point, timing(row));
        due.ifPresent(
            at -> {
              assertThat(passed(row, before, at.minusMillis(1)).happenings())
                  .as("%s: a moment before, after %s", row, line)
                  .isEmpty();
              assertThat(passed(row, before, at).point())
                  .as("%s: when due, after %s", row, line)
                  .isNotEqualTo(before);
            });
        if (due.isEmpty()) {
          assertThat(passed(row, point, START.plus(Duration.ofDays(99))).happenings())
              .as("%s: never due, after %s", row, line)
              .isEmpty();
        }
      }
    }
  }

  private static Step passed(Case row, AlarmPoint point, Instant at) {
    return AlarmMachine.next(point, new AlarmEvent.Passed(), at, timing(row), 7);
  }

  @Test
  void theWorstValueIsTheOneFurthestOutSinceItFirstWas() {
    Case row = of("", "");
    AlarmPoint point = AlarmPoint.calm(KEY);
    for (String line : Arrays.asList("0 24.6", "3 25.5", "8 24.9", "10 24.4", "12 23.8")) {
      point = step(row, point, line).point();
    }
    assertThat(point.isOpen()).isTrue();
    assertThat(point.worst()).isEqualTo(25.5);
    assertThat(point.since()).isEqualTo(START);
    assertThat(point.alarmId()).isEqualTo(7);
  }

  @Test
  void whatIsCalmChangesNothingInAnIdlePoint() {
    AlarmPoint idle = AlarmPoint.calm(KEY);
    Case row = of("", "");
    assertThat(idle.isIdle()).isTrue();
    assertThat(step(row, idle, "0 22.0").point().isIdle()).isTrue();
    assertThat(step(row, idle, "0 24.6").point().isIdle()).isFalse();
  }
}
