package org.muniment.dashboard.pages.holdings;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Places;
import org.muniment.desk.holdings.Reader;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Retention;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.text.Code;
import org.muniment.port.Holdings;
import org.muniment.port.Holdings.Order;

/** What the list was asked for. Nonsense is as if nothing was asked: it may be an old bookmark. */
record ListQuery(Form form) {
  static final int MAX_WORDS = 200;

  private static final List<String> FIELDS =
      List.of(
          "q",
          "room",
          "cabinet",
          "shelf",
          "status",
          "carrier",
          "category",
          "retention",
          "year",
          "sort");

  static ListQuery of(Context ctx) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field : FIELDS) {
      String value = ctx.queryParam(field);
      String text = value == null ? "" : value.strip();
      values.put(field, text.substring(0, Math.min(text.length(), MAX_WORDS)));
    }
    return new ListQuery(Form.of(values));
  }

  /** Whether anything is asked for but an order. */
  boolean isFiltered() {
    return FIELDS.stream().anyMatch(field -> !field.equals("sort") && !value(field).isEmpty());
  }

  String words() {
    return value("q");
  }

  /** The address of the list that was asked for. */
  String path(String path) {
    Map<String, String> query = new LinkedHashMap<>();
    FIELDS.forEach(field -> query.put(field, value(field)));
    return Links.with(path, query);
  }

  String path(String path, String after) {
    String here = path(path);
    return here
        + (here.contains("?") ? "&" : "?")
        + Links.with("", Map.of("after", after)).substring(1);
  }

  /** Empty when it asks for what no box can be: the boxes of a room without cabinets. */
  Optional<Holdings.Query> asked(Places places, Reader reader) {
    Optional<Set<Code>> cabinets = cabinets(places);
    return cabinets.map(
        in ->
            new Holdings.Query(
                words(),
                reader.levels(),
                in,
                in.size() == 1 ? number("shelf", Cabinet.MAX_SHELVES) : OptionalInt.empty(),
                BoxStatus.of(value("status")).map(Set::of).orElse(Set.of()),
                Carrier.of(value("carrier")).map(Set::of).orElse(Set.of()),
                form.given("category"),
                Retention.of(value("retention")),
                number("year", 9999),
                order()));
  }

  private Optional<Set<Code>> cabinets(Places places) {
    Optional<Cabinet> one = places.find(value("cabinet"));
    if (one.isPresent()) {
      return Optional.of(Set.of(one.get().code()));
    }
    String room = value("room");
    if (!Code.isValid(room) || !places.rooms().containsKey(Code.of(room))) {
      return Optional.of(Set.of());
    }
    Set<Code> all =
        places.in(Code.of(room)).stream().map(Cabinet::code).collect(Collectors.toSet());
    return Optional.of(all).filter(codes -> !codes.isEmpty());
  }

  /** Whether an order was asked for. */
  boolean isOrdered() {
    return !value("sort").isEmpty();
  }

  private Order order() {
    return switch (value("sort")) {
      case "barcode" -> Order.BARCODE;
      case "archival-code" -> Order.ARCHIVAL_CODE;
      case "newest" -> Order.NEWEST;
      default -> Order.PLACE;
    };
  }

  private OptionalInt number(String field, int most) {
    String digits = value(field);
    if (!digits.matches("[0-9]{1,4}")) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(digits);
    return number >= 1 && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
  }

  private String value(String field) {
    return form.value(field);
  }
}
