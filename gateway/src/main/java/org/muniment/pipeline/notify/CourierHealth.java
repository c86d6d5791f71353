package org.muniment.pipeline.notify;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.muniment.domain.text.Message;
import org.muniment.port.Health;

/** Whether people would hear of an alarm. */
final class CourierHealth implements Health {
  private static final String NAME = "notification";

  private final Supplier<Tally> tally;
  private final InstantSource clock;

  CourierHealth(Supplier<Tally> tally, InstantSource clock) {
    this.tally = tally;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Nobody to tell is a choice, and shown; that letters do not go is a fault. */
  @Override
  public Report check() {
    Tally now = tally.get();
    if (!now.failing().isEmpty()) {
      return new Report(
          false,
          "failing",
          Message.of(
              "health.notification.failing",
              String.join(", ", now.failing()),
              now.waiting(),
              minutes(now)));
    }
    if (!now.reachesAnybody()) {
      return new Report(true, "nobody", Message.of("health.notification.nobody"));
    }
    Message detail =
        now.waiting() == 0
            ? Message.of("health.notification.ok")
            : Message.of("health.notification.waiting", now.waiting(), minutes(now));
    return new Report(true, "ok", detail);
  }

  private long minutes(Tally now) {
    return now.oldest()
        .map(at -> Math.max(0, Duration.between(at, clock.instant()).toMinutes()))
        .orElse(0L);
  }
}
