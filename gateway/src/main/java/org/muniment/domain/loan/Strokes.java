package org.muniment.domain.loan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was written with finger or mouse, as an SVG path of moves and lines in whole units: {@code
 * M10 20L11 22}.
 */
public final class Strokes {
  public static final int WIDTH = 600;
  public static final int HEIGHT = 200;

  /** Some minutes of scribbling. */
  public static final int MAX_CHARACTERS = 20_000;

  private static final Pattern STEP = Pattern.compile("([ML])([0-9]{1,3}) ([0-9]{1,3})");

  private Strokes() {}

  /** Whether it is such a path, begins with a move and stays within the pad. */
  public static boolean isValid(String path) {
    if (path.length() > MAX_CHARACTERS || !path.startsWith("M")) {
      return false;
    }
    Matcher step = STEP.matcher(path);
    int at = 0;
    while (at < path.length() && step.find(at) && step.start() == at && isWithin(step)) {
      at = step.end();
    }
    return at == path.length();
  }

  private static boolean isWithin(Matcher step) {
    return Integer.parseInt(step.group(2)) <= WIDTH && Integer.parseInt(step.group(3)) <= HEIGHT;
  }
}
