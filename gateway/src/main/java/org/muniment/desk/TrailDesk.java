package org.muniment.desk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muniment.domain.trail.Chain;
import org.muniment.domain.trail.Entry;
import org.muniment.port.Progress;
import org.muniment.port.Trail;
import org.muniment.port.Trail.Head;

/**
 * Whether the audit trail is what was written (rules T1 and T2). The chain has no secret: who can
 * write the database can also forge a chain that fits. A head that was printed before shows that.
 */
public final class TrailDesk {
  static final int PAGE = 500;

  private static final String STAGE = "verify.stage.trail";
  private static final Pattern HEAD =
      Pattern.compile("\\s*(?:([0-9]{1,18})[\\s·:,]+)?([0-9A-Fa-f]{64})\\s*");

  /**
   * What became of looking through all records.
   *
   * @param records how many follow each other without a fault, from the first
   * @param broken the first that does not
   * @param last the last good one
   */
  public record Verdict(long records, Optional<Chain.Break> broken, Optional<Head> last) {
    public boolean isIntact() {
      return broken.isEmpty();
    }
  }

  /** A head as a person copied it from paper; its number may be left out. */
  public record Printed(Optional<Long> number, String hash) {}

  private final Trail trail;

  public TrailDesk(Trail trail) {
    this.trail = trail;
  }

  /** The head as it is printed: the number of the last record and its hash; empty without one. */
  public Optional<String> headText() {
    return trail.head().map(TrailDesk::text);
  }

  /** The number of the last record; 0 without one. */
  public long last() {
    return trail.head().map(Head::number).orElse(0L);
  }

  /** {@code 17 · 64 hexadecimal digits}. */
  public static String text(Head head) {
    return head.number() + " · " + head.hash();
  }

  /** Reads {@link #text} or the hash alone; empty when it is neither. */
  public static Optional<Printed> parse(String text) {
    Matcher found = HEAD.matcher(text);
    return found.matches()
        ? Optional.of(
            new Printed(
                Optional.ofNullable(found.group(1)).map(Long::valueOf),
                found.group(2).toLowerCase(java.util.Locale.ROOT)))
        : Optional.empty();
  }

  /** The record that a printed head names; empty when it is not in the trail. */
  public Optional<Entry> find(Printed printed) {
    return trail
        .byHash(printed.hash())
        .filter(entry -> printed.number().filter(n -> n != entry.number()).isEmpty());
  }

  /** Looks through all records, those that are added meanwhile too. */
  public Verdict verify(Progress progress) {
    Head last = new Head(0, Chain.GENESIS);
    while (true) {
      // Below every number: a record that was put in before the first one is seen, too.
      List<Entry> page = trail.after(last.number() == 0 ? Long.MIN_VALUE : last.number(), PAGE);
      for (Entry entry : page) {
        Optional<Chain.Break> broken = Chain.check(last.number(), last.hash(), entry);
        if (broken.isPresent()) {
          return verdict(last, broken);
        }
        last = new Head(entry.number(), entry.hash());
      }
      Optional<Head> head = trail.head();
      progress.at(STAGE, share(last, head));
      if (page.isEmpty()) {
        // Nothing was added before this answer, so the head that was read before it is that of
        // last.
        boolean hasGrown = !trail.after(last.number(), 1).isEmpty();
        if (!hasGrown) {
          return verdict(last, compare(last, head));
        }
      }
    }
  }

  private static double share(Head last, Optional<Head> head) {
    double all = head.map(Head::number).orElse(0L);
    return all <= 0 ? 0 : Math.min(1, last.number() / all);
  }

  private static Verdict verdict(Head last, Optional<Chain.Break> broken) {
    return new Verdict(
        last.number(), broken, last.number() == 0 ? Optional.empty() : Optional.of(last));
  }

  /** The end of the records against what was noted apart from them. */
  private static Optional<Chain.Break> compare(Head last, Optional<Head> noted) {
    long end = noted.map(Head::number).orElse(0L);
    if (noted.isEmpty() && last.number() > 0 || end > last.number()) {
      return Optional.of(new Chain.Break(last.number() + 1, Chain.Fault.CUT_OFF));
    }
    if (end < last.number()) {
      return Optional.of(new Chain.Break(end + 1, Chain.Fault.NUMBER));
    }
    return noted.filter(head -> !head.hash().equals(last.hash())).isPresent()
        ? Optional.of(new Chain.Break(end, Chain.Fault.CHANGED))
        : Optional.empty();
  }
}
