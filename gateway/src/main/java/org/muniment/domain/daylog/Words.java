package org.muniment.domain.daylog;

import java.util.List;
import java.util.Objects;

/**
 * What a person says about a day.
 *
 * @param measures taken, for the whole day; may be empty
 * @param byExcursion cause and measure of single excursions
 * @param weather may be empty
 * @param remark may be empty
 */
public record Words(String measures, List<Measure> byExcursion, String weather, String remark) {
  /**
   * @param excursion its place in {@link LogDay#excursions}, from 1
   * @param cause may be empty
   */
  public record Measure(int excursion, String cause, String measure) {}

  public static final Words NONE = new Words("", List.of(), "", "");

  public Words {
    Objects.requireNonNull(measures);
    Objects.requireNonNull(weather);
    Objects.requireNonNull(remark);
    byExcursion = List.copyOf(byExcursion);
  }

  /** Whether an excursion, from 1, has its measure: its own, or the one for all. */
  public boolean answers(int excursion) {
    return !measures.isBlank()
        || byExcursion.stream()
            .anyMatch(own -> own.excursion() == excursion && !own.measure().isBlank());
  }
}
