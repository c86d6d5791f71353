package org.muniment.dashboard.api.boxes;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.json.Body;
import org.muniment.desk.holdings.Details;

/** Reads a description: what is absent stays as it was, what is null is known no longer. */
final class DetailsBody {
  static final List<String> FIELDS =
      List.of(
          "title",
          "fonds",
          "category",
          "year",
          "retention",
          "carrier",
          "secrecy",
          "archivalCode",
          "pieces",
          "firstDate",
          "lastDate",
          "remarks");

  private DetailsBody() {}

  /**
   * @param before what holds for what was not sent
   */
  static Details read(Body body, Details before) {
    return new Details(
        text(body, "title", Optional.ofNullable(before.title())).orElse(""),
        text(body, "fonds", before.fonds()),
        text(body, "category", before.category()),
        number(body, "year", before.year()),
        text(body, "retention", before.retention()),
        text(body, "carrier", before.carrier()),
        text(body, "secrecy", before.secrecy()),
        text(body, "archivalCode", before.archivalCode()),
        number(body, "pieces", before.pieces()),
        text(body, "firstDate", before.firstDate()),
        text(body, "lastDate", before.lastDate()),
        text(body, "remarks", Optional.of(before.remarks())).orElse(""));
  }

  private static Optional<String> text(Body body, String field, Optional<String> before) {
    return body.isNull(field) ? Optional.empty() : body.optionalText(field).or(() -> before);
  }

  private static Optional<String> number(Body body, String field, Optional<String> before) {
    return body.isNull(field)
        ? Optional.empty()
        : body.optionalInteger(field).map(String::valueOf).or(() -> before);
  }
}
