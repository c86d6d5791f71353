package org.muniment.profile.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML value that knows its line. */
sealed interface YamlValue {
  /** Counted from 1. */
  int line();

  record Mapping(int line, Map<String, YamlValue> entries, Map<String, Integer> keyLines)
      implements YamlValue {
    static Mapping empty(int line) {
      return new Mapping(line, new LinkedHashMap<>(), new LinkedHashMap<>());
    }
  }

  record Sequence(int line, List<YamlValue> items) implements YamlValue {}

  /**
   * @param plain written without quotes, so that it may be a number, a flag or nothing
   */
  record Scalar(int line, String text, boolean plain) implements YamlValue {
    boolean isNull() {
      return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  /** The key of the text for what this is. */
  default String kindKey() {
    if (this instanceof Mapping) {
      return "profile.kind.mapping";
    }
    return this instanceof Sequence ? "profile.kind.list" : "profile.kind.text";
  }
}
