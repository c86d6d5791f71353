package org.muniment.pipeline.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.GeneralRules;
import org.muniment.domain.alarm.Judged;
import org.muniment.domain.alarm.SystemWatch;

/** Looks after the gateway itself: its disk, its clock, and what it depends on. One thread. */
public final class SystemCheck {
  /**
   * Something that the gateway reads from or through.
   *
   * @param kind {@link AlarmKind#GATEWAY_LOST} or {@link AlarmKind#BROKER_LOST}
   * @param name of a port or broker
   * @param isSerialPort whether sensors hang on it by this name
   */
  public record Part(AlarmKind kind, String name, boolean isSerialPort, boolean isAway) {}

  /** An unplugged cable that is back by then is nobody's business. */
  static final Duration PART_GRACE = Duration.ofSeconds(30);

  /** In operation. */
  public static final Duration EVERY = Duration.ofSeconds(1);

  static final Duration DISK_EVERY = Duration.ofSeconds(30);
  static final Duration PARTS_EVERY = Duration.ofSeconds(5);
  static final Duration CLOCK_EVERY = Duration.ofMinutes(1);
  private static final int CLOCK_SAMPLES = 60;

  private record Sample(Instant wall, long nanos) {}

  private record Away(long sinceNanos, Instant since) {}

  private final LongSupplier freeBytes;
  private final Supplier<List<Part>> parts;
  private final LongSupplier nanoTime;
  private final Duration every;
  private final long startedNanos;
  private final Deque<Sample> samples = new ArrayDeque<>();
  private final Map<String, Away> away = new HashMap<>();
  private final Set<String> lostPorts = new HashSet<>();
  private Set<String> names = Set.of();
  private long diskAt;
  private long partsAt;
  private long clockAt;
  private boolean wasRefusing;

  /**
   * @param freeBytes on the disk of the data folder
   * @param parts as they are now; quick
   * @param nanoTime the monotonic clock
   * @param every how often it wants to look, and time is told to the alarms
   */
  public SystemCheck(
      LongSupplier freeBytes, Supplier<List<Part>> parts, LongSupplier nanoTime, Duration every) {
    this.freeBytes = freeBytes;
    this.parts = parts;
    this.nanoTime = nanoTime;
    this.every = every;
    long now = nanoTime.getAsLong();
    startedNanos = now;
    diskAt = now - DISK_EVERY.toNanos();
    partsAt = now - PARTS_EVERY.toNanos();
    clockAt = now - CLOCK_EVERY.toNanos();
  }

  public Duration every() {
    return every;
  }

  /**
   * Called so often.
   *
   * @param isRefusing whether the store does not take what is written
   */
  public List<Judged> look(Instant now, boolean isRefusing, GeneralRules rules) {
    List<Judged> judged = new ArrayList<>();
    long nanos = nanoTime.getAsLong();
    if (isRefusing != wasRefusing || nanos - diskAt >= DISK_EVERY.toNanos()) {
      diskAt = nanos;
      wasRefusing = isRefusing;
      judged.add(SystemWatch.disk(now, freeBytes.getAsLong(), isRefusing, rules));
    }
    if (nanos - partsAt >= PARTS_EVERY.toNanos()) {
      partsAt = nanos;
      parts(now, nanos, judged);
    }
    if (nanos - clockAt >= CLOCK_EVERY.toNanos()) {
      clockAt = nanos;
      judged.add(SystemWatch.clock(now, moved(now, nanos)));
    }
    return judged;
  }

  /** The serial ports that are away for longer than {@link #PART_GRACE}. */
  public Set<String> lostPorts() {
    return Set.copyOf(lostPorts);
  }

  /**
   * The names of all parts, away or not, when they were looked at last; empty right after the
   * start, when they may not be there yet.
   */
  public Optional<Set<String>> names() {
    boolean isSettled = nanoTime.getAsLong() - startedNanos >= PART_GRACE.toNanos();
    return Optional.of(names).filter(known -> isSettled);
  }

  private void parts(Instant now, long nanos, List<Judged> judged) {
    List<Part> present = parts.get();
    names = present.stream().map(Part::name).collect(Collectors.toUnmodifiableSet());
    for (Part part : present) {
      String name = part.kind().key() + ' ' + part.name();
      if (!part.isAway()) {
        // Said also of what was not away: an earlier run may have left an alarm.
        away.remove(name);
        lostPorts.remove(part.name());
        judged.add(SystemWatch.lost(part.kind(), part.name(), now, false));
        continue;
      }
      Away since = away.computeIfAbsent(name, any -> new Away(nanos, now));
      if (nanos - since.sinceNanos >= PART_GRACE.toNanos()) {
        if (part.isSerialPort()) {
          lostPorts.add(part.name());
        }
        judged.add(SystemWatch.lost(part.kind(), part.name(), since.since, true));
      }
    }
  }

  /** How far the wall clock moved against the time that passed, within the last hour. */
  private Duration moved(Instant now, long nanos) {
    samples.addLast(new Sample(now, nanos));
    if (samples.size() > CLOCK_SAMPLES) {
      samples.removeFirst();
    }
    Sample first = samples.getFirst();
    return Duration.between(first.wall, now).minusNanos(nanos - first.nanos);
  }
}
