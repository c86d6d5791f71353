package org.muniment.domain.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.muniment.domain.alarm.Happening.What;
import org.muniment.domain.measure.Quantity;

/**
 * The machine against a slow, obvious one: random readings, gaps, late and repeated readings,
 * people, masks, restarts and steps of the clock, over more than a million simulated hours of a
 * sensor. Again with a seed: {@code -Dmuniment.alarms.seed=…}.
 */
class AlarmMachineRandomTest {
  private static final String SEED = "muniment.alarms.seed";
  private static final double SENSOR_HOURS = 1_000_000;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final AlarmKey KEY = AlarmKey.of(1, Quantity.TEMPERATURE, AlarmKind.HIGH);
  private static final int EVENTS = 70;

  /** The unit of time of a sensor: all its times are multiples. */
  private static final List<Duration> STEPS =
      List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6));

  @Test
  void neitherMissesAnAlarmNorRaisesOneTwice() {
    long seed = Long.getLong(SEED, System.nanoTime());
    System.out.printf("AlarmMachineRandomTest: -D%s=%d%n", SEED, seed);
    double hours = 0;
    int alarms = 0;
    for (long sensor = 0; hours < SENSOR_HOURS; sensor++) {
      Life life = new Life(seed + sensor);
      life.live();
      hours += life.hours;
      alarms += life.alarms;
    }
    System.out.printf("  %,.0f sensor-hours, %,d alarms%n", hours, alarms);
    assertThat(alarms).isGreaterThan(1_000);
  }

  /** One sensor from its first reading to its last. */
  private static final class Life {
    private final long seed;
    private final Random random;
    private final Duration step;
    private final Timing timing;
    private final SlowMachine slow;
    private final Threshold threshold;
    private final boolean woken;
    private final List<String> history = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();
    private AlarmPoint point = AlarmPoint.calm(KEY);
    private Instant now = START;
    private Instant newest = Instant.MIN;
    private double value = 22;
    private double lastValue = 22;
    private boolean open;
    private double hours;
    private int alarms;

    Life(long seed) {
      this.seed = seed;
      random = new Random(seed);
      step = STEPS.get(random.nextInt(STEPS.size()));
      timing =
          new Timing(
              step.multipliedBy(random.nextInt(4)),
              step.multipliedBy(random.nextInt(4)),
              step.multipliedBy(1 + random.nextInt(4)),
              step.multipliedBy(random.nextInt(2) * (5 + random.nextInt(20))));
      slow = new SlowMachine(step, timing);
      threshold =
          new Threshold(24, 1, 5_000 * random.nextInt(2), 5_000 * random.nextInt(2), 20_000);
      woken = random.nextInt(4) > 0;
    }

    void live() {
      for (int i = 0; i < EVENTS; i++) {
        event();
        if (random.nextInt(5) == 0 || i == EVENTS - 1) {
          compare();
        }
      }
    }

    private void event() {
      int dice = random.nextInt(100);
      if (dice < 60) {
        reading(1);
      } else if (dice < 65) {
        reading(2 + random.nextInt(12));
      } else if (dice < 70) {
        backlog();
      } else if (dice < 76) {
        late();
      } else if (dice < 82) {
        take(new AlarmEvent.Acknowledged());
      } else if (dice < 85) {
        take(new AlarmEvent.Shelved(now.plus(step.multipliedBy(random.nextInt(9) - 1))));
      } else if (dice < 86) {
        take(new AlarmEvent.Unshelved());
      } else if (dice < 90) {
        take(new AlarmEvent.Suppressed(random.nextBoolean()));
      } else if (dice < 93) {
        take(new AlarmEvent.OutOfService(random.nextInt(3) == 0));
      } else if (dice < 97) {
        restart();
      } else if (dice < 99) {
        pass(1 + random.nextInt(8));
      } else {
        now = now.plus(step.multipliedBy(random.nextInt(13) - 6));
        history.add("the clock steps to " + now);
      }
    }

    /** A reading after so many steps, measured when it arrives. */
    private void reading(int steps) {
      pass(steps);
      observe(now);
    }

    /** Readings that were kept by the device and come together. */
    private void backlog() {
      int steps = 3 + random.nextInt(6);
      pass(steps);
      for (int ago = steps - 1; ago > 0; ago--) {
        observe(now.minus(step.multipliedBy(ago)));
      }
    }

    /** One that is older than the newest, or the newest once more with another value. */
    private void late() {
      if (!newest.equals(Instant.MIN)) {
        observe(newest.minus(step.multipliedBy(random.nextInt(4))));
      }
    }

    private void observe(Instant at) {
      // As the watch does: what is not newer than all before is not judged.
      boolean isForgotten = point.last().isEmpty() && !at.isAfter(newest);
      if (isForgotten && !newest.isAfter(now.plus(Duration.ofMinutes(5)))) {
        return;
      }
      walk();
      if (at.isAfter(newest) || newest.isAfter(now.plus(Duration.ofMinutes(5)))) {
        newest = at;
      }
      take(new AlarmEvent.Observed(threshold.judge(at, value)));
    }

    private void walk() {
      lastValue = value;
      value =
          switch (random.nextInt(4)) {
            case 0 -> 22 + random.nextInt(60) / 10.0;
            case 1 -> Math.max(21, value - 0.5);
            default -> lastValue;
          };
    }

    /** Time goes by; the machine is woken when it asked for it, unless the gateway is busy. */
    private void pass(int steps) {
      Instant until = now.plus(step.multipliedBy(steps));
      hours += steps * step.toMinutes() / 60.0;
      if (woken) {
        Optional<Instant> due = AlarmMachine.nextDue(point, timing);
        while (due.isPresent() && due.get().isBefore(until)) {
          now = due.get().isAfter(now) ? due.get() : now;
          AlarmPoint before = point;
          take(new AlarmEvent.Passed());
          assertThat(point).as("%s: woken for nothing%n%s", this, history).isNotEqualTo(before);
          due = AlarmMachine.nextDue(point, timing);
        }
      }
      now = until;
      take(new AlarmEvent.Passed());
    }

    /** An idle point is forgotten, any other read back as it was. */
    private void restart() {
      history.add("restart");
      if (point.isIdle()) {
        point = AlarmPoint.calm(KEY);
      }
    }

    private void take(AlarmEvent event) {
      history.add(now + " " + event);
      slow.take(event, now);
      Step result = AlarmMachine.next(point, event, now, timing, alarms + 1L);
      point = result.point();
      int raised = 0;
      for (Happening happening : result.happenings()) {
        happenings.add(happening);
        if (happening.what() == What.RAISED) {
          raised++;
          alarms++;
          assertThat(open).as("%s: raised twice%n%s", this, history).isFalse();
          open = true;
        } else {
          assertThat(open).as("%s: %s of nothing%n%s", this, happening, history).isTrue();
          open = happening.what() != What.CLEARED;
        }
      }
      assertThat(raised).as("%s: two at once", this).isLessThanOrEqualTo(1);
      assertThat(point.isOpen()).isEqualTo(open);
    }

    private void compare() {
      SlowMachine.Run expected = slow.run();
      if (!happenings.equals(expected.happenings) || point.state() != expected.state()) {
        assertThat(String.join("\n", happenings.stream().map(Object::toString).toList()))
            .as("%s%n%s", this, String.join("\n", history))
            .isEqualTo(
                String.join("\n", expected.happenings.stream().map(Object::toString).toList()));
        assertThat(point.state())
            .as("%s%n%s", this, String.join("\n", history))
            .isEqualTo(expected.state());
      }
    }

    @Override
    public String toString() {
      return "seed %d, step %s, %s, %s".formatted(seed, step, timing, threshold);
    }
  }
}
