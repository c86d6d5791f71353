package org.muniment.pipeline.alarm;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.json.AlarmJson;
import org.muniment.port.Announcer;
import org.muniment.port.Live;
import org.muniment.port.NoticeSink;

/**
 * Tells what happened to alarms: the open pages, MQTT, the courier. None of them is waited for. Who
 * listens comes after the pipeline was made; MQTT hears of all that is active then.
 */
public final class Outlets {
  /** Below it the gateway alone publishes. */
  public static final String TOPIC = "muniment/v1/alarms/";

  private static final int AT_LEAST_ONCE = 1;
  private static final byte[] OVER = {};

  private final Consumer<Live.Event> live;
  private final ActiveAlarms active;
  private volatile NoticeSink courier = NoticeSink.NONE;
  private Optional<Announcer> announcer = Optional.empty();

  public Outlets(Consumer<Live.Event> live, ActiveAlarms active) {
    this.live = live;
    this.active = active;
  }

  /** From now on orders are handed to this courier, and those that wait are its own to find. */
  public void deliverBy(NoticeSink sink) {
    courier = sink;
    sink.wake();
  }

  /**
   * From now on alarms go out over MQTT, first those that are active.
   *
   * @param retained topics with a retained message; what is there of alarms that are over goes away
   */
  public synchronized void announceBy(Announcer by, Collection<String> retained) {
    announcer = Optional.of(by);
    Map<String, Alarm> standing = new HashMap<>();
    active.newestFirst().forEach(alarm -> standing.putIfAbsent(topic(alarm), alarm));
    retained.stream()
        .filter(topic -> topic.startsWith(TOPIC) && !standing.containsKey(topic))
        .forEach(topic -> by.publish(topic, OVER, AT_LEAST_ONCE, true));
    standing.forEach(
        (topic, alarm) -> by.publish(topic, AlarmJson.bytes(alarm), AT_LEAST_ONCE, true));
  }

  /** In the order of what happened. */
  public void tell(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    for (Change change : changes) {
      announce(change.alarm());
      live.accept(new Live.Event.Raised(change.alarm(), !change.told().isEmpty()));
      if (change.alarm().unrecorded()) {
        for (AlarmNote note : change.told()) {
          courier.tellUnrecorded(change.alarm(), note);
        }
      }
    }
    courier.wake();
  }

  private synchronized void announce(Alarm alarm) {
    if (announcer.isPresent()) {
      byte[] payload = standing(alarm).map(AlarmJson::bytes).orElse(OVER);
      announcer.get().publish(topic(alarm), payload, AT_LEAST_ONCE, true);
    }
  }

  /** Parts of the system share a topic: while one of them is in alarm the message stays. */
  private Optional<Alarm> standing(Alarm alarm) {
    if (alarm.isActive()) {
      return Optional.of(alarm);
    }
    return active.newestFirst().stream()
        .filter(other -> topic(other).equals(topic(alarm)))
        .findFirst();
  }

  private static String topic(Alarm alarm) {
    return TOPIC + alarm.topicEnd();
  }
}
