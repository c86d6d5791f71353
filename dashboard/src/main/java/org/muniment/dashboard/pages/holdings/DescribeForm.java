package org.muniment.dashboard.pages.holdings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.muniment.dashboard.web.look.Form;
import org.muniment.desk.holdings.Details;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.Retention;

/** Between the form that describes a box and the desk; the fields have the same names. */
final class DescribeForm {
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

  private DescribeForm() {}

  static Map<String, String> values(Description box) {
    Details said = Details.of(box);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("title", said.title());
    values.put("fonds", said.fonds().orElse(""));
    values.put("category", said.category().orElse(""));
    values.put("year", said.year().orElse(""));
    values.put("retention", said.retention().orElse(""));
    values.put("carrier", said.carrier().orElse(""));
    values.put("secrecy", said.secrecy().orElse(""));
    values.put("archivalCode", said.archivalCode().orElse(""));
    values.put("pieces", said.pieces().orElse(""));
    values.put("firstDate", said.firstDate().orElse(""));
    values.put("lastDate", said.lastDate().orElse(""));
    values.put("remarks", said.remarks());
    return values;
  }

  static Details details(Form form) {
    return new Details(
        form.value("title"),
        form.given("fonds"),
        form.given("category"),
        form.given("year"),
        form.given("retention"),
        form.given("carrier"),
        form.given("secrecy"),
        form.given("archivalCode"),
        form.given("pieces"),
        form.given("firstDate"),
        form.given("lastDate"),
        form.value("remarks"));
  }

  /** What an archival code is built from; whatever is not filled in rightly is not known yet. */
  static Description parts(Form form) {
    return new Description(
        "-",
        form.given("fonds").filter(fonds -> fonds.length() <= Description.MAX_CODE),
        form.given("category"),
        year(form.value("year")),
        form.given("retention").flatMap(Retention::of),
        form.given("carrier").flatMap(Carrier::of).orElse(Carrier.PAPER),
        "-",
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private static OptionalInt year(String typed) {
    if (!typed.matches("[0-9]{1,4}")) {
      return OptionalInt.empty();
    }
    int year = Integer.parseInt(typed);
    return year >= Description.MIN_YEAR && year <= Description.MAX_YEAR
        ? OptionalInt.of(year)
        : OptionalInt.empty();
  }
}
