package org.muniment.adapters.net;

import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;
import org.muniment.domain.text.Visible;

/** Texts that do no harm on the way and fit. */
public final class Wording {
  private static final String MORE = "…";

  private Wording() {}

  /** One line: what cannot be seen, line ends above all, becomes a blank (header injection). */
  public static String line(String text) {
    return replaced(text, Visible::isHidden).strip();
  }

  /** Lines as they are, ended by \n; other characters that cannot be seen become blanks. */
  public static String lines(String text) {
    String oneEnd = text.replace("\r\n", "\n").replace('\r', '\n');
    return replaced(oneEnd, c -> c != '\n' && c != '\t' && Visible.isHidden(c));
  }

  /**
   * At most so many bytes of UTF-8; what is longer ends with … at the border of a character, and
   * the last line still follows, since it is the link to the rest.
   *
   * @param last may be empty
   */
  public static String fit(String text, String last, int maxBytes) {
    if (bytes(text) <= maxBytes) {
      return text;
    }
    String end = last.isEmpty() ? MORE : MORE + "\n" + last;
    if (bytes(end) > maxBytes) {
      end = MORE;
    }
    StringBuilder kept = new StringBuilder();
    int room = maxBytes - bytes(end);
    for (int c : text.codePoints().toArray()) {
      room -= bytes(Character.toString(c));
      if (room < 0) {
        break;
      }
      kept.appendCodePoint(c);
    }
    return kept.append(end).toString();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String replaced(String text, IntPredicate bad) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(c -> bad.test(c) ? ' ' : c).forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
