package org.muniment.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmEvent;
import org.muniment.domain.trail.By;
import org.muniment.pipeline.alarm.ActiveAlarms;
import org.muniment.port.Alarms;
import org.muniment.port.StoreException;

/** The alarms for people: what they do stands in line with the readings. */
final class PersonAlarms implements Alarms {
  private static final String CLOSING = "the gateway is closing";

  private final ActiveAlarms active;
  private final Line line;

  PersonAlarms(ActiveAlarms active, Line line) {
    this.active = active;
    this.line = line;
  }

  @Override
  public List<Alarm> active() {
    return active.newestFirst();
  }

  @Override
  public Optional<Alarm> acknowledge(long id, By by, String comment) {
    return act(new AlarmAction.Change(id, new AlarmEvent.Acknowledged(), by, comment));
  }

  @Override
  public Optional<Alarm> shelve(long id, By by, Instant until, String reason) {
    return act(new AlarmAction.Change(id, new AlarmEvent.Shelved(until), by, reason));
  }

  @Override
  public Optional<Alarm> unshelve(long id, By by) {
    return act(new AlarmAction.Change(id, new AlarmEvent.Unshelved(), by, ""));
  }

  @Override
  public Optional<Alarm> comment(long id, By by, String text) {
    return act(new AlarmAction.Comment(id, by, text));
  }

  private Optional<Alarm> act(AlarmAction action) {
    CompletableFuture<Optional<Alarm>> done = new CompletableFuture<>();
    if (!line.put(new Parcel.Action(action, done))) {
      throw new StoreException(CLOSING);
    }
    try {
      return done.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException known ? known : failed;
    }
  }
}
