package org.muniment.dashboard.pages.holdings;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.Reader;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Category;
import org.muniment.domain.holding.Retention;

/** What people read for the keys that boxes are described by, and the lists to choose from. */
final class BoxWords {
  private static final char MIDDLE_DOT = '·';

  private BoxWords() {}

  static String carrier(Words words, Carrier carrier) {
    return words.say("carrier." + carrier.key());
  }

  static String retention(Words words, Retention retention) {
    return words.say("retention." + retention.key());
  }

  static String secrecy(Words words, String level) {
    return words.sayOr("secrecy." + level, level);
  }

  /** {@code WS 文书}. */
  static String category(Words words, List<Category> all, String key) {
    return all.stream()
        .filter(category -> category.key().equals(key))
        .findFirst()
        .map(category -> category(words, category))
        .orElse(key);
  }

  private static String category(Words words, Category category) {
    String shipped = "category." + category.key().replace(MIDDLE_DOT, '.');
    return category.isShipped()
        ? category.key() + " " + words.sayOr(shipped, "")
        : category.key() + " " + category.name();
  }

  static Map<String, String> statuses(Words words, String none) {
    Map<String, String> choices = begun(none);
    Arrays.stream(BoxStatus.values())
        .forEach(status -> choices.put(status.key(), words.say("box.status." + status.key())));
    return choices;
  }

  static Map<String, String> carriers(Words words, String none) {
    Map<String, String> choices = begun(none);
    Arrays.stream(Carrier.values())
        .forEach(carrier -> choices.put(carrier.key(), carrier(words, carrier)));
    return choices;
  }

  static Map<String, String> retentions(Words words, String none, List<Retention> periods) {
    Map<String, String> choices = begun(none);
    periods.forEach(period -> choices.put(period.key(), retention(words, period)));
    return choices;
  }

  static Map<String, String> categories(Words words, String none, List<Category> all) {
    Map<String, String> choices = begun(none);
    all.forEach(category -> choices.put(category.key(), category(words, category)));
    return choices;
  }

  /** Up to the one who chooses: nobody hides a box from themselves. */
  static Map<String, String> levels(Words words, Reader reader) {
    Map<String, String> choices = new LinkedHashMap<>();
    reader.scale().levels().stream()
        .filter(reader.levels()::contains)
        .forEach(level -> choices.put(level, secrecy(words, level)));
    return choices;
  }

  private static Map<String, String> begun(String none) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", none);
    return choices;
  }
}
