package org.muniment.dashboard.pages.stocktake;

/** Addresses of the pages about stock-takes, and of what they lead to. */
final class Links {
  static final String LIST = "/stocktakes";
  static final String NEW = LIST + "/new";

  private Links() {}

  static String one(long id) {
    return LIST + "/" + id;
  }
}
