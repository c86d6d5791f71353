package org.muniment.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/** How finely a stretch of time is asked for; names are those of the contract. */
public enum Step {
  RAW("raw", Duration.ZERO),
  PT1M("PT1M", Duration.ofMinutes(1)),
  PT10M("PT10M", Duration.ofMinutes(10)),
  PT1H("PT1H", Duration.ofHours(1)),
  P1D("P1D", Duration.ofDays(1));

  private final String key;
  private final Duration length;

  Step(String key, Duration length) {
    this.key = key;
    this.length = length;
  }

  public String key() {
    return key;
  }

  /** Nominal length; a local day may have 23 or 25 hours. */
  public Duration length() {
    return length;
  }

  public static Optional<Step> byKey(String key) {
    return Arrays.stream(values()).filter(step -> step.key.equals(key)).findFirst();
  }

  /** The last local boundary at or before {@code at}. */
  public Instant floor(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    return switch (this) {
      case RAW -> at;
      case P1D -> local.truncatedTo(ChronoUnit.DAYS).toInstant();
      case PT1H, PT10M, PT1M -> {
        long stepMinutes = length.toMinutes();
        ZonedDateTime minute = local.truncatedTo(ChronoUnit.MINUTES);
        yield minute.minusMinutes(minute.getMinute() % stepMinutes).toInstant();
      }
    };
  }

  /** The boundary after {@code boundary}. */
  public Instant next(Instant boundary, ZoneId zone) {
    return this == P1D
        ? boundary.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant()
        : boundary.plus(length);
  }
}
