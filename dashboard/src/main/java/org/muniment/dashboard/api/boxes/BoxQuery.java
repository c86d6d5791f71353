package org.muniment.dashboard.api.boxes;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.Refusal;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.Retention;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.port.Holdings;

/**
 * Which boxes a list asks for.
 *
 * @param isOrdered whether an order was asked for
 * @param isNowhere in a room that has no cabinet, where nothing can stand
 */
record BoxQuery(
    Optional<String> barcode,
    Holdings.Query query,
    boolean isOrdered,
    boolean isNowhere,
    Optional<String> cursor,
    int limit) {
  private static final int MAX_WORDS = 200;

  /**
   * @throws Refusal when there is no such room or cabinet
   */
  static BoxQuery read(Context ctx, PlacesDesk places) {
    Params params =
        Params.of(
            ctx,
            "q",
            "barcode",
            "room",
            "cabinet",
            "shelf",
            "status",
            "carrier",
            "category",
            "retention",
            "year",
            "order",
            "limit",
            "cursor");
    String words = params.text("q").orElse("");
    if (words.length() > MAX_WORDS) {
      params.wrong("q", Message.of("api.boxes.words", MAX_WORDS));
    }
    Optional<String> barcode = params.text("barcode");
    if (barcode.isPresent() && !words.isEmpty()) {
      params.wrong("q", Message.of("api.boxes.one-way"));
    }
    OptionalInt shelf = number(params, "shelf", Cabinet.MAX_SHELVES);
    if (shelf.isPresent() && params.text("cabinet").isEmpty()) {
      params.wrong("shelf", Message.of("api.boxes.shelf"));
    }
    Optional<BoxStatus> status =
        one(params, "status", BoxStatus::of, BoxStatus.values(), BoxStatus::key);
    Optional<Carrier> carrier = one(params, "carrier", Carrier::of, Carrier.values(), Carrier::key);
    Optional<Retention> retention =
        one(params, "retention", Retention::of, Retention.values(), Retention::key);
    OptionalInt year = number(params, "year", Description.MAX_YEAR);
    Holdings.Order order = order(params);
    int limit = params.count("limit", Paging.DEFAULT_LIMIT, Paging.MAX_LIMIT);
    params.check();
    Optional<String> room = params.text("room");
    Optional<String> cabinet = params.text("cabinet");
    Set<Code> cabinets = cabinets(places, room, cabinet);
    Holdings.Query query =
        new Holdings.Query(
            words,
            Requests.reader(ctx).levels(),
            cabinets,
            shelf,
            status.map(Set::of).orElse(Set.of()),
            carrier.map(Set::of).orElse(Set.of()),
            params.text("category"),
            retention,
            year,
            order);
    boolean isNowhere = cabinets.isEmpty() && (room.isPresent() || cabinet.isPresent());
    boolean isOrdered = params.text("order").isPresent();
    return new BoxQuery(barcode, query, isOrdered, isNowhere, params.text("cursor"), limit);
  }

  private static Set<Code> cabinets(
      PlacesDesk places, Optional<String> room, Optional<String> cabinet) {
    Set<Code> wanted = new HashSet<>();
    room.ifPresent(places::room);
    for (Cabinet it : places.cabinets()) {
      boolean inRoom = room.filter(code -> !code.equals(it.room().value())).isEmpty();
      boolean isIt = cabinet.filter(code -> !code.equals(it.code().value())).isEmpty();
      if (inRoom && isIt && (room.isPresent() || cabinet.isPresent())) {
        wanted.add(it.code());
      }
    }
    if (cabinet.isPresent()
        && places.cabinets().stream().noneMatch(it -> it.code().value().equals(cabinet.get()))) {
      throw Refusal.notFound("cabinet", cabinet.get());
    }
    return wanted;
  }

  private static Holdings.Order order(Params params) {
    String[] words = Stream.of(Holdings.Order.values()).map(BoxQuery::word).toArray(String[]::new);
    String asked = params.word("order", words);
    return Stream.of(Holdings.Order.values())
        .filter(order -> word(order).equals(asked))
        .findFirst()
        .orElseThrow();
  }

  private static String word(Holdings.Order order) {
    return order.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Empty when it is absent. */
  private static OptionalInt number(Params params, String name, int most) {
    int number = params.count(name, 0, most);
    return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static <T> Optional<T> one(
      Params params,
      String name,
      Function<String, Optional<T>> of,
      T[] all,
      Function<T, String> key) {
    Optional<String> text = params.text(name);
    Optional<T> found = text.flatMap(of);
    if (text.isPresent() && found.isEmpty()) {
      String words = Stream.of(all).map(key).collect(Collectors.joining(", "));
      params.wrong(name, Message.of("api.parameter.word", text.get(), words));
    }
    return found;
  }

  /** Whether a box that was found by its number is also what else was asked for. */
  boolean fits(Box box) {
    return fits(query.statuses(), box.state().status())
        && fits(query.carriers(), box.description().carrier())
        && (query.cabinets().isEmpty()
            || box.state().spot().filter(it -> query.cabinets().contains(it.cabinet())).isPresent())
        && query
            .category()
            .filter(it -> !box.description().category().equals(Optional.of(it)))
            .isEmpty()
        && query
            .retention()
            .filter(it -> !box.description().retention().equals(Optional.of(it)))
            .isEmpty()
        && (query.year().isEmpty() || query.year().equals(box.description().year()))
        && (query.shelf().isEmpty()
            || box.state().spot().filter(it -> it.shelf() == query.shelf().getAsInt()).isPresent());
  }

  private static <T> boolean fits(Set<T> wanted, T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }
}
