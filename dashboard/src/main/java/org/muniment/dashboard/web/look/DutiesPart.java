package org.muniment.dashboard.web.look;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Caller;

/** The pages of the duties, in the order of their tabs. */
public enum DutiesPart {
  CALENDAR("/duties", Access.PAGE_READ),
  FINDINGS("/duties/findings", Access.PAGE_READ),
  VISITS("/duties/visits", Access.PAGE_READ),
  KEYS("/duties/keys", Access.PAGE_READ),
  EQUIPMENT("/duties/equipment", Access.PAGE_READ),
  PLANS("/duties/plans", Access.PAGE_READ),
  HOLIDAYS("/duties/holidays", Access.PAGE_READ),
  FEEDS("/duties/feeds", Access.PAGE_WRITE);

  private final String path;
  private final Access access;

  DutiesPart(String path, Access access) {
    this.path = path;
    this.access = access;
  }

  /** Those that the caller may open. */
  public static List<DutiesPart> of(Caller caller) {
    return Arrays.stream(values()).filter(part -> caller.may(part.access)).toList();
  }

  public String path() {
    return path;
  }

  /** The key of its name. */
  public String textKey() {
    return "duties.part." + name().toLowerCase(Locale.ROOT);
  }
}
