package org.muniment.dashboard.reports.stocktake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.muniment.dashboard.testing.CounterSample;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.stocktake.NewResolution;
import org.muniment.desk.stocktake.NewScan;
import org.muniment.desk.stocktake.Opening;
import org.muniment.desk.stocktake.StocktakeDesks;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Stocktake.Handover;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;

/**
 * The counter's house counted: BOX-1 (internal) stands on a wrong shelf, BOX-2 is out and its card
 * is not there, BOX-3 is missing, and a label that looks like a formula is unknown.
 */
final class CountSample {
  static final String FORMULA = "=cmd|A0";
  static final String NAME = "二〇二六年终盘点";
  static final String DOCUMENT = "档发〔2026〕7 号";

  private CountSample() {}

  static void fill(TestHouse house) {
    CounterSample.fill(house);
    PlacesDesk places = house.backend.places();
    places.addRoom(
        by(house), new PlacesDesk.NewRoom("R2", "库房二", Optional.empty(), Optional.empty()));
    places.addCabinet(
        by(house),
        new PlacesDesk.NewCabinet(
            "C2",
            "R2",
            Optional.of("二号柜"),
            Optional.empty(),
            1,
            4,
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty()));
  }

  /** Who opens and decides; the tokens of tests have another name. */
  static By by(TestHouse house) {
    return new By(By.Kind.PERSON, "王主任", "192.0.2.7", house.clock.instant());
  }

  static Stocktake open(TestHouse house, String room, boolean isBlind, Optional<Handover> over) {
    return desks(house)
        .stocktakes()
        .open(
            by(house),
            new Opening(NAME, new Scope.Rooms(Set.of(Code.of(room))), isBlind, 1, List.of(), over));
  }

  /** Scans what the class says; nothing is closed. */
  static void scan(TestHouse house, Stocktake stocktake) {
    List<NewScan> scans = new ArrayList<>();
    for (String code : List.of("C1-S02", "BOX-1", FORMULA)) {
      String id = stocktake.id() + "-" + scans.size();
      scans.add(NewScan.of(id, "phone-7", code));
    }
    By counter = new By(By.Kind.PERSON, "小陈", "192.0.2.8", house.clock.instant());
    desks(house).counting().scan(counter, true, stocktake.id(), scans);
  }

  static void close(TestHouse house, Stocktake stocktake, String... places) {
    for (String place : places) {
      desks(house).counting().closePlace(by(house), true, stocktake.id(), place, Optional.empty());
    }
  }

  /** Something is decided about all that is open. */
  static void decide(TestHouse house, Stocktake stocktake) {
    List<NewResolution> all = new ArrayList<>();
    for (Line line : desks(house).resolving().settled(stocktake.id()).open()) {
      all.add(decision(line));
    }
    desks(house).resolving().resolve(by(house), stocktake.id(), all);
  }

  private static NewResolution decision(Line line) {
    Action action =
        switch (line.outcome()) {
          case MISSING -> Action.MARK_MISSING;
          case MISPLACED, CARD_ABSENT -> Action.PUT_BACK;
          default -> Action.KEEP;
        };
    return new NewResolution(
        line.subject(),
        action,
        Optional.empty(),
        "",
        "已核对 " + line.outcome().key(),
        action == Action.MARK_MISSING ? Optional.of(DOCUMENT) : Optional.empty());
  }

  static Stocktake end(TestHouse house, Stocktake stocktake, boolean isPartial, String reason) {
    return desks(house)
        .closing()
        .close(by(house), stocktake.id(), OptionalLong.empty(), isPartial, reason);
  }

  /** The whole of it, to the seal. */
  static Stocktake whole(TestHouse house, Optional<Handover> over) {
    Stocktake stocktake = open(house, "R1", false, over);
    scan(house, stocktake);
    close(house, stocktake, "C1");
    decide(house, stocktake);
    return end(house, stocktake, false, "");
  }

  private static StocktakeDesks desks(TestHouse house) {
    return house.backend.stocktakes();
  }
}
