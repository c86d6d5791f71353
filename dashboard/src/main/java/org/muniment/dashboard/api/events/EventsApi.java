package org.muniment.dashboard.api.events;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.port.Live;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Server-sent events. A client that comes back with {@code Last-Event-ID} hears what it missed, as
 * far as that is among the newest {@link #RING} events.
 */
public final class EventsApi implements Slice {
  /** Each client holds a thread of the server, which has 250. */
  static final int MAX_CLIENTS = 64;

  static final int RING = 2_048;

  private static final Logger LOG = LoggerFactory.getLogger(EventsApi.class);

  /**
   * A reader who left is noticed at the second ping: pages that are leafed through quickly must not
   * take all the places meanwhile.
   */
  private static final Duration PING = Duration.ofSeconds(5);

  private static final int RETRY_SECONDS = 10;

  private final EventRing ring = new EventRing(RING);
  private final Semaphore places = new Semaphore(MAX_CLIENTS);
  private final Live.Watch watch;
  private final String epoch;
  private final Duration ping;

  /** Listens from now on, until {@link #close}. */
  public EventsApi(Backend backend) {
    this(backend, PING);
  }

  EventsApi(Backend backend, Duration ping) {
    this.ping = ping;
    this.epoch = Long.toString(backend.clock().millis(), Character.MAX_RADIX);
    this.watch = backend.live().watch(ring::add);
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get("/api/v1/events", Access.API_READ, this::listen));
  }

  @Override
  public void close() {
    watch.close();
    ring.close();
  }

  private void listen(Context ctx) throws InterruptedException {
    ctx.contentType("text/event-stream; charset=utf-8");
    if (ctx.method().equals(HandlerType.HEAD)) {
      return;
    }
    if (!places.tryAcquire()) {
      throw Problem.of(503, "api.events.full", MAX_CLIENTS)
          .with("Retry-After", Integer.toString(RETRY_SECONDS));
    }
    try {
      // Javalin's own stream does not pass a flush on.
      boolean scans = Requests.caller(ctx).may(Access.API_SCAN);
      new EventStream(
              ring,
              epoch,
              ping,
              event -> scans || !(event instanceof Live.Event.Scanned),
              ctx.res().getOutputStream())
          .run(Optional.ofNullable(ctx.header("Last-Event-ID")));
    } catch (IOException gone) {
      LOG.debug("a listener went away: {}", gone.getMessage());
    } finally {
      places.release();
    }
  }
}
