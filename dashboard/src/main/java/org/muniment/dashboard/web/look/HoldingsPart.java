package org.muniment.dashboard.web.look;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Caller;

/** The pages of the holdings, in the order in which they are offered. */
public enum HoldingsPart {
  PLAN(Kind.VIEW, "/holdings/plan", Icon.MAP_2, Access.PAGE_READ),
  LIST(Kind.VIEW, "/holdings", Icon.LIST, Access.PAGE_READ),
  TREE(Kind.VIEW, "/holdings/tree", Icon.BINARY_TREE, Access.PAGE_READ),
  MOVE(Kind.MORE, "/holdings/move", Icon.ARROWS_MOVE, Access.PAGE_WRITE),
  FREE(Kind.MORE, "/holdings/free", Icon.LAYOUT_ROWS, Access.PAGE_READ),
  UNSUITABLE(Kind.MORE, "/holdings/unsuitable", Icon.ALERT_TRIANGLE, Access.PAGE_READ),
  PLACES(Kind.MORE, "/holdings/places", Icon.MAP_PIN, Access.PAGE_READ),
  RULES(Kind.MORE, "/holdings/rules", Icon.SETTINGS, Access.PAGE_READ),
  IMPORT(Kind.ACTION, "/holdings/import", Icon.FILE_IMPORT, Access.PAGE_WRITE),
  LABELS(Kind.ACTION, "/holdings/labels", Icon.PRINTER, Access.PAGE_READ),
  ADD(Kind.ACTION, "/holdings/add", Icon.PLUS, Access.PAGE_WRITE);

  /** Where it stands in the bar above the pages. */
  private enum Kind {
    /** One of the ways to look at the same boxes. */
    VIEW,
    /** In the menu. */
    MORE,
    /** A button; in the menu too, where the screen is small. */
    ACTION
  }

  private final Kind kind;
  private final String path;
  private final Icon icon;
  private final Access access;

  HoldingsPart(Kind kind, String path, Icon icon, Access access) {
    this.kind = kind;
    this.path = path;
    this.icon = icon;
    this.access = access;
  }

  /** The ways to look at the boxes. */
  public static List<HoldingsPart> views(Caller caller) {
    return of(caller, Kind.VIEW);
  }

  public static List<HoldingsPart> more(Caller caller) {
    return of(caller, Kind.MORE);
  }

  public static List<HoldingsPart> actions(Caller caller) {
    return of(caller, Kind.ACTION);
  }

  private static List<HoldingsPart> of(Caller caller, Kind wanted) {
    return Arrays.stream(values())
        .filter(part -> part.kind == wanted && caller.may(part.access))
        .toList();
  }

  public String path() {
    return path;
  }

  public Icon icon() {
    return icon;
  }

  /** The key of its name. */
  public String textKey() {
    return "holdings.part." + name().toLowerCase(Locale.ROOT);
  }
}
