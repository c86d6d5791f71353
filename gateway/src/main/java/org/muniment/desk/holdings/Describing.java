package org.muniment.desk.holdings;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.muniment.desk.Fields;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Category;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.RecordDate;
import org.muniment.domain.holding.Retention;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Visible;
import org.muniment.port.Office;

/** Makes a description of what a person typed, and says what is wrong with each field. */
final class Describing {
  /** Which field a sentence of {@link Description} is about. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "refusal.box.title", "title",
          "refusal.box.fonds", "fonds",
          "refusal.box.archival-code", "archivalCode",
          "refusal.box.year", "year",
          "refusal.box.pieces", "pieces",
          "refusal.box.remarks", "remarks",
          "refusal.box.dates", "lastDate");

  private final Office office;
  private final SecrecyScale scale;

  Describing(Office office, SecrecyScale scale) {
    this.office = office;
    this.scale = scale;
  }

  /** Null and problems when it cannot be. */
  Description description(Fields fields, Details typed) {
    String title = line(fields, "title", Optional.ofNullable(typed.title())).orElse("");
    Optional<String> fonds = line(fields, "fonds", typed.fonds());
    Optional<String> category = category(fields, typed.category());
    OptionalInt year = number(fields, "year", typed.year());
    Optional<Retention> retention =
        one(fields, "retention", typed.retention(), Retention::of, "refusal.box.retention");
    Optional<Carrier> carrier =
        one(fields, "carrier", typed.carrier(), Carrier::of, "refusal.box.carrier");
    String secrecy = given(typed.secrecy()).orElse(scale.lowest());
    if (!scale.knows(secrecy)) {
      fields.wrong("secrecy", "refusal.field.clearance", secrecy);
    }
    Optional<String> code = line(fields, "archivalCode", typed.archivalCode());
    OptionalInt pieces = number(fields, "pieces", typed.pieces());
    Optional<RecordDate> first = date(fields, "firstDate", typed.firstDate());
    Optional<RecordDate> last = date(fields, "lastDate", typed.lastDate());
    String remarks = lines(fields, "remarks", typed.remarks());
    try {
      return new Description(
          title,
          fonds,
          category,
          year,
          retention,
          carrier.orElse(Carrier.PAPER),
          secrecy,
          code,
          pieces,
          first,
          last,
          remarks);
    } catch (BadInput bad) {
      fields.wrong(FIELDS.getOrDefault(bad.sentence().key(), "title"), bad.sentence());
      return null;
    }
  }

  private Optional<String> category(Fields fields, Optional<String> typed) {
    Optional<String> key = given(typed);
    if (key.isPresent()
        && office.holdings().categories().stream()
            .map(Category::key)
            .noneMatch(key.get()::equals)) {
      fields.wrong("category", "refusal.category.not-found", key.get());
    }
    return key;
  }

  private static <T> Optional<T> one(
      Fields fields,
      String field,
      Optional<String> typed,
      Function<String, Optional<T>> of,
      String refusal) {
    Optional<T> found = given(typed).flatMap(of);
    if (found.isEmpty()) {
      given(typed).ifPresent(key -> fields.wrong(field, refusal, key));
    }
    return found;
  }

  static OptionalInt number(Fields fields, String field, Optional<String> typed) {
    Optional<String> digits = given(typed);
    if (digits.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!digits.get().matches("-?[0-9]{1,9}")) {
      fields.wrong(field, "refusal.field.whole-number", digits.get());
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(digits.get()));
  }

  static Optional<RecordDate> date(Fields fields, String field, Optional<String> typed) {
    return given(typed).map(text -> fields.make(field, text, RecordDate::of));
  }

  /** One line without hidden characters; empty when there is nothing to see. */
  static Optional<String> line(Fields fields, String field, Optional<String> typed) {
    Optional<String> text = given(typed);
    text.map(Visible::firstHidden)
        .filter(OptionalInt::isPresent)
        .ifPresent(hidden -> hiddenIn(fields, field, hidden.getAsInt()));
    return text;
  }

  /** The same of several lines. */
  static String lines(Fields fields, String field, String typed) {
    String text = typed == null ? "" : typed.strip().replace("\r\n", "\n");
    text.codePoints()
        .filter(c -> c != '\n' && c != '\t' && Visible.isHidden(c))
        .findFirst()
        .ifPresent(hidden -> hiddenIn(fields, field, hidden));
    return text;
  }

  private static void hiddenIn(Fields fields, String field, int character) {
    fields.wrong(field, "refusal.field.hidden", Visible.name(character));
  }

  private static Optional<String> given(Optional<String> typed) {
    return typed.map(String::strip).filter(text -> !text.isEmpty());
  }
}
