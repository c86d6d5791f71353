package org.muniment.dashboard.web.look;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Caller;

/** The pages about stock-takes, in the order in which they are offered. */
public enum StocktakePart {
  /** All of them; the others are of one. */
  LIST(Kind.VIEW, "/stocktakes", Icon.LIST, Access.PAGE_READ),
  PROGRESS(Kind.VIEW, "", Icon.CHART_BAR, Access.PAGE_READ),
  DISCREPANCIES(Kind.VIEW, "/discrepancies", Icon.ARROWS_DIFF, Access.PAGE_READ),
  CLOSE(Kind.VIEW, "/close", Icon.LOCK, Access.PAGE_WRITE),
  FILE(Kind.MORE, "/file", Icon.FILE_IMPORT, Access.PAGE_SCAN),
  SHEETS(Kind.MORE, "/sheets", Icon.PRINTER, Access.PAGE_SCAN),
  SCAN(Kind.ACTION, "/scan", Icon.SCAN, Access.PAGE_SCAN);

  /** Where it stands in the bar above the pages. */
  private enum Kind {
    VIEW,
    /** In the menu: other ways of counting. */
    MORE,
    /** A button; in the menu too, where the screen is small. */
    ACTION
  }

  private final Kind kind;
  private final String path;
  private final Icon icon;
  private final Access access;

  StocktakePart(Kind kind, String path, Icon icon, Access access) {
    this.kind = kind;
    this.path = path;
    this.icon = icon;
    this.access = access;
  }

  /**
   * @param isOpen whether it is still counted; what is over is only looked at
   */
  public static List<StocktakePart> views(Caller caller, boolean isOpen) {
    return of(caller, Kind.VIEW).stream().filter(part -> isOpen || part != CLOSE).toList();
  }

  public static List<StocktakePart> more(Caller caller) {
    return of(caller, Kind.MORE);
  }

  public static List<StocktakePart> actions(Caller caller) {
    return of(caller, Kind.ACTION);
  }

  private static List<StocktakePart> of(Caller caller, Kind wanted) {
    return Arrays.stream(values())
        .filter(part -> part.kind == wanted && caller.may(part.access))
        .toList();
  }

  /**
   * @param stocktake its id
   */
  public String path(long stocktake) {
    return this == LIST ? path : LIST.path + "/" + stocktake + path;
  }

  public Icon icon() {
    return icon;
  }

  /** The key of its name. */
  public String textKey() {
    return "stocktakes.part." + name().toLowerCase(Locale.ROOT);
  }
}
