package org.muniment.domain.stocktake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;

/**
 * A small stack with people in it. The scope is room {@code R1} with the cabinets {@code C1} and
 * {@code C2} of two shelves; {@code X1} stands in {@code R2}. What happens is written as words, a
 * second each:
 *
 * <ul>
 *   <li>{@code a>} device a goes on, in the first count; {@code a2>} in the second, {@code ar>} in
 *       the recount
 *   <li>{@code C1-S01}, {@code B1}, {@code K1}, {@code ZZ}: a label is scanned; {@code B1#s7} with
 *       an id; {@code undo} takes this device's last scan back, {@code undo#s7} that one
 *   <li>{@code B1=C1/1/4}, {@code B1=on-loan}, {@code B1=}: the register moves it, lends it, places
 *       it nowhere; {@code N1:=C1/1/9} registers it; {@code B1~N7} gives it another number
 *   <li>{@code K1=back}, {@code K1=over}: the loan of a card ends; {@code !C1} closes a place,
 *       {@code ?C1} opens it again, {@code !2C1} in the second count
 * </ul>
 */
final class Stage {
  static final Instant OPENED = Instant.parse("2026-11-22T01:00:00Z");
  static final List<Counted> CABINETS =
      List.of(
          new Counted(Code.of("C1"), Code.of("R1"), 2, 12),
          new Counted(Code.of("C2"), Code.of("R1"), 2, 12));
  private static final Map<String, String> ROOMS = Map.of("C1", "R1", "C2", "R1", "X1", "R2");

  final Map<String, Expected> opening = new LinkedHashMap<>();
  final Map<Long, Expected> known = new HashMap<>();
  final Map<String, Long> numbers = new HashMap<>();
  final Map<Long, BoxState> now = new HashMap<>();
  final Map<String, Card> cards = new LinkedHashMap<>();
  final Map<String, String> lastScan = new HashMap<>();
  final List<Spoken> said = new ArrayList<>();
  final Tally tally;
  private final int counts;
  private String device = "a";
  private Pass pass = Pass.FIRST;
  private Instant time = OPENED;
  private long scans;
  private long events;

  /**
   * @param setup {@code B1=C1/1/1 L1=on-loan@C1/1/2 U1=unplaced K1~L1 K2~B1:part}: boxes, and cards
   *     that stand for them
   * @param isAll whether what has no place is counted too
   */
  Stage(String setup, int counts, boolean isAll) {
    this.counts = counts;
    for (String word : setup.split(" ")) {
      if (word.contains("=")) {
        String[] parts = word.split("=");
        open(parts[0], parts[1]);
      }
    }
    Stock.Builder stock = Stock.builder(CABINETS, isAll);
    opening.values().stream().filter(box -> isExpected(box, isAll)).forEach(stock::add);
    tally = new Tally(stock.build(), counts, Stage::room);
    for (String word : setup.split(" ")) {
      if (word.contains("~")) {
        card(word);
      }
    }
  }

  static Optional<Code> room(Code cabinet) {
    return Optional.ofNullable(ROOMS.get(cabinet.value())).map(Code::of);
  }

  static boolean isExpected(Expected box, boolean isAll) {
    return box.status().isHeld()
        && box.spot().map(spot -> !spot.cabinet().value().equals("X1")).orElse(isAll);
  }

  private void open(String code, String where) {
    String[] parts = where.split("@");
    Optional<BoxStatus> status = BoxStatus.of(parts[0]);
    Optional<Spot> spot =
        status.isPresent() && parts.length == 1
            ? Optional.empty()
            : Optional.of(spot(parts[parts.length - 1]));
    long id = 1_000 + opening.size();
    Expected box = new Expected(id, Barcode.of(code), status.orElse(BoxStatus.IN_PLACE), spot);
    opening.put(code, box);
    known.put(id, box);
    numbers.put(code, id);
    now.put(id, new BoxState(box.barcode(), box.status(), box.spot(), Optional.empty()));
  }

  private void card(String word) {
    String[] parts = word.split("[~:]");
    long box = numbers.get(parts[1]);
    Optional<Instant> out = Optional.of(OPENED.minusSeconds(60)).filter(at -> word.length() > 0);
    boolean isApproved = word.endsWith(":approved");
    Card card =
        new Card(
            Barcode.of(parts[0]),
            500 + cards.size(),
            box,
            !word.endsWith(":part"),
            isApproved ? Optional.empty() : out,
            Optional.empty(),
            false);
    cards.put(parts[0], card);
    tally.knows(card);
  }

  static Spot spot(String text) {
    String[] parts = text.split("/");
    return new Spot(Code.of(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  /** Plays what happens. */
  Stage play(String words) {
    for (String word : words.trim().split(" +")) {
      if (!word.isEmpty()) {
        time = time.plusSeconds(1);
        play1(word);
      }
    }
    return this;
  }

  private void play1(String word) {
    if (word.endsWith(">")) {
      device = word.substring(0, 1);
      pass = word.contains("2") ? Pass.SECOND : word.contains("r") ? Pass.RECOUNT : Pass.FIRST;
    } else if (word.startsWith("!") || word.startsWith("?")) {
      boolean isSecond = word.startsWith("2", 1);
      Code place = Code.of(word.substring(isSecond ? 2 : 1));
      Pass its = isSecond ? Pass.SECOND : Pass.FIRST;
      tally.close(new Closing(0, place, its, word.startsWith("!"), by()));
    } else if (word.startsWith("undo")) {
      String undone = word.contains("#") ? word.substring(5) : lastScan.get(device);
      scan(
          new Scan(
              ++scans,
              "u" + scans,
              device,
              pass,
              Optional.empty(),
              Optional.of(undone),
              time,
              time,
              by()));
    } else if (word.contains("=") || word.contains("~")) {
      register(word);
    } else {
      String[] parts = word.split("#");
      String id = parts.length > 1 ? parts[1] : "scan-" + (scans + 1);
      lastScan.put(device, id);
      scan(
          new Scan(
              ++scans,
              id,
              device,
              pass,
              Optional.of(parts[0]),
              Optional.empty(),
              time,
              time,
              by()));
    }
  }

  void scan(Scan scan) {
    said.add(tally.add(scan, scan.code().map(this::thing).orElse(new Thing.Nothing())));
  }

  private By by() {
    return new By(By.Kind.PERSON, "p-" + device, "-", time);
  }

  private void register(String word) {
    String[] parts = word.split(":?=|~", -1);
    if (cards.containsKey(parts[0])) {
      Card card = cards.get(parts[0]);
      Card over =
          new Card(
              card.code(),
              card.loan(),
              card.box(),
              card.isWhole(),
              card.outAt(),
              parts[1].equals("back") ? Optional.of(time) : Optional.empty(),
              parts[1].equals("over"));
      cards.put(parts[0], over);
      tally.knows(over);
      return;
    }
    if (word.contains(":=")) {
      numbers.put(parts[0], 2_000L + numbers.size());
    }
    long box = numbers.get(parts[0]);
    Optional<BoxState> before = Optional.ofNullable(now.get(box));
    BoxState after =
        word.contains("~") ? numbered(box, parts[1]) : state(parts[0], before, parts[1]);
    happened(new Change(++events, box, time, before, after));
  }

  private BoxState numbered(long box, String number) {
    BoxState was = now.get(box);
    numbers.put(number, box);
    return new BoxState(Barcode.of(number), was.status(), was.spot(), Optional.empty());
  }

  private static BoxState state(String code, Optional<BoxState> before, String text) {
    Barcode barcode = before.map(BoxState::barcode).orElse(Barcode.of(code));
    if (text.isEmpty()) {
      return new BoxState(barcode, BoxStatus.UNPLACED, Optional.empty(), Optional.empty());
    }
    Optional<BoxStatus> status = BoxStatus.of(text);
    Optional<Spot> kept =
        before.flatMap(BoxState::spot).filter(any -> status.isEmpty() || status.get().isHeld());
    return new BoxState(
        barcode,
        status.orElse(BoxStatus.IN_PLACE),
        status.isPresent() ? kept : Optional.of(spot(text)),
        Optional.empty());
  }

  void happened(Change change) {
    now.put(change.box(), change.after());
    known.computeIfAbsent(change.box(), box -> History.after(change));
    tally.happened(change);
  }

  /** What the desk finds a code to stand for. */
  Thing thing(String code) {
    Optional<Place> place = place(code);
    if (place.isPresent()) {
      return new Thing.OfPlace(place.get());
    }
    if (cards.containsKey(code)) {
      Card card = cards.get(code);
      return new Thing.OfCard(card, known.get(card.box()));
    }
    Long box = numbers.get(code);
    if (box == null || !now.containsKey(box)) {
      return new Thing.Nothing();
    }
    boolean isVoid = !now.get(box).barcode().value().equals(code);
    return new Thing.OfBox(known.get(box), isVoid);
  }

  static Optional<Place> place(String code) {
    if (code.equals("R1") || code.equals("R2")) {
      return Optional.of(new Place(Code.of(code), Optional.empty(), 0));
    }
    String[] parts = code.split("-S");
    return Optional.ofNullable(ROOMS.get(parts[0]))
        .map(
            room ->
                new Place(
                    Code.of(room),
                    Optional.of(Code.of(parts[0])),
                    parts.length > 1 ? Integer.parseInt(parts[1]) : 0));
  }

  /** All lines in short: {@code missing:B1 duplicates:B2?}; a question mark needs an answer. */
  String lines() {
    TreeSet<String> lines = new TreeSet<>();
    for (Line line : tally.reckon().lines()) {
      boolean isOdd = line.needsAnswer() != line.outcome().needsAnswer();
      lines.add(line.outcome().key() + ":" + line.subject() + (isOdd ? "(no-answer)" : ""));
    }
    return String.join(" ", lines);
  }

  /** What was said of each scan in turn. */
  String verdicts() {
    return String.join(" ", said.stream().map(spoken -> spoken.verdict().key()).toList());
  }

  int counts() {
    return counts;
  }
}
