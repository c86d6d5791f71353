package org.muniment.profile.engine;

/** A name with at most one {@code *} that stands for any text. */
public record NamePattern(String prefix, String suffix, boolean exact) {
  /**
   * @throws NotAllowed for more than one {@code *}
   */
  public static NamePattern of(String text) {
    int star = text.indexOf('*');
    if (star < 0) {
      return new NamePattern(text, "", true);
    }
    if (text.indexOf('*', star + 1) >= 0) {
      throw new NotAllowed("profile.why.two-stars");
    }
    return new NamePattern(text.substring(0, star), text.substring(star + 1), false);
  }

  boolean fits(String name) {
    return exact
        ? name.equals(prefix)
        : name.length() >= prefix.length() + suffix.length()
            && name.startsWith(prefix)
            && name.endsWith(suffix);
  }
}
