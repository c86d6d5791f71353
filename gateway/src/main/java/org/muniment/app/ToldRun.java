package org.muniment.app;

import java.time.InstantSource;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Trail;

/** Tells the audit trail when the program starts and stops; a start without a stop is a kill. */
record ToldRun(Trail trail, InstantSource clock) implements AutoCloseable {
  static ToldRun begin(Trail trail, InstantSource clock) {
    trail.add(Deed.of(By.system("start", clock.instant()), "program.start", "-"));
    return new ToldRun(trail, clock);
  }

  @Override
  public void close() {
    trail.add(Deed.of(By.system("stop", clock.instant()), "program.stop", "-"));
  }
}
