package org.muniment.dashboard.pages.stocktake;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Code;

/**
 * Which discrepancies are asked for. Nonsense is as if nothing was asked: it may be an old
 * bookmark.
 *
 * @param outcome empty for the first class that needs somebody
 * @param place code of a room or a cabinet; empty for all
 * @param isOpenOnly whether what is decided already is left out
 * @param page from 1
 */
record DiscrepancyQuery(Optional<Outcome> outcome, String place, boolean isOpenOnly, int page) {
  private static final int MAX_CHARACTERS = 40;

  static DiscrepancyQuery asked(Context ctx) {
    return of(
        Sending.asked(ctx, "class"),
        Sending.asked(ctx, "place"),
        Sending.asked(ctx, "open"),
        Sending.asked(ctx, "page"));
  }

  static DiscrepancyQuery sent(Context ctx) {
    return of(
        Sending.text(ctx, "class"),
        Sending.text(ctx, "place"),
        Sending.text(ctx, "open"),
        Sending.text(ctx, "page"));
  }

  private static DiscrepancyQuery of(String outcome, String place, String open, String page) {
    return new DiscrepancyQuery(
        Outcome.of(outcome).filter(it -> it != Outcome.IN_PLACE),
        place.length() <= MAX_CHARACTERS ? place : "",
        open.equals("yes"),
        page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1);
  }

  /** The class that is shown: what somebody must decide comes first. */
  Optional<Outcome> shown(Decisions decisions) {
    return outcome.or(() -> first(decisions.open())).or(() -> first(decisions.counts()));
  }

  private static Optional<Outcome> first(Map<Outcome, Integer> counts) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0 && entry.getKey() != Outcome.IN_PLACE)
        .map(Map.Entry::getKey)
        .min(Comparator.naturalOrder());
  }

  /** The rooms of the cabinets of a scope. */
  static Map<Code, Code> rooms(Stocktake stocktake) {
    Map<Code, Code> rooms = new HashMap<>();
    stocktake.cabinets().forEach(it -> rooms.put(it.cabinet(), it.room()));
    return rooms;
  }

  /**
   * Whether it belongs to, or was seen in, what is asked for.
   *
   * @param rooms of the cabinets of the scope
   */
  boolean has(Map<Code, Code> rooms, Line line) {
    return place.isEmpty() || places(rooms, line).anyMatch(place::equals);
  }

  /** Codes of the cabinets and rooms where it belongs or was seen. */
  static Stream<String> places(Map<Code, Code> rooms, Line line) {
    Stream<Code> expected =
        line.expected().stream()
            .map(Spot::cabinet)
            .flatMap(it -> Stream.concat(Stream.of(it), Stream.ofNullable(rooms.get(it))));
    Stream<Code> seen =
        line.seen().stream()
            .flatMap(it -> it.place().stream())
            .flatMap(it -> Stream.concat(it.cabinet().stream(), Stream.of(it.room())));
    return Stream.concat(expected, seen).map(Code::value);
  }

  String address(long id, Outcome of) {
    return address(id, of, 1);
  }

  String address(long id, Outcome of, int otherPage) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("class", of.key());
    query.put("place", place);
    query.put("open", isOpenOnly ? "yes" : "");
    query.put("page", otherPage > 1 ? String.valueOf(otherPage) : "");
    return Links.with(Links.discrepancies(id), query);
  }
}
