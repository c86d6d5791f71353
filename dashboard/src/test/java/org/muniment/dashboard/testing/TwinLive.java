package org.muniment.dashboard.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.muniment.port.Live;

/** Tells its watchers what the test says. */
public final class TwinLive implements Live {
  private final List<Consumer<Event>> watchers = new CopyOnWriteArrayList<>();

  @Override
  public Watch watch(Consumer<Event> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  public void tell(Event event) {
    watchers.forEach(watcher -> watcher.accept(event));
  }

  public int watchers() {
    return watchers.size();
  }
}
