package org.muniment.dashboard.pages.stocktake;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.stocktake.Answer;
import org.muniment.domain.holding.Box;
import org.muniment.domain.stocktake.Expected;
import org.muniment.domain.stocktake.Progress;
import org.muniment.domain.stocktake.Reckoning.PlaceProgress;
import org.muniment.domain.stocktake.Scan;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.stocktake.Verdict;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Visible;

/** Makes what changes while others count. */
final class LiveMaker {
  private static final int MAX_LATEST = 15;

  /** Among so many of the newest scans people are looked for who count now. */
  private static final int LOOKED_THROUGH = 500;

  private static final int MAX_PEOPLE = 20;

  /** Of more cabinets only those of one room are shown. */
  private static final int MAX_CABINETS = 40;

  private static final int MAX_SHOWN = 80;
  private static final int DEVICE_SHOWN = 8;

  private final Backend backend;
  private final StocktakeWords said;
  private final Words words;
  private final Stocktake stocktake;
  private final boolean isTold;

  LiveMaker(Backend backend, StocktakeWords said, Stocktake stocktake, boolean isTold) {
    this.backend = backend;
    this.said = said;
    this.words = said.words();
    this.stocktake = stocktake;
    this.isTold = isTold;
  }

  /**
   * @param form of a place that was refused, with what was typed
   */
  LiveView of(Context ctx, Form form, String step) {
    Progress progress = backend.stocktakes().counting().progress(stocktake.id());
    String room = Sending.asked(ctx, "room");
    boolean isTight = stocktake.cabinets().size() > MAX_CABINETS;
    return new LiveView(
        stocktake.id(),
        Links.with(Links.one(stocktake.id()) + "/live", Map.of("room", room)),
        isTold
            ? Optional.of(Bar.seen(words, progress.seen(), progress.expected()))
            : Optional.empty(),
        words.say("stocktakes.scans", progress.scans()),
        rooms(progress.places(), room, isTight),
        latest(),
        people(),
        Requests.caller(ctx).may(Access.PAGE_SCAN),
        isTight,
        form,
        step);
  }

  private List<LiveView.Room> rooms(
      Map<Code, PlaceProgress> places, String asked, boolean isTight) {
    Map<Code, List<Counted>> byRoom =
        stocktake.cabinets().stream()
            .collect(Collectors.groupingBy(Counted::room, LinkedHashMap::new, Collectors.toList()));
    List<LiveView.Room> rooms = new ArrayList<>();
    byRoom.forEach(
        (code, cabinets) -> {
          PlaceProgress sum = sum(cabinets, places);
          boolean isOpen = !isTight || code.value().equals(asked);
          rooms.add(
              new LiveView.Room(
                  code.value(),
                  said.room(code),
                  bar(sum),
                  shelves(sum),
                  sum.isClosed(),
                  isOpen,
                  Links.with(Links.one(stocktake.id()), Map.of("room", isOpen ? "" : code.value())),
                  isOpen
                      ? cabinets.stream().map(it -> cabinet(it, of(it, places))).toList()
                      : List.of()));
        });
    return rooms;
  }

  private static PlaceProgress of(Counted cabinet, Map<Code, PlaceProgress> places) {
    return places.getOrDefault(cabinet.cabinet(), new PlaceProgress(0, 0, cabinet.shelves(), 0));
  }

  private static PlaceProgress sum(List<Counted> cabinets, Map<Code, PlaceProgress> places) {
    PlaceProgress sum = new PlaceProgress(0, 0, 0, 0);
    for (Counted cabinet : cabinets) {
      PlaceProgress more = of(cabinet, places);
      sum =
          new PlaceProgress(
              sum.expected() + more.expected(),
              sum.seen() + more.seen(),
              sum.shelves() + more.shelves(),
              sum.closedShelves() + more.closedShelves());
    }
    return sum;
  }

  private LiveView.Cabinet cabinet(Counted cabinet, PlaceProgress progress) {
    return new LiveView.Cabinet(
        cabinet.cabinet().value(),
        said.places().cabinet(cabinet.cabinet()),
        bar(progress),
        shelves(progress),
        progress.isClosed(),
        progress.closedShelves() > 0);
  }

  private Optional<Bar> bar(PlaceProgress progress) {
    return isTold
        ? Optional.of(Bar.seen(words, progress.seen(), progress.expected()))
        : Optional.empty();
  }

  private String shelves(PlaceProgress progress) {
    return words.say("stocktakes.shelves", progress.closedShelves(), progress.shelves());
  }

  private List<LiveView.Scanned> latest() {
    List<Answer> answers = backend.stocktakes().counting().latest(stocktake.id(), MAX_LATEST);
    Map<Long, Box> boxes =
        backend
            .office()
            .holdings()
            .byIds(
                answers.stream()
                    .flatMap(answer -> answer.spoken().box().stream())
                    .map(Expected::box)
                    .toList());
    return answers.stream().map(answer -> scanned(answer, boxes)).toList();
  }

  private LiveView.Scanned scanned(Answer answer, Map<Long, Box> boxes) {
    Scan scan = answer.scan();
    Optional<Box> box = answer.spoken().box().map(Expected::box).map(boxes::get);
    return new LiveView.Scanned(
        look(answer),
        Visible.brief(scan.code().orElse(""), MAX_SHOWN),
        box.map(it -> Links.box(it.barcode().value())),
        box.flatMap(said::title).orElse(""),
        box.isPresent() && box.flatMap(said::title).isEmpty(),
        where(answer),
        said.signers().name(scan.by().name()),
        device(scan.device()),
        scan.at().toEpochMilli(),
        words.age(scan.at()));
  }

  private Look look(Answer answer) {
    Verdict verdict = answer.spoken().verdict();
    boolean isVeiled =
        !isTold
            && verdict != Verdict.PLACE
            && verdict != Verdict.UNKNOWN
            && verdict != Verdict.UNDONE;
    return isVeiled ? Look.of(words, Verdict.RECORDED) : Look.of(words, answer.spoken());
  }

  private String where(Answer answer) {
    Verdict verdict = answer.spoken().verdict();
    String place =
        answer.spoken().place().map(said::place).orElse(words.say("stocktakes.place.none"));
    boolean isElsewhere = verdict == Verdict.MISPLACED || verdict == Verdict.OUT_OF_ORDER;
    return isTold && isElsewhere && answer.spoken().expected().isPresent()
        ? words.say(
            "stocktakes.belongs",
            place,
            said.places().sentence(words, answer.spoken().expected().get()))
        : place;
  }

  /** Enough to tell two devices of one person apart. */
  static String device(String name) {
    return name.length() <= DEVICE_SHOWN ? name : name.substring(0, DEVICE_SHOWN);
  }

  private List<LiveView.Person> people() {
    Map<String, Scan> last = new LinkedHashMap<>();
    backend
        .office()
        .stocktakes()
        .latest(stocktake.id(), LOOKED_THROUGH)
        .forEach(scan -> last.putIfAbsent(scan.by().name(), scan));
    List<LiveView.Person> people = new ArrayList<>();
    last.values().stream().limit(MAX_PEOPLE).forEach(scan -> people.add(person(scan)));
    stocktake.members().stream()
        .filter(member -> !last.containsKey(member.name()))
        .forEach(
            member ->
                people.add(
                    new LiveView.Person(
                        said.signers().name(member.name()),
                        pass(member.pass()),
                        0,
                        words.say("stocktakes.nothing-yet"))));
    return people;
  }

  private LiveView.Person person(Scan scan) {
    Instant at = scan.at();
    return new LiveView.Person(
        said.signers().name(scan.by().name()), pass(scan.pass()), at.toEpochMilli(), words.age(at));
  }

  private String pass(org.muniment.domain.stocktake.Pass pass) {
    return stocktake.counts() > 1 ? words.say("stocktake.pass." + pass.key()) : "";
  }
}
