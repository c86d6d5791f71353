package org.muniment.dashboard.web.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.muniment.port.Metrics;

/**
 * How often a caller may ask: a bucket of tokens each, which refills with time. What a person or a
 * sensor's machine does never empties one; a script that runs wild does, and only its own.
 */
public final class RateLimits implements Metrics {
  /** Whose requests are counted together. */
  public enum Kind {
    /** A session or token. */
    KNOWN,
    /** An address without either. */
    UNKNOWN,
    /** What pages are made of, by address; a page asks for many at once. */
    FILES
  }

  /**
   * @param perSecond what is allowed for ever
   * @param burst what is allowed at once
   */
  public record Rate(int perSecond, int burst) {
    public Rate {
      if (perSecond < 1 || burst < 1) {
        throw new IllegalArgumentException(
            "a rate allows something, got " + perSecond + " a second, " + burst + " at once");
      }
    }
  }

  /** Machines that post readings one by one stay far below. */
  public static final Rate KNOWN = new Rate(200, 2_000);

  /** A reading room behind one address, all of it signing in. */
  public static final Rate UNKNOWN = new Rate(50, 500);

  public static final Rate FILES = new Rate(1_000, 5_000);

  static final int MAX_CALLERS = 4_096;

  private static final double NANOS = 1e9;

  private record Bucket(double tokens, Instant at) {}

  private final Map<Kind, Map<String, Bucket>> buckets = new EnumMap<>(Kind.class);
  private final Map<Kind, Rate> rates = new EnumMap<>(Kind.class);
  private final InstantSource clock;
  private long refused;

  public RateLimits(InstantSource clock) {
    this(clock, KNOWN, UNKNOWN, FILES);
  }

  public RateLimits(InstantSource clock, Rate known, Rate unknown, Rate files) {
    this.clock = clock;
    rates.put(Kind.KNOWN, known);
    rates.put(Kind.UNKNOWN, unknown);
    rates.put(Kind.FILES, files);
    rates.keySet().forEach(kind -> buckets.put(kind, new Bounded<>(MAX_CALLERS)));
  }

  /**
   * Counts a request.
   *
   * @param who a key that tells callers of a kind apart
   * @return zero when it may go on, else how long until the next may
   */
  public synchronized Duration take(Kind kind, String who) {
    Rate rate = rates.get(kind);
    Instant now = clock.instant();
    double tokens = tokens(buckets.get(kind).get(who), rate, now);
    boolean enough = tokens >= 1;
    buckets.get(kind).put(who, new Bucket(enough ? tokens - 1 : tokens, now));
    if (enough) {
      return Duration.ZERO;
    }
    refused++;
    return Duration.ofNanos((long) Math.ceil((1 - tokens) / rate.perSecond() * NANOS));
  }

  @Override
  public synchronized Map<String, Double> snapshot() {
    return Map.of("muniment_http_rate_limited_total", (double) refused);
  }

  /** A clock that was set back takes nothing away and gives nothing. */
  private static double tokens(Bucket bucket, Rate rate, Instant now) {
    if (bucket == null) {
      return rate.burst();
    }
    double seconds = Math.max(0, Duration.between(bucket.at(), now).toNanos() / NANOS);
    return Math.min(rate.burst(), bucket.tokens() + seconds * rate.perSecond());
  }
}
