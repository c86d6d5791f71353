package org.muniment.domain.stocktake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.stocktake.Stocktake.Counted;

/**
 * The rules once more, slow and straightforward, from all facts at once: plain maps and lists, and
 * quadratic searches. Says everything as sorted texts. Knows nothing of the order in which facts
 * arrived but that within a device.
 */
final class SlowTally {
  /** One scan of something, once everything is known. */
  private record Sighting(
      String thing, Optional<Place> place, int run, int rank, Scan scan, Pass pass) {}

  private final List<Counted> cabinets = Stage.CABINETS;
  private final int counts;
  private final Map<Long, Expected> expected = new LinkedHashMap<>();
  private final Map<Long, List<Change>> journal = new HashMap<>();
  private final Map<String, Card> cards;
  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<Long, BoxState> opening = new HashMap<>();
  private final List<Closing> closings;
  private final List<Sighting> sightings = new ArrayList<>();
  private final List<Scan> labels = new ArrayList<>();
  private final Set<Sighting> kept = new HashSet<>();
  private final Set<Sighting> lost = new HashSet<>();
  private final Set<String> countingIds = new HashSet<>();

  SlowTally(
      boolean isAll,
      int counts,
      Collection<Expected> boxes,
      List<Change> changes,
      Map<String, Card> cards,
      List<Scan> scans,
      List<Closing> closings) {
    this.counts = counts;
    this.cards = cards;
    this.closings = closings;
    for (Expected box : boxes) {
      numbers.put(box.barcode().value(), box.box());
      opening.put(
          box.box(), new BoxState(box.barcode(), box.status(), box.spot(), Optional.empty()));
      if (Stage.isExpected(box, isAll)) {
        expected.put(box.box(), box);
      }
    }
    for (Change change : changes) {
      numbers.put(change.after().barcode().value(), change.box());
      journal.computeIfAbsent(change.box(), box -> new ArrayList<>()).add(change);
    }
    walk(scans);
    order();
  }

  // What was seen where

  private void walk(List<Scan> scans) {
    Set<String> takenBack = new HashSet<>();
    scans.forEach(scan -> scan.undoes().ifPresent(takenBack::add));
    Map<String, List<Scan>> devices = new TreeMap<>();
    for (Scan scan : scans) {
      if (scan.code().isPresent() && !takenBack.contains(scan.id())) {
        countingIds.add(scan.id());
        devices
            .computeIfAbsent(scan.device() + "/" + scan.pass(), device -> new ArrayList<>())
            .add(scan);
      }
    }
    int run = 0;
    for (List<Scan> queue : devices.values()) {
      run++;
      Optional<Place> place = Optional.empty();
      List<String> met = new ArrayList<>();
      for (Scan scan : queue) {
        String code = scan.code().orElseThrow();
        if (Stage.place(code).isPresent()) {
          place = Stage.place(code);
          labels.add(scan);
          met = new ArrayList<>();
          run++;
        } else {
          String thing = thing(code);
          if (!met.contains(thing)) {
            met.add(thing);
          }
          sightings.add(new Sighting(thing, place, run, met.indexOf(thing) + 1, scan, scan.pass()));
        }
      }
    }
  }

  private String thing(String code) {
    if (cards.containsKey(code)) {
      return "card " + code;
    }
    return numbers.containsKey(code) ? "box " + numbers.get(code) : "code " + code;
  }

  private List<Sighting> of(String thing) {
    return sightings.stream().filter(sighting -> sighting.thing().equals(thing)).toList();
  }

  private static List<Sighting> in(Pass pass, List<Sighting> some) {
    return some.stream().filter(sighting -> sighting.pass() == pass).toList();
  }

  // The register

  private static boolean isSameStand(BoxState one, BoxState other) {
    return one.status() == other.status() && one.spot().equals(other.spot());
  }

  private List<Change> moves(long box) {
    return journal.getOrDefault(box, List.of()).stream()
        .filter(
            change ->
                change.before().isEmpty() || !isSameStand(change.before().get(), change.after()))
        .toList();
  }

  private Optional<BoxState> then(long box, Instant at) {
    Optional<BoxState> state = Optional.ofNullable(opening.get(box));
    for (Change change : moves(box)) {
      if (!change.at().isAfter(at)) {
        state = Optional.of(change.after());
      }
    }
    return state;
  }

  private List<BoxState> afterwards(long box, Instant at) {
    return moves(box).stream()
        .filter(change -> change.at().isAfter(at))
        .map(Change::after)
        .toList();
  }

  private BoxState now(long box) {
    List<Change> all = journal.getOrDefault(box, List.of());
    return all.isEmpty() ? opening.get(box) : all.get(all.size() - 1).after();
  }

  private static boolean isOut(BoxState state) {
    return switch (state.status()) {
      case IN_PLACE, UNPLACED -> false;
      default -> true;
    };
  }

  private static boolean isAt(BoxState state, Place place) {
    return state.status() == BoxStatus.IN_PLACE && covers(place, state.spot().orElseThrow());
  }

  private static boolean covers(Place place, Spot spot) {
    if (place.cabinet().isEmpty()) {
      return Stage.room(spot.cabinet()).orElseThrow().equals(place.room());
    }
    return place.cabinet().get().equals(spot.cabinet())
        && (place.shelf() == 0 || place.shelf() == spot.shelf());
  }

  private boolean isInScope(BoxState state) {
    return state.status() == BoxStatus.IN_PLACE
        && !state.spot().orElseThrow().cabinet().value().equals("X1");
  }

  // One sighting

  private String judge(Sighting sighting) {
    String[] thing = sighting.thing().split(" ");
    Instant at = sighting.scan().at();
    return thing[0].equals("card")
        ? judgeCard(cards.get(thing[1]), sighting.place(), at)
        : judgeBox(Long.parseLong(thing[1]), sighting.place(), at);
  }

  private String judgeBox(long box, Optional<Place> place, Instant at) {
    Optional<BoxState> then = then(box, at);
    boolean wasOut = then.isPresent() && isOut(then.get());
    if (place.isEmpty()) {
      boolean standsLater =
          afterwards(box, at).stream().anyMatch(state -> state.status() == BoxStatus.IN_PLACE);
      if (then.isPresent() && !wasOut) {
        return "right";
      }
      return standsLater ? "moved" : wasOut && isOut(now(box)) ? "out" : "right";
    }
    if (then.isPresent() && isAt(then.get(), place.get())) {
      boolean isOld = opening.containsKey(box) && isSameStand(opening.get(box), then.get());
      return isOld ? "right" : "moved";
    }
    if (afterwards(box, at).stream().anyMatch(state -> isAt(state, place.get()))) {
      return "moved";
    }
    return wasOut && isOut(now(box)) ? "out" : "misplaced";
  }

  private String judgeCard(Card card, Optional<Place> place, Instant at) {
    if (card.isOver() || (card.backAt().isPresent() && !card.backAt().get().isAfter(at))) {
      return "out";
    }
    Optional<Spot> kept = then(card.box(), at).flatMap(BoxState::spot);
    if (place.isEmpty() || kept.isEmpty() || covers(place.get(), kept.get())) {
      return "right";
    }
    boolean isLater =
        afterwards(card.box(), at).stream()
            .anyMatch(state -> state.spot().filter(spot -> covers(place.get(), spot)).isPresent());
    return isLater ? "moved" : "misplaced";
  }

  // The order

  private void order() {
    TreeSet<Integer> runs = new TreeSet<>();
    sightings.forEach(sighting -> runs.add(sighting.run()));
    for (int run : runs) {
      List<Sighting> row =
          sightings.stream()
              .filter(sighting -> sighting.run() == run && sighting.thing().startsWith("box"))
              .filter(sighting -> sighting.place().filter(at -> at.shelf() > 0).isPresent())
              .filter(sighting -> isRightThen(sighting))
              .toList();
      keepLongest(row);
    }
  }

  private boolean isRightThen(Sighting sighting) {
    return then(box(sighting), sighting.scan().at())
        .filter(state -> isAt(state, sighting.place().orElseThrow()))
        .isPresent();
  }

  private static long box(Sighting sighting) {
    return Long.parseLong(sighting.thing().split(" ")[1]);
  }

  private int position(Sighting sighting) {
    return then(box(sighting), sighting.scan().at()).orElseThrow().spot().orElseThrow().position();
  }

  private boolean isLeftOf(Sighting one, Sighting other) {
    int left = position(one);
    int right = position(other);
    return left < right || (left == right && one.rank() < other.rank());
  }

  private void keepLongest(List<Sighting> row) {
    int[] length = new int[row.size()];
    int missing = 0;
    for (int i = row.size() - 1; i >= 0; i--) {
      length[i] = 1;
      for (int j = i + 1; j < row.size(); j++) {
        if (isLeftOf(row.get(i), row.get(j))) {
          length[i] = Math.max(length[i], length[j] + 1);
        }
      }
      missing = Math.max(missing, length[i]);
    }
    Sighting last = null;
    for (int i = 0; i < row.size(); i++) {
      Sighting each = row.get(i);
      if (length[i] == missing && (last == null || isLeftOf(last, each))) {
        kept.add(each);
        last = each;
        missing--;
      } else {
        BoxState now = now(box(each));
        BoxState then = then(box(each), each.scan().at()).orElseThrow();
        if (isSameStand(now, then)) {
          lost.add(each);
        }
      }
    }
  }

  // Closings and looks

  private Optional<Instant> closedAt(Pass pass, Counted cabinet, int shelf) {
    Optional<Instant> closed = Optional.empty();
    for (Closing closing : closings) {
      String code = closing.place().value();
      boolean isIt =
          code.equals(cabinet.room().value())
              || code.equals(cabinet.cabinet().value())
              || code.equals(cabinet.cabinet() + "-S0" + shelf);
      if (isIt && closing.pass() == pass) {
        closed = Optional.of(closing.by().at()).filter(at -> closing.isClosed());
      }
    }
    return closed;
  }

  private boolean isClosed(Pass pass, Spot spot) {
    Optional<Counted> cabinet = counted(spot);
    return cabinet.isPresent()
        ? closedAt(pass, cabinet.get(), spot.shelf()).isPresent()
        : isAllClosed(pass);
  }

  private Optional<Counted> counted(Spot spot) {
    return cabinets.stream().filter(each -> each.cabinet().equals(spot.cabinet())).findFirst();
  }

  private boolean isAllClosed(Pass pass) {
    return isClosedWithin(pass, new Place(cabinets.get(0).room(), Optional.empty(), 0));
  }

  private boolean isClosedWithin(Pass pass, Place place) {
    if (!place.room().value().equals("R1")) {
      return isAllClosed(pass);
    }
    boolean isClosed = true;
    for (Counted cabinet : cabinets) {
      for (int shelf = 1; shelf <= cabinet.shelves(); shelf++) {
        if (covers(place, new Spot(cabinet.cabinet(), shelf, 1))) {
          isClosed &= closedAt(pass, cabinet, shelf).isPresent();
        }
      }
    }
    return isClosed;
  }

  private boolean isThereInTime(Pass pass, long box) {
    Spot spot = now(box).spot().orElseThrow();
    Optional<Instant> looked =
        labels.stream()
            .filter(label -> label.pass() == pass)
            .filter(label -> covers(Stage.place(label.code().orElseThrow()).orElseThrow(), spot))
            .map(Scan::at)
            .min(Instant::compareTo)
            .or(() -> closedAt(pass, counted(spot).orElseThrow(), spot.shelf()));
    List<Change> moves = moves(box);
    return looked.isPresent() && moves.get(moves.size() - 1).at().isBefore(looked.get());
  }

  // One count

  private boolean isOnePlace(List<Sighting> some) {
    for (Sighting one : some) {
      for (Sighting other : some) {
        if (one.place().isPresent()
            && other.place().isPresent()
            && !canBeSame(one.place().get(), other.place().get())) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean canBeSame(Place one, Place other) {
    if (!one.room().equals(other.room())) {
      return false;
    }
    if (one.cabinet().isEmpty() || other.cabinet().isEmpty()) {
      return true;
    }
    return one.cabinet().equals(other.cabinet())
        && (one.shelf() == 0 || other.shelf() == 0 || one.shelf() == other.shelf());
  }

  private Outcome seen(List<Sighting> some, Outcome whenOut) {
    List<String> judged = some.stream().map(this::judge).toList();
    if (judged.contains("out")) {
      return whenOut;
    }
    if (judged.contains("misplaced")) {
      return isOnePlace(some) ? Outcome.MISPLACED : Outcome.DUPLICATES;
    }
    if (some.stream().anyMatch(lost::contains) && some.stream().noneMatch(kept::contains)) {
      return Outcome.OUT_OF_ORDER;
    }
    return judged.contains("moved") ? Outcome.MOVED_DURING_COUNT : Outcome.IN_PLACE;
  }

  private boolean isCardSeen(Pass pass, long box) {
    BoxStatus status = now(box).status();
    boolean isLent = status == BoxStatus.ON_LOAN || status == BoxStatus.IN_READING_ROOM;
    return isLent
        && cards.values().stream()
            .filter(card -> card.box() == box && card.isWhole())
            .flatMap(card -> in(pass, of("card " + card.code())).stream())
            .anyMatch(sighting -> !judge(sighting).equals("out"));
  }

  private Optional<Outcome> inPass(Pass pass, long box) {
    List<Sighting> some = in(pass, of("box " + box));
    if (!some.isEmpty()) {
      return Optional.of(seen(some, Outcome.REGISTER_SAYS_OUT));
    }
    if (!expected.containsKey(box) && !isInScope(now(box))) {
      return Optional.empty();
    }
    return Optional.of(unseen(pass, box));
  }

  private Outcome unseen(Pass pass, long box) {
    BoxState now = now(box);
    boolean isClosed = now.spot().map(at -> isClosed(pass, at)).orElseGet(() -> isAllClosed(pass));
    boolean isCard = isCardSeen(pass, box);
    if (!moves(box).isEmpty()) {
      if (isInScope(now)) {
        return !isClosed
            ? Outcome.NOT_YET_SEEN
            : isThereInTime(pass, box) ? Outcome.MISSING : Outcome.MOVED_DURING_COUNT;
      }
      return isCard ? Outcome.ON_LOAN : Outcome.MOVED_DURING_COUNT;
    }
    return switch (now.status()) {
      case IN_PLACE, UNPLACED -> isClosed ? Outcome.MISSING : Outcome.NOT_YET_SEEN;
      case ON_LOAN ->
          isCard
              ? Outcome.ON_LOAN
              : now.spot().isEmpty()
                  ? Outcome.EXCLUDED
                  : isClosed ? Outcome.CARD_ABSENT : Outcome.NOT_YET_SEEN;
      case IN_READING_ROOM -> isCard ? Outcome.ON_LOAN : Outcome.EXCLUDED;
      default -> Outcome.EXCLUDED;
    };
  }

  // All counts

  private Optional<Outcome> together(long box) {
    List<Sighting> all = of("box " + box);
    if (!in(Pass.RECOUNT, all).isEmpty() || isCardSeen(Pass.RECOUNT, box)) {
      return inPass(Pass.RECOUNT, box);
    }
    Optional<Outcome> first = inPass(Pass.FIRST, box);
    if (counts == 1) {
      return first;
    }
    Optional<Outcome> second = inPass(Pass.SECOND, box);
    boolean byFirst = !in(Pass.FIRST, all).isEmpty() || isCardSeen(Pass.FIRST, box);
    boolean bySecond = !in(Pass.SECOND, all).isEmpty() || isCardSeen(Pass.SECOND, box);
    Set<Optional<Outcome>> said = Set.copyOf(List.of(first, second).stream().distinct().toList());
    if (said.contains(Optional.of(Outcome.NOT_YET_SEEN))
        || (byFirst && !bySecond && !isThrough(Pass.SECOND, in(Pass.FIRST, all)))
        || (bySecond && !byFirst && !isThrough(Pass.FIRST, in(Pass.SECOND, all)))) {
      return Optional.of(Outcome.NOT_YET_SEEN);
    }
    if (!byFirst && !bySecond && said.contains(Optional.of(Outcome.MISSING))) {
      return Optional.of(Outcome.MISSING);
    }
    if (said.contains(Optional.<Outcome>empty())) {
      return Optional.of(Outcome.COUNTS_DIFFER);
    }
    if (!first.get().needsAnswer() && !second.get().needsAnswer()) {
      return Stream.of(
              Outcome.ON_LOAN, Outcome.MOVED_DURING_COUNT, Outcome.EXCLUDED, Outcome.IN_PLACE)
          .filter(outcome -> said.contains(Optional.of(outcome)))
          .findFirst();
    }
    boolean mustAgree =
        first.get() == Outcome.MISPLACED || first.get() == Outcome.REGISTER_SAYS_OUT;
    List<Sighting> counting =
        all.stream().filter(sighting -> sighting.pass() != Pass.RECOUNT).toList();
    return said.size() == 1 && (!mustAgree || isOnePlace(counting))
        ? first
        : Optional.of(Outcome.COUNTS_DIFFER);
  }

  private boolean isThrough(Pass pass, List<Sighting> others) {
    return others.stream()
        .allMatch(
            sighting ->
                sighting
                    .place()
                    .map(place -> isClosedWithin(pass, place))
                    .orElseGet(() -> isAllClosed(pass)));
  }

  // What is told

  /** Everything as texts, in their order: lines, counts, how far each cabinet is. */
  List<String> tell() {
    List<String> told = new ArrayList<>();
    Map<Outcome, Integer> totals = new TreeMap<>();
    Set<Long> boxes = new LinkedHashSet<>(expected.keySet());
    sightings.stream()
        .filter(sighting -> sighting.thing().startsWith("box"))
        .forEach(sighting -> boxes.add(box(sighting)));
    for (long box : boxes) {
      told.addAll(tellBox(box, totals));
    }
    for (Card card : cards.values()) {
      told.addAll(tellCard(card));
    }
    sightings.stream()
        .map(Sighting::thing)
        .filter(thing -> thing.startsWith("code"))
        .distinct()
        .map(thing -> line(Outcome.UNKNOWN, thing.substring(5), "- - -", of(thing), true))
        .forEach(told::add);
    told.addAll(tellPlaces());
    told.add("in place: " + totals.getOrDefault(Outcome.IN_PLACE, 0));
    told.add("scans: " + countingIds.size());
    told.sort(null);
    return told;
  }

  private List<String> tellBox(long box, Map<Outcome, Integer> totals) {
    Optional<Outcome> outcome = together(box);
    List<Sighting> all = of("box " + box);
    boolean isWrong =
        Stream.of(Pass.values())
            .map(pass -> in(pass, all))
            .filter(some -> !some.isEmpty())
            .map(some -> seen(some, Outcome.REGISTER_SAYS_OUT))
            .anyMatch(
                each ->
                    each == Outcome.MISPLACED
                        || each == Outcome.DUPLICATES
                        || each == Outcome.REGISTER_SAYS_OUT);
    boolean isListed = expected.containsKey(box) || isInScope(now(box)) || isWrong;
    if (outcome.isEmpty() || !isListed) {
      return List.of();
    }
    if (outcome.get() != Outcome.IN_PLACE) {
      return List.of(
          line(outcome.get(), subject(box), facts(box), all, outcome.get().needsAnswer()));
    }
    if (!expected.containsKey(box)) {
      return List.of();
    }
    totals.merge(Outcome.IN_PLACE, 1, Integer::sum);
    boolean isTwice = Stream.of(Pass.values()).anyMatch(pass -> in(pass, all).size() > 1);
    return isTwice
        ? List.of(line(Outcome.DUPLICATES, subject(box), facts(box), all, false))
        : List.of();
  }

  private String subject(long box) {
    return now(box).barcode().value();
  }

  private String facts(long box) {
    BoxState now = now(box);
    boolean isLent = now.status() == BoxStatus.ON_LOAN || now.status() == BoxStatus.IN_READING_ROOM;
    long loan = -1;
    for (Card card : cards.values()) {
      boolean isOut = card.outAt().isPresent() && card.backAt().isEmpty() && !card.isOver();
      if (isLent && isOut && card.box() == box && card.isWhole()) {
        loan = Math.max(loan, card.loan());
      }
    }
    return place(now) + " " + now.status() + " " + (loan < 0 ? "-" : loan);
  }

  private static String place(BoxState state) {
    return state.spot().map(Spot::toString).orElse("-");
  }

  private List<String> tellCard(Card card) {
    List<Sighting> all = of("card " + card.code());
    List<Sighting> again = in(Pass.RECOUNT, all);
    Set<Outcome> said = new HashSet<>();
    for (Pass pass : Pass.values()) {
      List<Sighting> some = in(pass, all);
      if (!some.isEmpty() && (again.isEmpty() || pass == Pass.RECOUNT)) {
        Outcome outcome = seen(some, Outcome.CARD_WITHOUT_LOAN);
        said.add(outcome == Outcome.MOVED_DURING_COUNT ? Outcome.IN_PLACE : outcome);
      }
    }
    if (said.isEmpty() || said.equals(Set.of(Outcome.IN_PLACE))) {
      return List.of();
    }
    Outcome outcome = said.size() == 1 ? said.iterator().next() : Outcome.COUNTS_DIFFER;
    String facts = place(now(card.box())) + " - " + card.loan();
    return List.of(line(outcome, card.code().value(), facts, all, true));
  }

  private static String line(
      Outcome outcome, String subject, String facts, List<Sighting> seen, boolean needsAnswer) {
    TreeSet<String> sorted = new TreeSet<>();
    for (Sighting each : seen) {
      Scan scan = each.scan();
      sorted.add(
          "%s %s %d %s %s %s"
              .formatted(
                  scan.at(), scan.id(), each.rank(), each.pass(), scan.by().name(), each.place()));
    }
    return "%s %s %s %s %s".formatted(outcome, subject, facts, needsAnswer, sorted);
  }

  private List<String> tellPlaces() {
    List<String> told = new ArrayList<>();
    int allExpected = 0;
    int allSeen = 0;
    for (Expected box : expected.values()) {
      if (!box.status().isAway()) {
        allExpected++;
        allSeen += of("box " + box.box()).isEmpty() ? 0 : 1;
      }
    }
    told.add("expected " + allExpected + " seen " + allSeen);
    for (Counted cabinet : cabinets) {
      int due = 0;
      int seen = 0;
      for (Expected box : expected.values()) {
        if (!box.status().isAway()
            && box.spot().filter(at -> at.cabinet().equals(cabinet.cabinet())).isPresent()) {
          due++;
          seen += of("box " + box.box()).isEmpty() ? 0 : 1;
        }
      }
      int closed = 0;
      for (int shelf = 1; shelf <= cabinet.shelves(); shelf++) {
        boolean isFirst = closedAt(Pass.FIRST, cabinet, shelf).isPresent();
        boolean isSecond = counts == 1 || closedAt(Pass.SECOND, cabinet, shelf).isPresent();
        closed += isFirst && isSecond ? 1 : 0;
      }
      told.add("place %s %d %d %d".formatted(cabinet.cabinet(), due, seen, closed));
    }
    return told;
  }
}
