package org.muniment.domain.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.muniment.domain.alarm.Happening.What;

/** What happened in one step, and whom it is to be told to. */
final class Tale {
  private final List<Happening> happenings = new ArrayList<>(2);

  void happen(What what, Instant at, Severity severity) {
    happenings.add(new Happening(what, at, severity, false));
  }

  void tell(What what, Instant at, Severity severity) {
    happenings.add(new Happening(what, at, severity, true));
  }

  /** Turns the newest call of this step into one that is told; false when there is none. */
  boolean tellNewestCall(Severity severity) {
    for (int i = happenings.size() - 1; i >= 0; i--) {
      Happening mine = happenings.get(i);
      if (isCall(mine.what())) {
        happenings.set(i, new Happening(mine.what(), mine.at(), severity, true));
        return true;
      }
    }
    return false;
  }

  List<Happening> happenings() {
    return happenings;
  }

  private static boolean isCall(What what) {
    return switch (what) {
      case RAISED, ROSE, OUT_AGAIN, REARMED, UNSHELVED, RELEASED, IN_SERVICE -> true;
      case CONFIRMED, FELL, RETURNED, ACKNOWLEDGED, SHELVED, SUPPRESSED, OUT_OF_SERVICE, CLEARED ->
          false;
    };
  }
}
