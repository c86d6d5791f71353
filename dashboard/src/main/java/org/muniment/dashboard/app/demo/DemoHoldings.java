package org.muniment.dashboard.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.holdings.AskedSpot;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.desk.holdings.ItemsDesk;
import org.muniment.desk.holdings.NewBox;
import org.muniment.desk.holdings.StepsDesk;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.port.Office;
import org.muniment.text.Texts;

/** Cabinets and some 600 boxes for the example archive, as people would have entered them. */
public final class DemoHoldings {
  private static final int SHELVES = 5;
  private static final int POSITIONS = 8;

  /** Of each shelf; the rest is free for what comes. */
  private static final int FILLED = 6;

  private static final Map<String, Integer> CABINETS = Map.of("R1", 12, "R2", 8, "R3", 4);
  private static final int ROW = 4;

  /** So that boxes have stood somewhere while it was too damp. */
  private static final Duration AGO = Duration.ofDays(60);

  /** The last ones have come in and have no place yet. */
  private static final int UNPLACED = 12;

  private static final int WITH_ITEMS = 8;

  /** Their titles, in the language of the boxes' own. */
  private static final String ITEMS = "items.txt";

  private static final OptionalLong ANY = OptionalLong.empty();

  private final Office office;
  private final PlacesDesk places;
  private final HoldingsDesks holdings;
  private final Texts texts;
  private final By by;

  /**
   * @param office for one transaction around everything
   */
  public DemoHoldings(
      Office office, PlacesDesk places, HoldingsDesks holdings, Texts texts, Instant now) {
    this.office = office;
    this.places = places;
    this.holdings = holdings;
    this.texts = texts;
    this.by = By.system("demo", now.minus(AGO));
  }

  /** Everything at once: a start must not take longer for it. */
  public void furnish() {
    office.together(
        () -> {
          CABINETS.forEach(this::addCabinets);
          List<NewBox> boxes = boxes();
          holdings.boxes().registerAll(by, boxes);
          fill(boxes);
          send(boxes);
          return boxes;
        });
  }

  private void addCabinets(String room, int count) {
    for (int i = 0; i < count; i++) {
      places.addCabinet(
          by,
          new PlacesDesk.NewCabinet(
              code(room, i + 1),
              room,
              Optional.empty(),
              Optional.empty(),
              SHELVES,
              POSITIONS,
              Optional.empty(),
              OptionalDouble.of(1.0 + i % ROW * 1.2),
              OptionalDouble.of(1.0 + i / ROW * 2.0)));
    }
  }

  private static String code(String room, int number) {
    return "%s-%02d".formatted(room, number);
  }

  private static List<NewBox> boxes() {
    List<NewBox> boxes = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, Integer> taken = new HashMap<>();
    for (DemoSeries series : DemoSeries.all()) {
      for (int i = 0; i < series.boxes(); i++) {
        int number = numbers.merge(series.counted(i), 1, Integer::sum);
        String barcode = barcode(boxes.size());
        Optional<AskedSpot> spot = spot(series, taken);
        boxes.add(new NewBox(barcode, series.details(i, number), spot));
      }
    }
    for (int i = boxes.size() - UNPLACED; i < boxes.size(); i++) {
      NewBox box = boxes.get(i);
      boxes.set(i, new NewBox(box.barcode(), box.details(), Optional.empty()));
    }
    return boxes;
  }

  /** The number of a box, counted from 0. */
  static String barcode(int index) {
    return "M%06d".formatted(100_001 + index);
  }

  /** The next place of the first of the series' cabinets that has one. */
  private static Optional<AskedSpot> spot(DemoSeries series, Map<String, Integer> taken) {
    for (String cabinet : series.cabinets()) {
      int here = taken.getOrDefault(cabinet, 0);
      if (here < SHELVES * FILLED) {
        taken.put(cabinet, here + 1);
        return Optional.of(new AskedSpot(cabinet, here / FILLED + 1, here % FILLED + 1));
      }
    }
    return Optional.empty();
  }

  private void fill(List<NewBox> boxes) {
    List<String> titles = DemoSeries.lines(ITEMS);
    for (NewBox box : boxes.subList(0, WITH_ITEMS)) {
      for (String title : titles) {
        holdings.items().add(by, box.barcode(), ItemsDesk.NewItem.titled(title));
      }
    }
  }

  private void send(List<NewBox> boxes) {
    StepsDesk steps = holdings.steps();
    String repair = texts.say(Message.of("demo.step.repair"));
    String copy = texts.say(Message.of("demo.step.copy"));
    String lost = texts.say(Message.of("demo.step.missing"));
    for (int i : List.of(64, 181, 402)) {
      steps.sendToRepair(by, number(boxes, i), ANY, repair);
    }
    steps.takeOut(by, number(boxes, 250), ANY, copy);
    steps.missed(by, number(boxes, 199), ANY, lost);
  }

  private static String number(List<NewBox> boxes, int index) {
    return boxes.get(index).barcode();
  }
}
