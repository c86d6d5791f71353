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
        body.textOr("title", Optional.ofNullable(before.title())).orElse(""),
        body.textOr("fonds", before.fonds()),
        body.textOr("category", before.category()),
        body.integerOr("year", before.year()),
        body.textOr("retention", before.retention()),
        body.textOr("carrier", before.carrier()),
        body.textOr("secrecy", before.secrecy()),
        body.textOr("archivalCode", before.archivalCode()),
        body.integerOr("pieces", before.pieces()),
        body.textOr("firstDate", before.firstDate()),
        body.textOr("lastDate", before.lastDate()),
        body.textOr("remarks", Optional.of(before.remarks())).orElse(""));
  }
}
