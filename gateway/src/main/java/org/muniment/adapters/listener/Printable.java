package org.muniment.adapters.listener;

/** What a stranger sent, made fit for a line of the log: short, and without control characters. */
final class Printable {
  private static final int MAX_CHARS = 80;

  private Printable() {}

  static String of(String text) {
    if (text == null) {
      return "(none)";
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), MAX_CHARS); i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) ? '?' : c);
    }
    return text.length() > MAX_CHARS ? line.append('…').toString() : line.toString();
  }
}
