package org.muniment.domain.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;

/**
 * Several people with several devices on the same shelves, while boxes are moved, lent and
 * returned, devices are offline for a while and send everything twice, and scans are taken back,
 * also by others: against {@link SlowTally}, and the same for every order in which devices arrive.
 * Again with a seed: {@code -Dmuniment.tally.seed=…}.
 */
class TallyRandomTest {
  private static final String SEED = "muniment.tally.seed";
  private static final int STOCKTAKES = 250;
  private static final int ORDERS = 3;
  private static final List<String> LABELS =
      List.of(
          "C1-S01", "C1-S02", "C2-S01", "C2-S02", "C1-S01", "C1-S02", "C2-S01", "C1", "R1",
          "X1-S01", "R2");

  private record Arrival(Instant at, Object fact) {}

  @Test
  void saysTheSameAsTheSlowOneInWhateverOrderDevicesArrive() {
    long seed = Long.getLong(SEED, System.nanoTime());
    System.out.printf("TallyRandomTest: -D%s=%d%n", SEED, seed);
    Map<Outcome, Integer> met = new EnumMap<>(Outcome.class);
    for (long each = seed; each < seed + STOCKTAKES; each++) {
      Stack stack = new Stack(each);
      stack.live();
      List<String> slow = stack.slow().tell();
      for (int order = 0; order < ORDERS; order++) {
        Tally tally = stack.arrive();
        assertThat(tell(tally, stack.ids()))
            .as("-D%s=%d: %s", SEED, each, stack.story)
            .isEqualTo(slow);
        tally.reckon().counts().forEach((outcome, n) -> met.merge(outcome, n, Integer::sum));
      }
    }
    System.out.printf("  %s%n", met);
    assertThat(met.keySet()).isEqualTo(EnumSet.allOf(Outcome.class));
  }

  /** As {@link SlowTally} tells it. */
  private static List<String> tell(Tally tally, Map<Long, String> ids) {
    Reckoning reckoning = tally.reckon();
    List<String> told = new ArrayList<>();
    for (Line line : reckoning.lines()) {
      TreeSet<String> seen = new TreeSet<>();
      for (Seen each : line.seen()) {
        seen.add(
            "%s %s %d %s %s %s"
                .formatted(
                    each.at(),
                    ids.get(each.scan()),
                    each.rank(),
                    each.pass(),
                    each.by(),
                    each.place()));
      }
      told.add(
          "%s %s %s %s %s %s %s"
              .formatted(
                  line.outcome(),
                  line.subject(),
                  line.expected().map(Spot::toString).orElse("-"),
                  line.registered().map(BoxStatus::toString).orElse("-"),
                  line.loan().isPresent() ? line.loan().getAsLong() : "-",
                  line.needsAnswer(),
                  seen));
    }
    Progress progress = tally.progress();
    reckoning
        .places()
        .forEach(
            (cabinet, far) ->
                told.add(
                    "place %s %d %d %d"
                        .formatted(cabinet, far.expected(), far.seen(), far.closedShelves())));
    told.add("expected " + progress.expected() + " seen " + progress.seen());
    told.add("in place: " + reckoning.counts().getOrDefault(Outcome.IN_PLACE, 0));
    told.add("scans: " + progress.scans());
    told.sort(null);
    return told;
  }

  /** One stock-take from its opening to its end. */
  private static final class Stack {
    final List<String> story = new ArrayList<>();
    private final Random random;
    private final boolean isAll;
    private final int counts;
    private final Map<String, Expected> boxes = new LinkedHashMap<>();
    private final Map<Long, BoxState> now = new HashMap<>();
    private final List<String> codes = new ArrayList<>();
    private final Map<String, Card> cardsAtOpening = new LinkedHashMap<>();
    private final Map<String, Card> cards = new LinkedHashMap<>();
    private final Set<Spot> taken = new HashSet<>();
    private final List<Scan> scans = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Closing> closings = new ArrayList<>();
    private final List<Arrival> server = new ArrayList<>();
    private final Map<Long, String> ids = new HashMap<>();
    private Instant time = Stage.OPENED;

    Stack(long seed) {
      random = new Random(seed);
      isAll = random.nextBoolean();
      counts = 1 + random.nextInt(2);
      int size = 3 + random.nextInt(14);
      for (int i = 0; i < size; i++) {
        register("B" + i);
      }
      for (int i = 0; i < 4; i++) {
        List<Expected> lent =
            boxes.values().stream().filter(box -> box.status() == BoxStatus.ON_LOAN).toList();
        boolean isOut = !lent.isEmpty() && random.nextInt(4) > 0;
        card("K" + i, any(isOut ? lent : boxes.values().stream().toList()));
      }
      codes.addAll(List.of("Z1", "N0", "N1"));
    }

    private <T> T any(List<T> some) {
      return some.get(random.nextInt(some.size()));
    }

    private void register(String code) {
      BoxStatus status =
          random.nextInt(3) > 0
              ? BoxStatus.IN_PLACE
              : random.nextBoolean() ? BoxStatus.ON_LOAN : any(List.of(BoxStatus.values()));
      boolean hasSpot = status == BoxStatus.IN_PLACE || (status.isAway() && random.nextInt(5) > 0);
      Optional<Spot> spot = hasSpot ? Optional.of(free()) : Optional.empty();
      Expected box = new Expected(100 + boxes.size(), Barcode.of(code), status, spot);
      boxes.put(code, box);
      codes.add(code);
      now.put(box.box(), new BoxState(box.barcode(), status, spot, Optional.empty()));
    }

    private Spot free() {
      while (true) {
        String cabinet = any(List.of("C1", "C1", "C1", "C2", "C2", "X1"));
        Spot spot = new Spot(Code.of(cabinet), 1 + random.nextInt(2), 1 + random.nextInt(12));
        if (taken.add(spot)) {
          return spot;
        }
      }
    }

    private void card(String code, Expected box) {
      Optional<Instant> out = Optional.of(time).filter(at -> random.nextInt(4) > 0);
      boolean isWhole = random.nextInt(4) > 0;
      Card card =
          new Card(
              Barcode.of(code),
              500 + cards.size(),
              box.box(),
              isWhole,
              out,
              Optional.empty(),
              random.nextInt(8) == 0);
      cards.put(code, card);
      cardsAtOpening.put(code, card);
      codes.add(code);
    }

    Map<Long, String> ids() {
      return ids;
    }

    void live() {
      int steps = 5 + random.nextInt(60);
      for (int i = 0; i < steps; i++) {
        time = time.plusSeconds(random.nextInt(3));
        int dice = random.nextInt(20);
        if (dice < 3) {
          walk();
        } else if (dice < 15) {
          scan();
        } else if (dice < 18) {
          happen();
        } else {
          close();
        }
      }
      if (random.nextBoolean()) {
        closing(Code.of("R1"), Pass.FIRST, true);
        closing(Code.of("R1"), Pass.SECOND, random.nextBoolean());
      }
    }

    private By by(String name) {
      return new By(By.Kind.PERSON, name, "-", time);
    }

    /** Along a shelf from left to right, nearly as it should be, while other devices go on. */
    private void walk() {
      int device = random.nextInt(3);
      Pass pass = pass(device);
      Code cabinet = Code.of(any(List.of("C1", "C2")));
      int shelf = 1 + random.nextInt(2);
      List<String> row =
          now.values().stream()
              .filter(box -> box.spot().filter(at -> at.cabinet().equals(cabinet)).isPresent())
              .filter(box -> box.spot().filter(at -> at.shelf() == shelf).isPresent())
              .sorted(Comparator.comparing(box -> box.spot().get()))
              .map(box -> box.barcode().value())
              .collect(Collectors.toCollection(ArrayList::new));
      if (row.size() > 1 && random.nextBoolean()) {
        Collections.swap(row, random.nextInt(row.size()), random.nextInt(row.size()));
      }
      row.add(0, cabinet + "-S0" + shelf);
      for (String code : row) {
        scan(device, pass, Optional.of(code), Optional.empty());
        if (random.nextInt(6) == 0) {
          scan();
        }
      }
    }

    private Pass pass(int device) {
      return random.nextInt(15) == 0
          ? Pass.RECOUNT
          : counts == 2 && device == 2 ? Pass.SECOND : Pass.FIRST;
    }

    private void scan() {
      int device = random.nextInt(3);
      Pass pass = pass(device);
      if (!scans.isEmpty() && random.nextInt(9) == 0) {
        scan(device, pass, Optional.empty(), Optional.of(any(scans).id()));
      } else {
        String code = random.nextInt(4) == 0 ? any(LABELS) : any(codes);
        scan(device, pass, Optional.of(code), Optional.empty());
      }
    }

    private void scan(int device, Pass pass, Optional<String> code, Optional<String> undoes) {
      String id = "s" + scans.size();
      story.add(time + " d" + device + " " + pass + " " + id + code + undoes);
      scans.add(new Scan(0, id, "d" + device, pass, code, undoes, time, time, by("p" + device)));
    }

    private void close() {
      Code place = Code.of(any(List.of("C1", "C2", "C1-S01", "C1-S02", "C2-S01", "R1", "X1")));
      closing(place, any(List.of(Pass.FIRST, Pass.FIRST, Pass.SECOND)), random.nextInt(5) > 0);
    }

    private void closing(Code place, Pass pass, boolean isClosed) {
      Pass its = counts == 1 ? Pass.FIRST : pass;
      story.add(time + " close " + place + " " + its + " " + isClosed);
      Closing closing = new Closing(closings.size() + 1, place, its, isClosed, by("li"));
      closings.add(closing);
      server.add(new Arrival(time, closing));
    }

    private void happen() {
      switch (random.nextInt(6)) {
        case 0 -> endLoan();
        case 1 -> numbered();
        case 2 -> registered();
        default -> moved();
      }
    }

    private void endLoan() {
      Card card = any(cards.values().stream().toList());
      boolean isOver = card.outAt().isEmpty();
      Card after =
          new Card(
              card.code(),
              card.loan(),
              card.box(),
              card.isWhole(),
              card.outAt(),
              isOver ? Optional.empty() : card.backAt().or(() -> Optional.of(time)),
              isOver || card.isOver());
      story.add(time + " " + after);
      cards.put(card.code().value(), after);
      server.add(new Arrival(time, after));
    }

    private void numbered() {
      long box = any(now.keySet().stream().sorted().toList());
      BoxState was = now.get(box);
      String number = "Y" + changes.size();
      codes.add(number);
      change(box, new BoxState(Barcode.of(number), was.status(), was.spot(), Optional.empty()));
    }

    private void registered() {
      long box = 900 + random.nextInt(2);
      if (!now.containsKey(box)) {
        Optional<Spot> spot = Optional.of(free()).filter(any -> random.nextInt(3) > 0);
        BoxStatus status = spot.isPresent() ? BoxStatus.IN_PLACE : BoxStatus.UNPLACED;
        Barcode code = Barcode.of("N" + (box - 900));
        change(box, new BoxState(code, status, spot, Optional.empty()));
      }
    }

    private void moved() {
      long box = any(now.keySet().stream().sorted().toList());
      BoxState was = now.get(box);
      BoxStatus status =
          random.nextBoolean() ? BoxStatus.IN_PLACE : any(List.of(BoxStatus.values()));
      Optional<Spot> spot =
          switch (status) {
            case IN_PLACE -> was.spot().filter(at -> random.nextBoolean()).or(this::freed);
            case UNPLACED, TRANSFERRED, DESTROYED -> Optional.empty();
            default -> was.spot();
          };
      change(box, new BoxState(was.barcode(), status, spot, Optional.empty()));
    }

    /** Often a place from which something else was just moved away. */
    private Optional<Spot> freed() {
      List<Spot> left =
          changes.stream()
              .flatMap(change -> change.before().stream())
              .flatMap(state -> state.spot().stream())
              .filter(
                  spot ->
                      now.values().stream()
                          .noneMatch(each -> each.spot().equals(Optional.of(spot))))
              .toList();
      return Optional.of(left.isEmpty() || random.nextBoolean() ? free() : any(left));
    }

    private void change(long box, BoxState after) {
      Change change =
          new Change(changes.size() + 1, box, time, Optional.ofNullable(now.get(box)), after);
      story.add(time + " " + change);
      now.put(box, after);
      changes.add(change);
      server.add(new Arrival(time, change));
    }

    SlowTally slow() {
      return new SlowTally(isAll, counts, boxes.values(), changes, cards, scans, closings);
    }

    /** Devices are offline for a while, each for itself; the register tells at once. */
    Tally arrive() {
      List<Arrival> arrivals = new ArrayList<>(server);
      Map<String, Instant> online = new HashMap<>();
      for (Scan scan : scans) {
        Instant before = online.getOrDefault(scan.device(), Instant.MIN);
        Instant sent = scan.at().plusSeconds(random.nextInt(4) > 0 ? 0 : random.nextInt(60));
        Instant at = sent.isAfter(before) ? sent : before;
        online.put(scan.device(), at);
        arrivals.add(new Arrival(at, scan));
      }
      arrivals.sort(Comparator.comparing(Arrival::at));
      Stock.Builder stock = Stock.builder(Stage.CABINETS, isAll);
      boxes.values().stream().filter(box -> Stage.isExpected(box, isAll)).forEach(stock::add);
      Desk desk = new Desk(new Tally(stock.build(), counts, Stage::room));
      arrivals.forEach(arrival -> desk.take(arrival.fact()));
      return desk.tally;
    }

    /** Looks up what a code stands for when it arrives. */
    private final class Desk {
      private final Tally tally;
      private final Map<String, Card> knownCards = new HashMap<>(cardsAtOpening);
      private final Map<String, Expected> knownBoxes = new HashMap<>(boxes);
      private final Map<Long, Expected> byId = new HashMap<>();
      private long numbers;

      Desk(Tally tally) {
        this.tally = tally;
        cardsAtOpening.values().forEach(tally::knows);
        boxes.values().forEach(box -> byId.put(box.box(), box));
      }

      void take(Object fact) {
        if (fact instanceof Change change) {
          Expected box = byId.computeIfAbsent(change.box(), id -> History.after(change));
          knownBoxes.put(change.after().barcode().value(), box);
          tally.happened(change);
        } else if (fact instanceof Card card) {
          knownCards.put(card.code().value(), card);
          tally.knows(card);
        } else if (fact instanceof Closing closing) {
          tally.close(closing);
        } else {
          scan((Scan) fact);
        }
      }

      /** Now and then a device does not hear the answer and sends it once more. */
      private void scan(Scan scan) {
        Scan stored = scan.stored(++numbers);
        ids.put(numbers, scan.id());
        Thing thing = scan.code().map(this::thing).orElse(new Thing.Nothing());
        Spoken said = tally.add(stored, thing);
        if (random.nextInt(5) == 0) {
          assertThat(tally.add(stored, thing)).isEqualTo(said);
        }
      }

      private Thing thing(String code) {
        if (Stage.place(code).isPresent()) {
          return new Thing.OfPlace(Stage.place(code).get());
        }
        if (knownCards.containsKey(code)) {
          Card card = knownCards.get(code);
          return new Thing.OfCard(card, byId.get(card.box()));
        }
        return knownBoxes.containsKey(code)
            ? new Thing.OfBox(knownBoxes.get(code), false)
            : new Thing.Nothing();
      }
    }
  }
}
