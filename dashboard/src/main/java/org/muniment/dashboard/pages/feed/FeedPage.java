package org.muniment.dashboard.pages.feed;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.guard.FailedAttempts;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.desk.rounds.FeedsDesk;
import org.muniment.port.DutyCalendars;
import org.muniment.port.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Programs that read calendars send neither cookies nor tokens: the address itself is the secret.
 * Wrong ones count like wrong tokens, so that guessing is slow.
 */
public final class FeedPage implements Slice {
  private static final Logger LOG = LoggerFactory.getLogger(FeedPage.class);
  private static final Pattern SECRET = Pattern.compile("[0-9a-f]{64}");

  private final FeedsDesk feeds;
  private final FailedAttempts failures;

  public FeedPage(Backend backend) {
    this.feeds = backend.rounds().feeds();
    this.failures = new FailedAttempts(backend.clock());
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get("/duties/feed/{secret}.ics", Access.OPEN, this::feed));
  }

  private void feed(Context ctx) {
    String address = ctx.ip();
    if (failures.tooMany(address)) {
      throw Problem.of(429, "web.token.too-many", FailedAttempts.MAX_FAILURES)
          .with("Retry-After", Long.toString(FailedAttempts.WINDOW.toSeconds()));
    }
    Optional<byte[]> calendar = calendar(ctx.pathParam("secret"));
    if (calendar.isEmpty()) {
      failures.failed(address);
      throw Problem.of(404, "web.feed.unknown");
    }
    ctx.header("Cache-Control", "private, no-store");
    ctx.contentType(DutyCalendars.TYPE).result(calendar.get());
  }

  /** A failure is logged here, since elsewhere it would be logged with the path. */
  private Optional<byte[]> calendar(String secret) {
    try {
      return SECRET.matcher(secret).matches() ? feeds.calendar(secret) : Optional.empty();
    } catch (StoreException down) {
      throw down;
    } catch (RuntimeException failure) {
      LOG.error("a calendar of duties could not be written", failure);
      throw Problem.of(503, "web.feed.failed");
    }
  }
}
