package org.muniment.dashboard.pages.stocktake;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.look.Places;
import org.muniment.dashboard.web.look.Signers;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.Reader;
import org.muniment.domain.holding.Box;
import org.muniment.domain.place.Room;
import org.muniment.domain.stocktake.Place;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Code;

/** What stock-takes are told in: names of places and people, titles as far as they may be read. */
record StocktakeWords(Words words, Places places, Reader reader, Signers signers) {
  /** Of rooms or cabinets that are named one by one. */
  private static final int MAX_NAMED = 3;

  static StocktakeWords of(Backend backend, Words words, Context ctx) {
    return new StocktakeWords(
        words, Places.of(backend.places()), Requests.reader(ctx), new Signers(backend.people()));
  }

  String scope(Stocktake stocktake) {
    Scope scope = stocktake.scope();
    if (scope instanceof Scope.Rooms some) {
      return named(some.rooms(), this::room);
    }
    if (scope instanceof Scope.Cabinets some) {
      return named(some.cabinets(), this::cabinet);
    }
    return words.say("stocktakes.scope.all");
  }

  private String named(Collection<Code> codes, Function<Code, String> name) {
    String first =
        codes.stream()
            .sorted()
            .limit(MAX_NAMED)
            .map(name)
            .collect(Collectors.joining(words.say("common.list")));
    return codes.size() > MAX_NAMED
        ? words.say("stocktakes.scope.more", first, codes.size() - MAX_NAMED)
        : first;
  }

  String room(Code code) {
    return Optional.ofNullable(places.rooms().get(code)).map(Room::name).orElse(code.value());
  }

  /** With its room, since cabinets of several rooms may have the same name. */
  String cabinet(Code code) {
    String room = places.room(code);
    return room.isEmpty() ? places.cabinet(code) : room + " · " + places.cabinet(code);
  }

  String place(Place place) {
    if (place.cabinet().isEmpty()) {
      return room(place.room());
    }
    Code cabinet = place.cabinet().get();
    return place.shelf() == 0 ? cabinet(cabinet) : places.shelf(words, cabinet, place.shelf());
  }

  /** How it is counted: guided or blind, once or twice, as a handover. */
  List<String> ways(Stocktake stocktake) {
    return List.of(
            words.say(stocktake.isBlind() ? "stocktakes.blind" : "stocktakes.guided"),
            stocktake.counts() > 1 ? words.say("stocktakes.counts.two") : "",
            stocktake.handover().isPresent() ? words.say("stocktakes.handover") : "")
        .stream()
        .filter(way -> !way.isEmpty())
        .toList();
  }

  /** Empty when it is withheld (rule T3). */
  Optional<String> title(Box box) {
    return reader.maySee(box) ? Optional.of(box.description().title()) : Optional.empty();
  }
}
