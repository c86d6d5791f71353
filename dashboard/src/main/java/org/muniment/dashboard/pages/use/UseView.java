package org.muniment.dashboard.pages.use;

import java.util.List;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.table.Shown;

/**
 * Statistics of use.
 *
 * @param form the period that was asked for
 * @param wrong what is wrong with it; empty when nothing is
 * @param period in words
 * @param query of the period, for the files
 * @param file the name of a picture
 * @param isEmpty nothing was asked for in this time
 */
public record UseView(
    Form form,
    String wrong,
    String period,
    String query,
    String file,
    boolean isEmpty,
    List<Figure> figures,
    UseColumns columns,
    Shown<Month> months,
    Shown<Group> groups,
    Shown<Busiest> busiest) {
  /** A figure with its name and what it is of. */
  public record Figure(String name, String value, String of) {}

  /** A month in numbers. */
  public record Month(String month, String read, String lent, String all) {}

  /**
   * A part of the use.
   *
   * @param by what it is told apart by
   * @param width of its bar in per cent
   */
  public record Group(
      String by, String name, String read, String lent, String all, String share, String width) {}

  /**
   * A box that is used often.
   *
   * @param title empty when the reader may not read it
   */
  public record Busiest(
      String barcode, String href, String title, String read, String lent, String all) {}
}
