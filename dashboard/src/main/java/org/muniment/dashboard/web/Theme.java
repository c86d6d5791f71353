package org.muniment.dashboard.web;

/** Light or dark, as the cookie {@value #COOKIE} says; otherwise what the system prefers. */
public enum Theme {
  AUTO,
  LIGHT,
  DARK;

  public static final String COOKIE = "theme";

  public static Theme of(String cookie) {
    if (cookie == null) {
      return AUTO;
    }
    return switch (cookie) {
      case "light" -> LIGHT;
      case "dark" -> DARK;
      default -> AUTO;
    };
  }
}
