package org.muniment.domain.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.notice.Receiver.Line;

/**
 * Which of the waiting deliveries go now, and together with which, as pure functions.
 *
 * <p>A line has one letter under way at a time. One that failed is tried again as it was, with its
 * id; what comes meanwhile waits and goes in the next one.
 */
public final class Dispatch {
  /** What cannot be delivered for so long is given up, and shown. */
  public static final Duration EXPIRY = Duration.ofDays(3);

  /** A digest lists no more alarms; the rest goes in the next letter. */
  public static final int MOST_IN_LETTER = 1_000;

  private static final Comparator<Delivery> WORST_FIRST =
      Comparator.comparing(Delivery::severity).reversed().thenComparing(Delivery::id);

  /**
   * Deliveries that go together, the worst first.
   *
   * @param letter its id when it was tried before
   */
  public record Due(Line line, Optional<String> letter, List<Delivery> deliveries) {
    public Due {
      deliveries = List.copyOf(deliveries);
    }

    public Severity worst() {
      return deliveries.get(0).severity();
    }

    public int attempts() {
      return deliveries.get(0).attempts();
    }
  }

  private Dispatch() {}

  /** The letters that may go now, the worst and oldest first; at most one for each line. */
  public static List<Due> due(
      Collection<Delivery> waiting, Function<Line, Pace> paces, Instant now) {
    Map<Line, List<Delivery>> byLine = new LinkedHashMap<>();
    waiting.forEach(
        one -> byLine.computeIfAbsent(one.receiver().line(), l -> new ArrayList<>()).add(one));
    List<Due> all = new ArrayList<>();
    byLine.forEach((line, its) -> next(line, its, paces.apply(line), now).ifPresent(all::add));
    all.sort(
        Comparator.comparing(Due::worst)
            .reversed()
            .thenComparing(due -> due.deliveries().get(0).id()));
    return all;
  }

  private static Optional<Due> next(Line line, List<Delivery> waiting, Pace pace, Instant now) {
    Optional<String> underWay = waiting.stream().flatMap(one -> one.letter().stream()).findFirst();
    if (underWay.isPresent()) {
      return letter(line, underWay, waiting, one -> one.letter().equals(underWay))
          .filter(due -> isTime(due.deliveries().get(0).nextTry(), now));
    }
    Optional<Due> alarms =
        letter(
            line,
            underWay,
            waiting,
            one -> one.tidings().isOfAlarm() && isTime(one.notBefore(), now));
    if (alarms.isPresent()) {
      return alarms.filter(due -> pace.allows(due.worst() == Severity.CRITICAL, now));
    }
    return reminders(line, waiting, now)
        .or(() -> letter(line, underWay, waiting, one -> one.tidings().isAllWell()));
  }

  /** Of one receiver: a reader's own loans are no part of a letter to whoever is on duty. */
  private static Optional<Due> reminders(Line line, List<Delivery> waiting, Instant now) {
    Predicate<Delivery> isDue = one -> one.tidings().isReminder() && isTime(one.notBefore(), now);
    return waiting.stream()
        .filter(isDue)
        .findFirst()
        .flatMap(
            first ->
                letter(
                    line,
                    Optional.empty(),
                    waiting,
                    isDue.and(one -> one.receiver().isSame(first.receiver()))));
  }

  private static Optional<Due> letter(
      Line line, Optional<String> id, List<Delivery> waiting, Predicate<Delivery> which) {
    List<Delivery> chosen =
        waiting.stream().filter(which).sorted(WORST_FIRST).limit(MOST_IN_LETTER).toList();
    return chosen.isEmpty() ? Optional.empty() : Optional.of(new Due(line, id, chosen));
  }

  /** A clock that was put back must not make anything wait for days. */
  private static boolean isTime(Instant at, Instant now) {
    return !at.isAfter(now) || at.isAfter(now.plus(Duration.ofDays(1)));
  }

  /** Those that could not be delivered for too long. */
  public static List<Delivery> expired(Collection<Delivery> waiting, Instant now) {
    return waiting.stream().filter(one -> now.isAfter(one.madeAt().plus(EXPIRY))).toList();
  }

  /** Advisories that waited for the morning and are over by then. */
  public static List<Delivery> pointless(
      Collection<Delivery> waiting, LongPredicate isActive, Instant now) {
    return waiting.stream()
        .filter(one -> one.tidings().isCall() && one.notBefore().isAfter(one.madeAt()))
        .filter(one -> one.letter().isEmpty() && isTime(one.notBefore(), now))
        .filter(one -> !isActive.test(one.tidings().alarmId()))
        .toList();
  }
}
