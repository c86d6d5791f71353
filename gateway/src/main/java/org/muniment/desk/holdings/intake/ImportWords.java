package org.muniment.desk.holdings.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Category;
import org.muniment.domain.holding.Retention;
import org.muniment.domain.holding.intake.Field;
import org.muniment.domain.holding.intake.Vocabulary;
import org.muniment.text.Texts;

/** The words that lists may use: keys, what the pages call them in any language, and habits. */
final class ImportWords {
  private static final Map<Carrier, String> CARRIERS =
      Map.of(
          Carrier.PAPER, "纸质 纸张 纸 紙質 紙張 paper",
          Carrier.OPTICAL_DISC, "光盘 光碟 cd dvd",
          Carrier.MAGNETIC_TAPE, "磁带 录音带 录像带 磁帶 錄音帶 錄影帶 tape",
          Carrier.PHOTOGRAPH, "照片 底片 相片 photo photographs",
          Carrier.FILM, "胶片 影片 电影胶片 缩微胶片 膠片 film microfilm",
          Carrier.OBJECT, "实物 實物 object",
          Carrier.ELECTRONIC, "电子 硬盘 电子文件 電子 硬碟 electronic");

  private ImportWords() {}

  static Vocabulary of(ImportRules rules) {
    Vocabulary words = new Vocabulary();
    List<Texts> languages = Texts.LANGUAGES.stream().map(Texts::in).toList();
    for (Category category : rules.categories()) {
      words.with(Field.CATEGORY, category.key(), category.key());
      words.with(Field.CATEGORY, category.name(), category.key());
      said(
          words,
          languages,
          Field.CATEGORY,
          "category.",
          category.key().replace('·', '.'),
          category.key());
    }
    for (Carrier carrier : Carrier.values()) {
      words.with(Field.CARRIER, carrier.key(), carrier.key());
      said(words, languages, Field.CARRIER, "carrier.", carrier.key(), carrier.key());
      for (String habit : CARRIERS.get(carrier).split(" ")) {
        words.with(Field.CARRIER, habit, carrier.key());
      }
    }
    for (String level : rules.secrecy().levels()) {
      words.with(Field.SECRECY, level, level);
      said(words, languages, Field.SECRECY, "secrecy.", level, level);
    }
    retention(words, languages, rules.scheme());
    return words;
  }

  /** The periods of the archive's own scheme first: {@code 长期} is another one in a school. */
  private static void retention(Vocabulary words, List<Texts> languages, Retention.Scheme scheme) {
    for (Retention period : Retention.values()) {
      words.with(Field.RETENTION, period.key(), period.key());
    }
    scheme.periods().forEach(period -> period(words, languages, period));
    List.of(Retention.values()).forEach(period -> period(words, languages, period));
  }

  private static void period(Vocabulary words, List<Texts> languages, Retention period) {
    words.with(Field.RETENTION, period.code(), period.key());
    said(words, languages, Field.RETENTION, "retention.", period.key(), period.key());
    String habits =
        switch (period) {
          case PERMANENT -> "永久 permanent";
          case YEARS_30 -> "30年 定期30年 三十年 30";
          case YEARS_10 -> "10年 定期10年 十年 10";
          case LONG, SCHOOL_LONG -> "长期 長期";
          case SHORT, SCHOOL_SHORT -> "短期";
          case SCHOOL_TEMPORARY -> "临时 臨時";
        };
    for (String habit : habits.split(" ")) {
      words.with(Field.RETENTION, habit, period.key());
    }
  }

  private static void said(
      Vocabulary words,
      List<Texts> languages,
      Field field,
      String prefix,
      String text,
      String key) {
    for (Texts texts : languages) {
      if (texts.has(prefix + text)) {
        words.with(field, texts.say(prefix + text).toLowerCase(Locale.ROOT), key);
      }
    }
  }
}
