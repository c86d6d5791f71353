package org.muniment.adapters.net;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How often something may be asked, separately for each channel. Counts what was sent in any
 * stretch of that length: a bucket that refills would let through almost twice as many after a
 * pause, and a robot that is asked too often is silenced for minutes.
 */
public final class Pace {
  /** More channels than an archive has; the one not used for the longest is forgotten. */
  static final int MAX_CHANNELS = 1_000;

  /**
   * @param most messages
   * @param in any stretch of this length
   */
  public record Limit(int most, Duration in) {
    public Limit {
      if (most < 1 || in.isNegative() || in.isZero()) {
        throw new IllegalArgumentException("at least one in some time, got " + most + " in " + in);
      }
    }
  }

  private final List<Limit> limits;
  private final int remembered;
  private final LongSupplier nanos;
  private final Map<String, Deque<Long>> sent =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Long>> eldest) {
          return size() > MAX_CHANNELS;
        }
      };

  /**
   * @param nanos a clock that nobody sets, such as {@link System#nanoTime}
   */
  public Pace(LongSupplier nanos, Limit... limits) {
    this.nanos = Objects.requireNonNull(nanos);
    this.limits = List.of(limits);
    this.remembered = this.limits.stream().mapToInt(Limit::most).max().orElseThrow();
  }

  /** Counts one that is sent now; or, when it would be too many, says how long to wait. */
  public synchronized Optional<Duration> take(String channel) {
    long now = nanos.getAsLong();
    Deque<Long> times = sent.computeIfAbsent(channel, none -> new ArrayDeque<>());
    long wait = limits.stream().mapToLong(limit -> wait(limit, times, now)).max().orElse(0);
    if (wait > 0) {
      return Optional.of(Duration.ofNanos(wait));
    }
    times.addFirst(now);
    if (times.size() > remembered) {
      times.removeLast();
    }
    return Optional.empty();
  }

  private static long wait(Limit limit, Deque<Long> newestFirst, long now) {
    if (newestFirst.size() < limit.most()) {
      return 0;
    }
    long oldest = newestFirst.stream().skip(limit.most() - 1L).findFirst().orElseThrow();
    return oldest + limit.in().toNanos() - now;
  }
}
