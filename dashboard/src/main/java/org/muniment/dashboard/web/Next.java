package org.muniment.dashboard.web;

/** Where a form leads to, as far as the request may say so. */
public final class Next {
  private static final String HOME = "/";

  private Next() {}

  /** Only to a page of ours: a path that begins with one slash and holds nothing odd. */
  public static String of(String asked) {
    boolean ours = asked != null && asked.matches("/([A-Za-z0-9_.~?&=%-][A-Za-z0-9_.~?&=%/:+-]*)?");
    return ours ? asked : HOME;
  }
}
