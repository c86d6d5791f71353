package org.muniment.domain.holding.intake;

import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.muniment.domain.holding.CheckDigit;
import org.muniment.domain.holding.CheckDigit.Verdict;

/** The numbers of a list whose check digits fit: what a number that does not was meant to be. */
public final class Series {
  private final NavigableSet<Long> good = new TreeSet<>();

  /** Call it with every number of the list before asking. */
  public void add(String code) {
    if (CheckDigit.luhn(code) instanceof Verdict.Fits) {
      good.add(Long.parseLong(code));
    }
  }

  /**
   * The number one slip away from a failing one that lies between two neighbours of the list that
   * are nearest to each other; empty when none lies between two.
   */
  public Optional<String> meant(Verdict.Fails fails) {
    return fails.near().stream()
        .filter(near -> !good.contains(Long.parseLong(near)))
        .filter(near -> gap(near) < Long.MAX_VALUE)
        .min(Comparator.comparingLong(this::gap));
  }

  private long gap(String code) {
    Long before = good.lower(Long.parseLong(code));
    Long after = good.higher(Long.parseLong(code));
    return before == null || after == null ? Long.MAX_VALUE : after - before;
  }
}
