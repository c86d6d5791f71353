package org.muniment.adapters.listener;

/** What is a topic and what is a filter (MQTT 3.1.1 and 5, chapter 4.7, within our bounds). */
final class Topics {
  /** What a decoder puts where the bytes were not UTF-8. */
  private static final char REPLACEMENT = '\uFFFD';

  private Topics() {}

  /**
   * Whether a message may be published there: no wildcards, no control characters, not too long.
   */
  static boolean isTopic(String topic) {
    return isText(topic) && topic.indexOf('+') < 0 && topic.indexOf('#') < 0;
  }

  /** Whether it may be subscribed: {@code +} and {@code #} stand alone, {@code #} last. */
  static boolean isFilter(String filter) {
    return isText(filter) && wildcardsStandAlone(filter);
  }

  static boolean isShared(String filter) {
    return filter.startsWith("$share/");
  }

  /** Whether the topic is one that the filter asks for. */
  static boolean matches(String filter, String topic) {
    if (topic.startsWith("$") && !filter.startsWith("$")) {
      return false;
    }
    String[] wanted = filter.split("/", -1);
    String[] given = topic.split("/", -1);
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].equals("#")) {
        return true;
      }
      if (i == given.length || !(wanted[i].equals("+") || wanted[i].equals(given[i]))) {
        return false;
      }
    }
    return wanted.length == given.length;
  }

  private static boolean isText(String text) {
    if (text == null || text.isEmpty() || text.length() > Bounds.MAX_TOPIC_CHARS) {
      return false;
    }
    int levels = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || c == REPLACEMENT) {
        return false;
      }
      if (c == '/') {
        levels++;
      }
    }
    return levels <= Bounds.MAX_TOPIC_LEVELS;
  }

  private static boolean wildcardsStandAlone(String filter) {
    int last = filter.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = filter.charAt(i);
      boolean alone =
          (i == 0 || filter.charAt(i - 1) == '/') && (i == last || filter.charAt(i + 1) == '/');
      if (c == '+' && !alone || c == '#' && !(alone && i == last)) {
        return false;
      }
    }
    return true;
  }
}
