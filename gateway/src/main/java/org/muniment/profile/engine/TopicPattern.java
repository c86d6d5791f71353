package org.muniment.profile.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A topic with named parts: {@code tele/{device}/SENSOR}. A level is literal, or {@code +}, or
 * holds one part in braces, perhaps between literal text; <code>{device...}</code> stands for one
 * or more levels and may occur once.
 */
public final class TopicPattern {
  public static final String DEVICE = "device";
  private static final Pattern PART =
      Pattern.compile(
          "(?<before>[^{}+#]*)\\{(?<name>[a-zA-Z]\\w*)(?<many>\\.\\.\\.)?\\}(?<after>[^{}+#]*)");

  private record Level(String before, String name, String after, boolean many) {
    boolean isLiteral() {
      return name == null;
    }

    boolean fits(String level) {
      return isLiteral()
          ? level.equals(before)
          : level.length() > before.length() + after.length()
              && level.startsWith(before)
              && level.endsWith(after);
    }

    String part(String level) {
      return level.substring(before.length(), level.length() - after.length());
    }
  }

  private final String text;
  private final Level[] levels;
  private final int manyAt;
  private final Optional<String> baseTemplate;

  private TopicPattern(String text, Level[] levels, int manyAt, Optional<String> baseTemplate) {
    this.text = text;
    this.levels = levels;
    this.manyAt = manyAt;
    this.baseTemplate = baseTemplate;
  }

  /**
   * @param base what the topics of one device share, with the pattern's parts in braces; by default
   *     the topic up to the device's level
   * @throws NotAllowed for a text that is no pattern
   */
  public static TopicPattern of(String text, Optional<String> base) {
    String[] texts = text.split("/", -1);
    Level[] levels = new Level[texts.length];
    int manyAt = -1;
    for (int i = 0; i < texts.length; i++) {
      levels[i] = level(texts[i]);
      if (levels[i].many()) {
        if (manyAt >= 0) {
          throw new NotAllowed("profile.why.topic-many-twice");
        }
        manyAt = i;
      }
    }
    return new TopicPattern(text, levels, manyAt, base);
  }

  private static Level level(String text) {
    if (text.equals("+")) {
      return new Level("", "", "", false);
    }
    if (text.chars().noneMatch(c -> c == '{' || c == '}' || c == '+' || c == '#')) {
      return new Level(text, null, "", false);
    }
    Matcher part = PART.matcher(text);
    if (!part.matches()) {
      throw new NotAllowed("profile.why.topic-level", text);
    }
    boolean many = part.group("many") != null;
    if (many && !(part.group("before") + part.group("after")).isEmpty()) {
      throw new NotAllowed("profile.why.topic-many-alone", text);
    }
    return new Level(part.group("before"), part.group("name"), part.group("after"), many);
  }

  /** The parts by name, or null when the topic does not fit. */
  public Map<String, String> match(Topic topic) {
    String[] given = topic.levels();
    int extra = given.length - levels.length;
    if (extra < 0 || extra > 0 && manyAt < 0) {
      return null;
    }
    for (int i = 0; i < levels.length; i++) {
      if (i != manyAt && !levels[i].fits(given[i <= manyAt || manyAt < 0 ? i : i + extra])) {
        return null;
      }
    }
    return parts(given, extra);
  }

  private Map<String, String> parts(String[] given, int extra) {
    Map<String, String> parts = new HashMap<>();
    for (int i = 0; i < levels.length; i++) {
      int at = manyAt >= 0 && i > manyAt ? i + extra : i;
      if (levels[i].many()) {
        parts.put(levels[i].name(), String.join("/", List.of(given).subList(i, i + extra + 1)));
      } else if (!levels[i].isLiteral() && !levels[i].name().isEmpty()) {
        parts.put(levels[i].name(), levels[i].part(given[at]));
      }
    }
    return parts.containsValue("") ? null : parts;
  }

  /** What the topics of the device share, for a topic that fits. */
  public Optional<String> base(Topic topic) {
    Map<String, String> parts = match(topic);
    if (parts == null) {
      return Optional.empty();
    }
    return Optional.of(
        baseTemplate.map(template -> filled(template, parts)).orElseGet(() -> upToDevice(topic)));
  }

  private String upToDevice(Topic topic) {
    String[] given = topic.levels();
    int extra = given.length - levels.length;
    for (int i = 0; i < levels.length; i++) {
      if (DEVICE.equals(levels[i].name())) {
        int end = manyAt >= 0 && i >= manyAt ? i + extra : i;
        return String.join("/", List.of(given).subList(0, end + 1));
      }
    }
    return topic.toString();
  }

  private static String filled(String template, Map<String, String> parts) {
    String filled = template;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      filled = filled.replace("{" + part.getKey() + "}", part.getValue());
    }
    return filled;
  }

  public List<String> partNames() {
    List<String> names = new ArrayList<>();
    for (Level level : levels) {
      if (!level.isLiteral() && !level.name().isEmpty()) {
        names.add(level.name());
      }
    }
    return names;
  }

  /** The text of the first level, if it is literal. */
  public Optional<String> firstLiteral() {
    return literal(levels[0]);
  }

  /** The text of the last level, if it is literal. */
  public Optional<String> lastLiteral() {
    return literal(levels[levels.length - 1]);
  }

  private static Optional<String> literal(Level level) {
    return level.isLiteral() ? Optional.of(level.before()) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
