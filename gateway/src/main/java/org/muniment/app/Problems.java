package org.muniment.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.muniment.domain.text.Message;

/** Collects all that is wrong, so that a person hears of it at once. */
final class Problems {
  /** The line is 0 for what is not in the file. */
  private record Found(int line, Message sentence) {}

  private final List<Found> found = new ArrayList<>();

  /** Something about a whole source: an option, a variable, a file. */
  void at(String source, Message what) {
    found.add(new Found(0, Message.of("settings.place", source, what)));
  }

  /**
   * @param line counted from 1
   * @param key the path of the key from the top, {@code mqtt.listen}
   */
  void at(String file, int line, String key, Message what) {
    Message sentence = Message.of("settings.place.line", file, Integer.toString(line), key, what);
    found.add(new Found(line, sentence));
  }

  /**
   * @throws SettingsException with every problem when there is one, in the order of the lines
   */
  void check() {
    if (!found.isEmpty()) {
      throw new SettingsException(
          found.stream()
              .sorted(Comparator.comparingInt(Found::line))
              .map(Found::sentence)
              .toList());
    }
  }
}
