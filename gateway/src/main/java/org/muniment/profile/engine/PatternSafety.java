package org.muniment.profile.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The subset of regular expressions that a profile may use: no references back, no looking around,
 * and nothing repeated that itself repeats or has alternatives, for that is what makes a match take
 * exponentially many steps.
 */
final class PatternSafety {
  private static final int MAX_OPEN_WILDCARDS = 3;
  private static final Pattern GROUP_START =
      Pattern.compile("\\(\\?(?::|i\\)|<(?<name>[a-zA-Z][a-zA-Z0-9]*)>)");
  private static final Pattern QUANTIFIER =
      Pattern.compile("(?:[*+?]|\\{(?<least>\\d{1,4})(?<open>,(?<most>\\d{0,4}))?\\})[?+]?");

  /** What has been seen inside a group that is still open. */
  private static final class Group {
    boolean repeatsOrChooses;
  }

  private final String regex;
  private final List<String> names = new ArrayList<>();
  private final Deque<Group> open = new ArrayDeque<>();
  private int at;
  private int openWildcards;

  private PatternSafety(String regex) {
    this.regex = regex;
    open.push(new Group());
  }

  /**
   * @param regex that Java can compile
   * @return the names of the groups
   * @throws NotAllowed with the construction that is not allowed
   */
  static List<String> groupNamesOf(String regex) {
    PatternSafety scan = new PatternSafety(regex);
    while (scan.at < regex.length()) {
      scan.atom();
    }
    return List.copyOf(scan.names);
  }

  private void atom() {
    char c = regex.charAt(at);
    switch (c) {
      case '\\' -> {
        escape();
        quantifier(false);
      }
      case '[' -> {
        characterClass();
        quantifier(false);
      }
      case '(' -> openGroup();
      case ')' -> closeGroup();
      case '|' -> {
        open.peek().repeatsOrChooses = true;
        at++;
      }
      default -> {
        at++;
        boolean repeats = quantifier(false);
        if (c == '.' && repeats && ++openWildcards > MAX_OPEN_WILDCARDS) {
          throw new NotAllowed("profile.why.pattern-wildcards", MAX_OPEN_WILDCARDS);
        }
      }
    }
  }

  private void escape() {
    char escaped = at + 1 < regex.length() ? regex.charAt(at + 1) : ' ';
    if (Character.isDigit(escaped) || escaped == 'k') {
      throw new NotAllowed("profile.why.pattern-back", "\\" + escaped);
    }
    if (escaped == 'Q' || escaped == 'E') {
      throw new NotAllowed("profile.why.pattern-quote", "\\" + escaped);
    }
    at += 2;
  }

  private void characterClass() {
    int depth = 0;
    do {
      char c = at < regex.length() ? regex.charAt(at) : ']';
      if (c == '\\') {
        at++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      }
      at++;
    } while (depth > 0 && at <= regex.length());
  }

  private void openGroup() {
    open.push(new Group());
    if (at + 1 >= regex.length() || regex.charAt(at + 1) != '?') {
      at++;
      return;
    }
    Matcher start = GROUP_START.matcher(regex).region(at, regex.length());
    if (!start.lookingAt()) {
      throw new NotAllowed("profile.why.pattern-group");
    }
    if (start.group("name") != null) {
      names.add(start.group("name"));
    }
    if (start.group().endsWith(")")) {
      open.pop();
    }
    at = start.end();
  }

  private void closeGroup() {
    at++;
    Group closed = open.size() > 1 ? open.pop() : new Group();
    boolean repeats = quantifier(closed.repeatsOrChooses);
    open.peek().repeatsOrChooses |= closed.repeatsOrChooses || repeats;
  }

  /** Reads the quantifier, if one stands here; true when it repeats. */
  private boolean quantifier(boolean innerRepeatsOrChooses) {
    Matcher found = QUANTIFIER.matcher(regex).region(Math.min(at, regex.length()), regex.length());
    if (!found.lookingAt()) {
      return false;
    }
    at = found.end();
    boolean variable = found.group("least") == null || found.group("open") != null;
    boolean repeats = !found.group().startsWith("?") && !"1".equals(found.group("most"));
    if (repeats && innerRepeatsOrChooses) {
      throw new NotAllowed("profile.why.pattern-nested", found.group());
    }
    open.peek().repeatsOrChooses |= variable;
    return repeats;
  }
}
