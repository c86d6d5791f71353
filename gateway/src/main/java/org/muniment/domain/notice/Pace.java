package org.muniment.domain.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast letters follow each other on one line: the first goes at once, the next ones collect
 * what comes meanwhile, the longer the more there were. At most 12 letters in a minute, below what
 * the robots' services take (WeCom and DingTalk 20 a minute, Feishu 100).
 *
 * @param sent the letters of the last {@link #REMEMBERED}, oldest first
 */
public record Pace(List<Instant> sent) {
  public static final Pace FRESH = new Pace(List.of());
  public static final Duration REMEMBERED = Duration.ofMinutes(10);
  static final Duration SECOND_AFTER = Duration.ofSeconds(5);
  static final Duration NEXT_AFTER = Duration.ofSeconds(30);
  static final Duration FLOOD_AFTER = Duration.ofMinutes(2);

  /** More letters than this in the time that is remembered are a flood. */
  static final int FLOOD = 5;

  public Pace {
    sent = List.copyOf(sent);
  }

  public Pace sentAt(Instant now) {
    List<Instant> all = new ArrayList<>(recent(now));
    all.add(now);
    return new Pace(all);
  }

  /**
   * @param critical what is critical waits no longer than for a second letter
   */
  public boolean allows(boolean critical, Instant now) {
    List<Instant> recent = recent(now);
    if (recent.isEmpty()) {
      return true;
    }
    Instant last = recent.get(recent.size() - 1);
    return !now.isBefore(last.plus(gap(recent.size(), critical)));
  }

  /** Without those that a clock put back has moved into the future. */
  private List<Instant> recent(Instant now) {
    Instant from = now.minus(REMEMBERED);
    return sent.stream().filter(at -> at.isAfter(from) && !at.isAfter(now)).toList();
  }

  private static Duration gap(int letters, boolean critical) {
    if (critical || letters == 1) {
      return SECOND_AFTER;
    }
    return letters < FLOOD ? NEXT_AFTER : FLOOD_AFTER;
  }
}
