package org.muniment.dashboard.pages.labels;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;

/**
 * What the page of labels shows.
 *
 * @param sheets names of the sheets by key
 * @param places codes and names of rooms and cabinets
 * @param lines the first labels; {@code count} says how many there are
 * @param notes sentences on labels that are other than asked for
 * @param mayPrint whether the one who looks may note labels as printed
 */
public record LabelsView(
    Form form,
    Map<String, String> sheets,
    Map<String, String> symbols,
    Map<String, String> orders,
    Map<String, String> contents,
    Map<String, String> resolutions,
    Map<String, String> places,
    List<Line> lines,
    int count,
    Optional<Preview> preview,
    List<String> notes,
    boolean custom,
    boolean mayPrint) {
  /**
   * One label.
   *
   * @param last when it was printed last, and by whom; empty when it never was
   */
  public record Line(String code, String kind, String title, int issue, Optional<String> last) {}

  /** The first sheet in millimetres. */
  public record Preview(String viewBox, String label, List<Cell> cells) {}

  /**
   * A place on the sheet.
   *
   * @param number from 1 in the order in which sheets are filled
   * @param used whether it is before the start
   * @param viewBox of the label's own drawing
   * @param bars a path; empty without a label
   */
  public record Cell(
      int number,
      boolean used,
      String x,
      String y,
      String width,
      String height,
      String viewBox,
      String bars,
      List<Words> words,
      String says) {}

  /** A line of text in a cell. */
  public record Words(String x, String y, String size, String anchor, boolean bold, String text) {}
}
