package org.muniment.dashboard.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muniment.text.Texts;

/** Which of the three languages a request is answered in. */
public final class Languages {
  /** Holds a language tag: {@code en}, {@code zh-CN} or {@code zh-TW}. */
  public static final String COOKIE = "lang";

  private static final String BUNDLE = "org.muniment.dashboard.messages";
  private static final int MAX_HEADER_LENGTH = 200;

  private static final Map<Locale, Texts> TEXTS =
      Texts.LANGUAGES.stream()
          .collect(Collectors.toMap(Function.identity(), locale -> Texts.in(locale, BUNDLE)));

  private Languages() {}

  /** The texts of the dashboard and the gateway in the nearest language that there is. */
  public static Texts texts(Locale locale) {
    return TEXTS.get(Texts.supported(locale));
  }

  /** Both may be null; nonsense in either means English. */
  static Texts of(String cookie, String acceptLanguage) {
    if (cookie != null && !cookie.isBlank()) {
      return texts(Locale.forLanguageTag(cookie));
    }
    return texts(preferred(acceptLanguage));
  }

  private static Locale preferred(String header) {
    if (header == null || header.length() > MAX_HEADER_LENGTH) {
      return Texts.ENGLISH;
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      return ranges.stream()
          .map(range -> Locale.forLanguageTag(range.getRange()))
          .filter(locale -> List.of("en", "zh").contains(locale.getLanguage()))
          .findFirst()
          .orElse(Texts.ENGLISH);
    } catch (IllegalArgumentException nonsense) {
      return Texts.ENGLISH;
    }
  }
}
