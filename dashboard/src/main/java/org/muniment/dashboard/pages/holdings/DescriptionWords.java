package org.muniment.dashboard.pages.holdings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.holding.Category;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.RecordDate;

/** What is said of a box, as people read it. */
record DescriptionWords(Words words, List<Category> categories) {
  /** The fields in their order; each has a text {@code holdings.field.<key>}. */
  static final List<String> FIELDS =
      List.of(
          "title",
          "archival-code",
          "fonds",
          "category",
          "year",
          "retention",
          "carrier",
          "secrecy",
          "pieces",
          "first-date",
          "last-date",
          "remarks");

  /** The text of each field; empty for what is not known. */
  Map<String, String> texts(Description said) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("title", said.title());
    texts.put("archival-code", said.archivalCode().orElse(""));
    texts.put("fonds", said.fonds().orElse(""));
    texts.put(
        "category",
        said.category().map(key -> BoxWords.category(words, categories, key)).orElse(""));
    texts.put("year", number(said.year()));
    texts.put("retention", said.retention().map(it -> BoxWords.retention(words, it)).orElse(""));
    texts.put("carrier", BoxWords.carrier(words, said.carrier()));
    texts.put("secrecy", BoxWords.secrecy(words, said.secrecy()));
    texts.put("pieces", number(said.pieces()));
    texts.put("first-date", said.firstDate().map(RecordDate::iso).orElse(""));
    texts.put("last-date", said.lastDate().map(RecordDate::iso).orElse(""));
    texts.put("remarks", said.remarks());
    return texts;
  }

  String name(String field) {
    return words.say("holdings.field." + field);
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
  }
}
