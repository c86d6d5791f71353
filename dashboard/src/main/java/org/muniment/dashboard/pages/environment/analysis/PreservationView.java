package org.muniment.dashboard.pages.environment.analysis;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.pages.environment.around.Around;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.table.Shown;

/**
 * What a place's climate means for paper.
 *
 * @param title place and period, for a picture
 * @param whole of the period; empty when nothing is known
 */
public record PreservationView(
    Around around,
    String title,
    Optional<Whole> whole,
    List<Bar> bars,
    List<Mark> bands,
    Shown<Row> rows) {
  /**
   * The figures of the period in words.
   *
   * @param label of the period
   * @param damp share of the time above 65 %RH, when there was any
   */
  public record Whole(
      String label,
      String years,
      Chip chip,
      String band,
      String multiplier,
      String mould,
      Chip mouldChip,
      String mouldWord,
      String dewPoint,
      String moisture,
      Optional<String> damp,
      String coverage,
      boolean incomplete) {}

  /** A month's index, drawn. */
  public record Bar(
      String x, String width, String y, String height, String css, String label, String says) {}

  /** A limit between bands, drawn. */
  public record Mark(String y, String word) {}

  /** A month or a day in words. */
  public record Row(
      String when,
      String years,
      String band,
      String multiplier,
      String mould,
      String dewPoint,
      String moisture,
      String damp,
      String coverage,
      boolean incomplete) {}
}
