package org.muniment.dashboard.pages.stocktake.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.muniment.dashboard.web.look.Places;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.Reader;
import org.muniment.desk.stocktake.CountingDesk;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.paper.CountSheet;
import org.muniment.domain.paper.CountSheet.Line;
import org.muniment.domain.paper.CountSheet.Shelf;
import org.muniment.domain.stocktake.Expected;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.text.Code;

/** Fills count sheets: what is expected where, as far as who prints them may know. */
final class SheetMaker {
  /** Lines of one file, some 350 pages; more is printed cabinet by cabinet. */
  static final int MAX_LINES = 5_000;

  /** What stands on no shelf has no place to come after. */
  private static final String NO_POSITION = "–";

  private final CountingDesk counting;
  private final Places places;
  private final Words words;
  private final Reader reader;
  private final Stocktake stocktake;

  SheetMaker(
      CountingDesk counting, Places places, Words words, Reader reader, Stocktake stocktake) {
    this.counting = counting;
    this.places = places;
    this.words = words;
    this.reader = reader;
    this.stocktake = stocktake;
  }

  /**
   * @param unit whose archive it is
   * @throws Refusal when it would be too long
   */
  CountSheet sheet(Chosen chosen, String unit) {
    return new CountSheet(
        words.say("stocktake.sheets.title"),
        unit,
        List.of(
            stocktake.name(),
            words.say("report.printed", words.stamp(words.now()), words.zone().getId())),
        words.say(stocktake.isBlind() ? "stocktake.sheets.guide.blind" : "stocktake.sheets.guide"),
        headings(),
        stocktake.isBlind() ? blind(chosen) : guided(chosen),
        List.of(words.say("stocktake.sheets.by"), words.say("stocktake.sheets.on")),
        stocktake.name());
  }

  private CountSheet.Headings headings() {
    return new CountSheet.Headings(
        words.say("stocktake.sheets.position"),
        words.say("stocktake.sheets.code"),
        words.say("stocktake.sheets.box"),
        words.say("stocktake.sheets.there"),
        words.say("stocktake.sheets.remarks"));
  }

  private List<Shelf> blind(Chosen chosen) {
    checkLines(blindLines(chosen));
    List<Shelf> shelves = new ArrayList<>();
    for (Counted cabinet : chosen.cabinets()) {
      for (int shelf = 1; shelf <= cabinet.shelves(); shelf++) {
        List<Line> lines =
            IntStream.rangeClosed(1, cabinet.positionsPerShelf())
                .mapToObj(position -> Line.blank(String.valueOf(position)))
                .toList();
        shelves.add(shelf(cabinet.cabinet(), shelf, lines));
      }
    }
    return shelves;
  }

  private static long blindLines(Chosen chosen) {
    return chosen.cabinets().stream()
        .mapToLong(cabinet -> (long) cabinet.shelves() * cabinet.positionsPerShelf())
        .sum();
  }

  private List<Shelf> guided(Chosen chosen) {
    Expectations expected = expected(chosen);
    Map<Long, Box> boxes = counting.boxes(expected.ids());
    List<Shelf> shelves = new ArrayList<>();
    for (Counted cabinet : chosen.cabinets()) {
      for (int shelf = 1; shelf <= cabinet.shelves(); shelf++) {
        List<Line> lines = lines(expected.on(cabinet.cabinet(), shelf), boxes);
        // For one that nobody expects here.
        lines.add(Line.blank(""));
        shelves.add(shelf(cabinet.cabinet(), shelf, lines));
      }
    }
    if (!expected.unplaced().isEmpty()) {
      List<Line> lines = lines(expected.unplaced(), boxes);
      shelves.add(new Shelf(words.say("stocktake.sheets.unplaced"), Optional.empty(), lines));
    }
    return shelves;
  }

  /** What is expected, by place. */
  private record Expectations(
      Map<Code, Map<Integer, List<Expected>>> placed, List<Expected> unplaced, Set<Long> ids) {
    List<Expected> on(Code cabinet, int shelf) {
      return placed.getOrDefault(cabinet, Map.of()).getOrDefault(shelf, List.of());
    }
  }

  private Expectations expected(Chosen chosen) {
    Set<Code> cabinets =
        chosen.cabinets().stream().map(Counted::cabinet).collect(Collectors.toSet());
    Expectations found = new Expectations(new HashMap<>(), new ArrayList<>(), new HashSet<>());
    for (Counted cabinet : chosen.cabinets()) {
      found.placed().put(cabinet.cabinet(), new LinkedHashMap<>());
    }
    counting.expected(
        stocktake.id(),
        box -> {
          Optional<Code> cabinet = box.spot().map(Spot::cabinet);
          if (cabinet.map(cabinets::contains).orElse(chosen.isAll())) {
            checkLines(found.ids().size());
            found.ids().add(box.box());
            list(found, box).add(box);
          }
        });
    return found;
  }

  private static List<Expected> list(Expectations found, Expected box) {
    return box.spot()
        .map(
            spot ->
                found
                    .placed()
                    .get(spot.cabinet())
                    .computeIfAbsent(spot.shelf(), any -> new ArrayList<>()))
        .orElse(found.unplaced());
  }

  private static void checkLines(long lines) {
    if (lines > MAX_LINES) {
      throw Refusal.unacceptable("stocktake.sheets.long", MAX_LINES);
    }
  }

  private Shelf shelf(Code cabinet, int shelf, List<Line> lines) {
    Optional<Barcode> code =
        Optional.ofNullable(places.cabinets().get(cabinet))
            .map(it -> Barcode.of(it.shelfCode(shelf).value()));
    return new Shelf(places.shelf(words, cabinet, shelf), code, lines);
  }

  private List<Line> lines(List<Expected> expected, Map<Long, Box> boxes) {
    List<Line> lines = new ArrayList<>();
    for (Expected box : expected) {
      String title =
          Optional.ofNullable(boxes.get(box.box()))
              .filter(reader::maySee)
              .map(it -> it.description().title())
              .orElse("");
      String position = box.spot().map(spot -> String.valueOf(spot.position())).orElse(NO_POSITION);
      lines.add(new Line(position, Optional.of(box.barcode()), title, note(box.status())));
    }
    return lines;
  }

  private String note(BoxStatus status) {
    return status == BoxStatus.IN_PLACE || status == BoxStatus.UNPLACED
        ? ""
        : words.say("box.status." + status.key());
  }
}
