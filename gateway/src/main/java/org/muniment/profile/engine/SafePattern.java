package org.muniment.profile.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that must fit a whole line and cannot run away: {@link PatternSafety}
 * refuses the constructions that can, and a match that still needs too many steps is broken off.
 * Any thread.
 */
public final class SafePattern {
  /** Looks at a character that one match may take; an ordinary line takes some hundred. */
  static final int MAX_STEPS = 100_000;

  static final int MAX_PATTERN_LENGTH = 1_000;

  /** The match was broken off. */
  static final class TooSlow extends RuntimeException {
    private static final TooSlow INSTANCE = new TooSlow();

    private TooSlow() {
      super("the pattern needs too many steps", null, false, false);
    }
  }

  private final Pattern pattern;
  private final List<String> groupNames;

  private SafePattern(Pattern pattern, List<String> groupNames) {
    this.pattern = pattern;
    this.groupNames = groupNames;
  }

  /**
   * @throws NotAllowed with what is wrong with the pattern
   */
  public static SafePattern of(String regex) {
    if (regex.length() > MAX_PATTERN_LENGTH) {
      throw new NotAllowed("profile.why.pattern-long", MAX_PATTERN_LENGTH);
    }
    try {
      Pattern compiled = Pattern.compile(regex);
      return new SafePattern(compiled, PatternSafety.groupNamesOf(regex));
    } catch (PatternSyntaxException wrong) {
      throw new NotAllowed(
          "profile.why.pattern-syntax", wrong.getDescription(), wrong.getIndex() + 1);
    }
  }

  public List<String> groupNames() {
    return groupNames;
  }

  /** The groups that took part, by name, or null when the line does not fit. */
  Map<String, String> groupsIn(String line) {
    Matcher matcher = pattern.matcher(new Counted(line, new int[] {MAX_STEPS}));
    if (!matcher.matches()) {
      return null;
    }
    Map<String, String> groups = new HashMap<>();
    for (String name : groupNames) {
      if (matcher.start(name) >= 0) {
        groups.put(name, line.substring(matcher.start(name), matcher.end(name)));
      }
    }
    return groups;
  }

  /** A text that gives out only so many characters. */
  private record Counted(String text, int[] stepsLeft) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (stepsLeft[0]-- <= 0) {
        throw TooSlow.INSTANCE;
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
