package org.muniment.domain.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.muniment.domain.alarm.Happening.What;

/**
 * The alarm machine once more, slow and obvious: it keeps everything that ever happened, remembers
 * no running delay, and finds what is due by walking through time in steps. Whatever it is asked,
 * it begins from the first event. All times and delays of a test are multiples of its step.
 */
final class SlowMachine {
  /** Everything that came, with the gateway's time then. */
  private record Came(AlarmEvent event, Instant now) {}

  private final Duration step;
  private final Timing timing;
  private final List<Came> all = new ArrayList<>();

  SlowMachine(Duration step, Timing timing) {
    this.step = step;
    this.timing = timing;
  }

  void take(AlarmEvent event, Instant now) {
    all.add(new Came(event, now));
  }

  /** What happened and where it led, computed from the beginning. */
  Run run() {
    Run run = new Run();
    for (Came came : all) {
      run.now = came.now();
      run.take(came.event());
      run.tell();
    }
    return run;
  }

  final class Run {
    final List<Happening> happenings = new ArrayList<>();
    private final List<Observation> seen = new ArrayList<>();
    private Instant now;

    /** How many observations there were when the level fell, of which the newest still counts. */
    private int fellAt;

    private Severity level = Severity.NONE;
    private Instant shelvedUntil;
    private boolean suppressed;
    private boolean outOfService;
    private boolean open;
    private Severity severity = Severity.NONE;
    private boolean returned;
    private boolean acknowledged;
    private boolean told;
    private int untold = -1;
    private Instant acknowledgedAt;

    AlarmState state() {
      if (outOfService) {
        return AlarmState.OUT_OF_SERVICE;
      }
      if (suppressed) {
        return AlarmState.SUPPRESSED_BY_DESIGN;
      }
      if (shelvedUntil != null) {
        return AlarmState.SHELVED;
      }
      if (!open) {
        return AlarmState.NORMAL;
      }
      if (acknowledged) {
        return AlarmState.ACKNOWLEDGED;
      }
      return returned ? AlarmState.RETURNED_UNACKNOWLEDGED : AlarmState.UNACKNOWLEDGED;
    }

    private boolean masked() {
      return shelvedUntil != null || suppressed || outOfService;
    }

    private void take(AlarmEvent event) {
      if (event instanceof AlarmEvent.Observed observed) {
        observe(observed.observation());
      } else if (event instanceof AlarmEvent.Passed) {
        walkTo(now);
        if (shelvedUntil != null && !now.isBefore(shelvedUntil)) {
          shelvedUntil = null;
          unmask(What.UNSHELVED);
        }
        rearm();
      } else if (event instanceof AlarmEvent.Acknowledged) {
        acknowledge();
      } else if (event instanceof AlarmEvent.Shelved shelved) {
        if (open && !masked() && shelved.until().isAfter(now)) {
          shelvedUntil = shelved.until();
          happen(What.SHELVED, now);
        }
      } else if (event instanceof AlarmEvent.Unshelved) {
        if (shelvedUntil != null) {
          shelvedUntil = null;
          unmask(What.UNSHELVED);
        }
      } else if (event instanceof AlarmEvent.Suppressed by && by.now() != suppressed) {
        suppressed = by.now();
        maskChanged(suppressed, What.SUPPRESSED, What.RELEASED);
      } else if (event instanceof AlarmEvent.OutOfService by && by.now() != outOfService) {
        outOfService = by.now();
        maskChanged(outOfService, What.OUT_OF_SERVICE, What.IN_SERVICE);
      }
    }

    private void observe(Observation observation) {
      if (!seen.isEmpty()) {
        Instant newest = seen.get(seen.size() - 1).at();
        boolean ahead = newest.isAfter(now.plus(Duration.ofMinutes(5)));
        if (!observation.at().isAfter(newest) && !ahead) {
          return;
        }
        walkTo(observation.at());
      }
      seen.add(observation);
      walkTo(observation.at());
    }

    /** Looks at every step from the newest observation on, as long as that stands. */
    private void walkTo(Instant upTo) {
      if (seen.isEmpty()) {
        return;
      }
      Instant newest = seen.get(seen.size() - 1).at();
      for (Instant at = newest;
          !at.isAfter(upTo) && !at.isAfter(newest.plus(timing.holds()));
          at = at.plus(step)) {
        look(at);
      }
    }

    private void look(Instant at) {
      boolean again = true;
      while (again) {
        Severity before = level;
        for (Severity to : List.of(Severity.CRITICAL, Severity.WARNING, Severity.ADVISORY)) {
          if (!level.isAtLeast(to) && ran(firstReaching(to), at, timing.onDelay())) {
            level = to;
            rose(before, at);
            break;
          }
        }
        int first = level == Severity.NONE ? seen.size() : firstBelow();
        if (ran(first, at, timing.offDelay())) {
          Severity highest = Severity.NONE;
          for (Observation low : seen.subList(first, seen.size())) {
            highest = left(low).isAtLeast(highest) ? left(low) : highest;
          }
          level = highest;
          fellAt = seen.size();
          fell(at);
        }
        again = level != before;
      }
    }

    /** The first of the newest observations that all reach a severity. */
    private int firstReaching(Severity to) {
      int first = seen.size();
      while (first > 0 && seen.get(first - 1).reached().isAtLeast(to)) {
        first--;
      }
      return level == Severity.NONE ? Math.max(first, Math.min(fellAt, seen.size()) - 1) : first;
    }

    /** The first of the newest that all hold less than the level, since it last changed. */
    private int firstBelow() {
      int first = seen.size();
      while (first > 0 && left(seen.get(first - 1)).compareTo(level) < 0) {
        first--;
      }
      return Math.max(first, fellAt - 1);
    }

    private Severity left(Observation observation) {
      if (observation.held().isAtLeast(level)) {
        return level;
      }
      boolean isWarning = level == Severity.CRITICAL && observation.held() == Severity.WARNING;
      return isWarning ? Severity.WARNING : Severity.NONE;
    }

    /** Whether what the observations from one on stand for is at least as long as a delay. */
    private boolean ran(int first, Instant until, Duration delay) {
      if (first >= seen.size()) {
        return false;
      }
      Duration ran = Duration.ZERO;
      for (int i = first; i < seen.size(); i++) {
        Instant end = i + 1 < seen.size() ? seen.get(i + 1).at() : until;
        Duration stood = Duration.between(seen.get(i).at(), end);
        stood = stood.compareTo(timing.holds()) > 0 ? timing.holds() : stood;
        ran = stood.isNegative() ? ran : ran.plus(stood);
      }
      return ran.compareTo(delay) >= 0;
    }

    private void rose(Severity from, Instant at) {
      if (!open) {
        if (!masked()) {
          open = true;
          told = false;
          call(What.RAISED, at);
        }
        return;
      }
      if (masked()) {
        severity = level;
        happen(from == Severity.NONE || returned ? What.OUT_AGAIN : What.ROSE, at);
      } else if (!returned) {
        call(What.ROSE, at);
      } else if (level != Severity.ADVISORY) {
        call(What.OUT_AGAIN, at);
      }
    }

    private void fell(Instant at) {
      if (!open) {
        return;
      }
      if (level != Severity.NONE) {
        severity = level;
        happen(What.FELL, at);
      } else if (masked()) {
        happen(What.RETURNED, at);
      } else if (!acknowledged && !returned && told) {
        returned = true;
        untold = -1;
        happenings.add(new Happening(What.RETURNED, at, severity, true));
      } else if (!returned) {
        close(at, told && severity != Severity.ADVISORY);
      }
    }

    private void acknowledge() {
      if (!open || masked() || acknowledged) {
        return;
      }
      happen(What.ACKNOWLEDGED, now);
      if (returned && level == Severity.NONE) {
        close(now, false);
        return;
      }
      severity = level;
      acknowledged = true;
      returned = false;
      untold = -1;
      acknowledgedAt = now;
    }

    private void rearm() {
      boolean out = level == Severity.WARNING || level == Severity.CRITICAL;
      if (open && acknowledged && !masked() && out && acknowledgedAt != null) {
        Instant due = acknowledgedAt.plus(timing.rearm());
        if (!timing.rearm().isZero() && !now.isBefore(due)) {
          call(What.REARMED, now);
        }
      }
    }

    private void maskChanged(boolean on, What begins, What ends) {
      if (!on) {
        unmask(ends);
      } else if (open) {
        happen(begins, now);
      }
    }

    private void unmask(What how) {
      if (masked() || level == Severity.NONE) {
        if (open) {
          happen(how, now);
          if (!masked()) {
            close(now, !returned && told && severity != Severity.ADVISORY);
          }
        }
      } else if (open) {
        call(how, now);
      } else {
        open = true;
        told = false;
        call(What.RAISED, now);
      }
    }

    private void call(What what, Instant at) {
      severity = level;
      returned = false;
      acknowledged = level == Severity.ADVISORY;
      acknowledgedAt = null;
      happen(what, at);
      untold = happenings.size() - 1;
    }

    private void close(Instant at, boolean tell) {
      happenings.add(new Happening(What.CLEARED, at, severity, tell));
      open = false;
      severity = Severity.NONE;
      returned = false;
      acknowledged = false;
      acknowledgedAt = null;
      told = false;
      untold = -1;
    }

    private void happen(What what, Instant at) {
      happenings.add(new Happening(what, at, severity, false));
    }

    private int before;

    /** People hear of it when the newest observation is fresh and still out. */
    private void tell() {
      int since = before;
      before = happenings.size();
      if (untold < 0 || masked() || seen.isEmpty() || level == Severity.NONE) {
        return;
      }
      Observation newest = seen.get(seen.size() - 1);
      boolean stillOut =
          level == Severity.ADVISORY
              ? newest.held() != Severity.NONE
              : newest.held().isAtLeast(Severity.WARNING);
      if (!stillOut || newest.at().plus(timing.holds()).isBefore(now)) {
        return;
      }
      if (untold >= since) {
        Happening call = happenings.get(untold);
        happenings.set(untold, new Happening(call.what(), call.at(), severity, true));
      } else {
        happenings.add(new Happening(What.CONFIRMED, now, severity, true));
      }
      untold = -1;
      told = true;
      before = happenings.size();
    }

    boolean isOpen() {
      return open;
    }
  }
}
