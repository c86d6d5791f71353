package org.muniment.profile.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.muniment.domain.text.Message;

/** Collects what is wrong with one file. */
final class Problems {
  /** More than this nobody reads at once. */
  static final int MAX_PROBLEMS = 50;

  private final String file;
  private final List<Problem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void add(YamlValue at, String key, Message wrong, Message remedy) {
    add(at.line(), key, wrong, remedy);
  }

  void add(int line, String key, Message wrong, Message remedy) {
    if (found.size() < MAX_PROBLEMS) {
      found.add(new Problem(file, line, key, wrong, remedy));
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** In the order of the file. */
  List<Problem> all() {
    return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
  }
}
