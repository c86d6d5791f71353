package org.muniment.dashboard.web.look;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Caller;

/** The pages of the counter, in the order in which they are offered. */
public enum LoansPart {
  LIST(Kind.VIEW, "/loans", Icon.CLIPBOARD_LIST, Access.PAGE_READ),
  COUNTER(Kind.VIEW, "/loans/counter", Icon.BARCODE, Access.PAGE_WRITE),
  BORROWERS(Kind.VIEW, "/loans/borrowers", Icon.USERS, Access.PAGE_WRITE),
  CARDS(Kind.MORE, "/loans/cards", Icon.CARDS, Access.PAGE_READ),
  USE(Kind.MORE, "/loans/use", Icon.CHART_BAR, Access.PAGE_READ),
  RULES(Kind.MORE, "/loans/rules", Icon.SETTINGS, Access.PAGE_READ),
  REQUEST(Kind.ACTION, "/loans/request", Icon.PLUS, Access.PAGE_WRITE);

  /** Where it stands in the bar above the pages. */
  private enum Kind {
    /** What is done every day. */
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

  LoansPart(Kind kind, String path, Icon icon, Access access) {
    this.kind = kind;
    this.path = path;
    this.icon = icon;
    this.access = access;
  }

  public static List<LoansPart> views(Caller caller) {
    return of(caller, Kind.VIEW);
  }

  public static List<LoansPart> more(Caller caller) {
    return of(caller, Kind.MORE);
  }

  public static List<LoansPart> actions(Caller caller) {
    return of(caller, Kind.ACTION);
  }

  private static List<LoansPart> of(Caller caller, Kind wanted) {
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
    return "loans.part." + name().toLowerCase(Locale.ROOT);
  }
}
