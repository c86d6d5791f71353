package org.muniment.dashboard.api.events;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.muniment.port.Live;

/**
 * One client's stream. Only the thread that runs {@link #run} writes to it: events as they come, a
 * ping when there are none, {@code gap} when events were missed and things should be fetched anew.
 */
final class EventStream {
  /** At most this many flushes a second: a busy archive would otherwise be one packet a reading. */
  private static final Duration BREATH = Duration.ofMillis(50);

  private static final String RETRY_MILLIS = "retry: 3000\n\n";

  private final EventRing ring;
  private final String epoch;
  private final Duration ping;
  private final Predicate<Live.Event> mayHear;
  private final OutputStream out;

  /**
   * @param mayHear what this client is told of
   * @param epoch begins the ids, so that those of an earlier run of the program are told apart
   */
  EventStream(
      EventRing ring,
      String epoch,
      Duration ping,
      Predicate<Live.Event> mayHear,
      OutputStream out) {
    this.mayHear = mayHear;
    this.ring = ring;
    this.epoch = epoch;
    this.ping = ping;
    this.out = out;
  }

  /** Returns when the ring is closed; throws when the client has gone. */
  void run(Optional<String> lastEventId) throws IOException, InterruptedException {
    long place = begin(lastEventId);
    while (!ring.isClosed()) {
      List<EventRing.Entry> entries = ring.after(place, ping);
      if (entries.isEmpty()) {
        send("event: ping\ndata: {}\n\n");
      } else if (entries.get(0).number() > place + 1) {
        gap();
      }
      for (EventRing.Entry entry : entries) {
        if (mayHear.test(entry.event())) {
          event(entry);
        }
        place = entry.number();
      }
      out.flush();
      Thread.sleep(BREATH.toMillis());
    }
  }

  /** The number after which to go on; a client that missed more than is here is told so. */
  private long begin(Optional<String> lastEventId) throws IOException {
    send(RETRY_MILLIS);
    long place = ring.newest();
    if (lastEventId.isPresent()) {
      Optional<Long> heard = number(lastEventId.get()).filter(ring::reaches);
      if (heard.isPresent()) {
        place = heard.get();
      } else {
        gap();
      }
    }
    out.flush();
    return place;
  }

  private void event(EventRing.Entry entry) throws IOException {
    send("event: " + EventJson.name(entry.event()) + "\nid: " + epoch + "-" + entry.number());
    send("\ndata: ");
    out.write(entry.data());
    send("\n\n");
  }

  private void gap() throws IOException {
    send("event: gap\ndata: {}\n\n");
  }

  private Optional<Long> number(String id) {
    String prefix = epoch + "-";
    return Optional.of(id)
        .filter(text -> text.startsWith(prefix))
        .map(text -> text.substring(prefix.length()))
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::parseLong);
  }

  private void send(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
