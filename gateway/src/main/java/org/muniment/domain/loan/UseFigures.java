package org.muniment.domain.loan;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How the holdings were used in a time (rules U6, N4). Everything counts in the month in which it
 * was asked for, by the site's calendar; what was refused or never fetched is asked for and not
 * used.
 *
 * @param asked all requests
 * @param ends how many requests are in each state
 * @param used those that went out
 * @param borrowers different people among {@code used}; who is only named is told by the name
 * @param boxes different boxes among {@code used}
 * @param months every month of the time, those without use too
 * @param categories by key; the empty one for boxes without
 * @param secrecies by key of the level
 * @param busiest boxes, the most used first
 * @param late those of {@code used} that came back after their due date, or have not by now
 * @param stays how long what came back was out, by kind
 * @param effects those that came back and of which the effect is noted
 */
public record UseFigures(
    long asked,
    Map<LoanState, Long> ends,
    Split used,
    long borrowers,
    long boxes,
    Map<YearMonth, Split> months,
    Map<Borrower.Kind, Split> people,
    Map<String, Split> categories,
    Map<String, Split> secrecies,
    List<Busy> busiest,
    long late,
    Map<LoanKind, Stay> stays,
    long effects) {
  /** As many of the busiest as anybody looks at. */
  public static final int MAX_BUSIEST = 20;

  /** How many of each kind. */
  public record Split(long consultations, long loans) {
    public static final Split NONE = new Split(0, 0);

    public long all() {
      return consultations + loans;
    }

    Split plus(LoanKind kind) {
      return switch (kind) {
        case CONSULTATION -> new Split(consultations + 1, loans);
        case LOAN -> new Split(consultations, loans + 1);
      };
    }
  }

  /** How often a box, or anything in it, was used. */
  public record Busy(long box, Split used) {}

  /** How long things were out that came back. */
  public record Stay(long count, double totalHours) {
    static final Stay NONE = new Stay(0, 0);

    Stay plus(double hours) {
      return new Stay(count + 1, totalHours + hours);
    }

    public OptionalDouble meanHours() {
      return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(totalHours / count);
    }
  }

  public UseFigures {
    ends = Collections.unmodifiableMap(new TreeMap<>(ends));
    months = Collections.unmodifiableMap(new TreeMap<>(months));
    people = Collections.unmodifiableMap(new TreeMap<>(people));
    categories = Collections.unmodifiableMap(new TreeMap<>(categories));
    secrecies = Collections.unmodifiableMap(new TreeMap<>(secrecies));
    stays = Collections.unmodifiableMap(new TreeMap<>(stays));
    busiest = List.copyOf(busiest);
  }

  public long came() {
    return ends.getOrDefault(LoanState.RETURNED, 0L);
  }

  /** Of what went out, from 0 to 1; empty when nothing did. */
  public Optional<Double> lateShare() {
    return share(late, used.all());
  }

  /** Of what came back, from 0 to 1; empty when nothing did. */
  public Optional<Double> effectShare() {
    return share(effects, came());
  }

  private static Optional<Double> share(long part, long whole) {
    return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
  }
}
