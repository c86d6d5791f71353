package org.muniment.dashboard.reports.stocktake;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.look.Signers;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Place;
import org.muniment.domain.stocktake.Result;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Visible;
import org.muniment.domain.trail.By;

/** What a report is told in: places by the names that they had then, people, times. */
final class ReportWords {
  private static final int TO_THE_MINUTE = 16;
  private static final int MAX_SUBJECT = 80;
  private static final int MAX_SCOPE = 20;

  private final Words words;
  private final Signers signers;
  private final Map<Code, String> names;
  private final Map<Code, Code> rooms = new HashMap<>();

  ReportWords(Words words, Signers signers, Result result) {
    this.words = words;
    this.signers = signers;
    this.names = result.names();
    for (Counted cabinet : result.stocktake().cabinets()) {
      rooms.put(cabinet.cabinet(), cabinet.room());
    }
  }

  Words words() {
    return words;
  }

  /** A text whose key begins with {@code report.stocktake.}. */
  String say(String key, Object... args) {
    return words.say("report.stocktake." + key, args);
  }

  /** {@code 2026-07-16 10:24}. */
  String moment(Instant at) {
    return words.stamp(at).substring(0, TO_THE_MINUTE);
  }

  /** Name and account, since only the account is sealed. */
  String person(String account) {
    String name = signers.name(account);
    return name.equals(account) ? name : name + " (" + account + ")";
  }

  /** The name alone. */
  String called(String account) {
    return signers.name(account);
  }

  String by(By by) {
    return say("by-at", person(by.name()), moment(by.at()));
  }

  String outcome(Outcome outcome) {
    return words.say("stocktake.outcome." + outcome.key());
  }

  /** A code as it was scanned may hold anything. */
  static String subject(String subject) {
    return Visible.brief(subject, MAX_SUBJECT);
  }

  String name(Code code) {
    return names.getOrDefault(code, code.value());
  }

  /** With its room, as far as it is part of the scope. */
  String cabinet(Code code) {
    return Optional.ofNullable(rooms.get(code))
        .map(room -> say("cabinet.of", name(room), name(code)))
        .orElse(name(code));
  }

  String spot(Spot spot) {
    return say(
        "spot",
        cabinet(spot.cabinet()),
        String.valueOf(spot.shelf()),
        String.valueOf(spot.position()));
  }

  String place(Place place) {
    if (place.cabinet().isEmpty()) {
      return name(place.room());
    }
    String cabinet = cabinet(place.cabinet().get());
    return place.shelf() == 0 ? cabinet : say("shelf", cabinet, String.valueOf(place.shelf()));
  }

  String scope(Stocktake stocktake) {
    Scope scope = stocktake.scope();
    if (scope instanceof Scope.Rooms some) {
      return named(some.rooms(), this::name);
    }
    if (scope instanceof Scope.Cabinets some) {
      return named(some.cabinets(), this::cabinet);
    }
    return say("scope.all");
  }

  private String named(Collection<Code> codes, Function<Code, String> name) {
    List<String> first = codes.stream().sorted().limit(MAX_SCOPE).map(name).toList();
    String list = list(first);
    return codes.size() > MAX_SCOPE ? say("and-more", list, codes.size() - MAX_SCOPE) : list;
  }

  String list(Collection<String> parts) {
    return parts.stream().collect(Collectors.joining(words.say("common.list")));
  }
}
