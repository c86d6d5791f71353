package org.muniment.profile.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of text.
 *
 * @param contains texts that must all occur; looked for before the pattern is tried
 * @param pattern with named groups; without one the whole line is the group {@link #WHOLE}
 */
public record LineShape(List<String> contains, Optional<SafePattern> pattern) implements Shape {
  /** The longest line, in characters. */
  public static final int MAX_LINE_LENGTH = 1_024;

  public static final String WHOLE = "line";

  public LineShape {
    contains = List.copyOf(contains);
  }

  @Override
  public Opening open(Body body) {
    String line = body.text();
    for (String wanted : contains) {
      if (!line.contains(wanted)) {
        return Opening.Other.OTHER;
      }
    }
    if (line.length() > MAX_LINE_LENGTH) {
      return new Opening.Broken(Reasons.TOO_LONG);
    }
    return pattern
        .map(regex -> cut(regex, line))
        .orElseGet(() -> new Opening.Open(new LinePart(Map.of(WHOLE, line))));
  }

  @Override
  public boolean isSelective() {
    return pattern.isPresent() || !contains.isEmpty();
  }

  private static Opening cut(SafePattern regex, String line) {
    try {
      Map<String, String> groups = regex.groupsIn(line);
      return groups == null ? Opening.Other.OTHER : new Opening.Open(new LinePart(groups));
    } catch (SafePattern.TooSlow tooSlow) {
      return new Opening.Broken(Reasons.PATTERN_TOO_SLOW);
    }
  }
}
