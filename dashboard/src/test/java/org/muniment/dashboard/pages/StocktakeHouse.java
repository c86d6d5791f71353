package org.muniment.dashboard.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.holdings.AskedSpot;
import org.muniment.desk.holdings.Details;
import org.muniment.desk.holdings.NewBox;
import org.muniment.desk.stocktake.NewResolution;
import org.muniment.desk.stocktake.NewScan;
import org.muniment.desk.stocktake.Opening;
import org.muniment.desk.stocktake.StocktakeDesks;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Code;

/**
 * Stock-takes in a house that has the room R2: one closed, one given up, one being counted with
 * something of many classes, one blind.
 */
public final class StocktakeHouse {
  static final long CLOSED = 1;
  static final long ABANDONED = 2;
  static final long OPEN = 3;
  static final long BLIND = 4;

  private static final AtomicInteger SCANS = new AtomicInteger();

  private final TestHouse house;
  private final StocktakeDesks desks;

  StocktakeHouse(TestHouse house) {
    this.house = house;
    this.desks = house.backend.stocktakes();
  }

  public static void furnish(TestHouse house) {
    new StocktakeHouse(house).furnish();
  }

  private void furnish() {
    cabinet("K1", "甲列 1 柜", 2, 12);
    cabinet("K2", "甲列 2 柜", 2, 12);
    cabinet("K9", "乙列 9 柜", 1, 6);
    boxes("K1", "K1-", 12);
    boxes("K2", "K2-", 8);
    boxes("K9", "K9-", 4);
    closed();
    long abandoned = begin("试盘", new Scope.Cabinets(Set.of(Code.of("K9"))));
    desks.stocktakes().abandon(house.by(), abandoned, OptionalLong.empty(), "只是试一试");
    open();
    desks
        .stocktakes()
        .open(
            house.by(),
            new Opening(
                "Handover of the stacks of the main building to the new archivist",
                new Scope.All(),
                true,
                2,
                List.of(
                    new Stocktake.Member("wang", org.muniment.domain.stocktake.Pass.FIRST),
                    new Stocktake.Member("chen", org.muniment.domain.stocktake.Pass.SECOND)),
                Optional.of(new Stocktake.Handover("刘前任", "王丽"))));
  }

  private void closed() {
    long id = begin("乙列 2025 年终盘点", new Scope.Cabinets(Set.of(Code.of("K9"))));
    scan(id, "phone-1", "K9-S01", "K9-01", "K9-02", "K9-04");
    desks.counting().closePlace(house.by(), true, id, "K9");
    resolve(id, "K9-03", Action.MARK_MISSING, "复查后仍未找到");
    desks.closing().close(house.by(), id, OptionalLong.empty(), false, "");
  }

  /** Swapped neighbours, something foreign, something unknown, something missing. */
  private void open() {
    long id = begin("库房二 2026 年终盘点", new Scope.Rooms(Set.of(Code.of("R2"))));
    scan(id, "phone-1", "K1-S01", "K1-01", "K1-03", "K1-02", "K1-04", "K2-05", "K1-06", "ZZZ-1");
    scan(id, "tablet-with-a-long-name-2", "K2-S01", "K2-01", "K2-02", "K2-03", "K1-08", "K2-04");
    scan(id, "tablet-with-a-long-name-2", "K1-S01", "K1-07", "K1-02", "32104000000018");
    desks.counting().closePlace(house.by(), true, id, "K1-S01");
    resolve(id, "ZZZ-1", Action.KEEP, "不是本馆的盒");
  }

  long begin(String name, Scope scope) {
    return desks
        .stocktakes()
        .open(house.by(), new Opening(name, scope, false, 1, List.of(), Optional.empty()))
        .id();
  }

  void scan(long id, String device, String... codes) {
    List<NewScan> scans = new ArrayList<>();
    for (String code : codes) {
      scans.add(NewScan.of("scan-" + SCANS.incrementAndGet(), device, code));
    }
    desks.counting().scan(house.by(), true, id, scans);
  }

  void resolve(long id, String subject, Action action, String reason) {
    desks
        .resolving()
        .resolve(
            house.by(),
            id,
            List.of(
                new NewResolution(
                    subject, action, Optional.empty(), "", reason, Optional.empty())));
  }

  /** A cabinet in the room R2. */
  void cabinet(String code, String name, int shelves, int positions) {
    house
        .backend
        .places()
        .addCabinet(
            house.by(),
            new PlacesDesk.NewCabinet(
                code,
                "R2",
                Optional.of(name),
                Optional.empty(),
                shelves,
                positions,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty()));
  }

  /** Boxes from the left to the right, shelf by shelf, numbered from 01. */
  void boxes(String cabinet, String prefix, int count) {
    int wide =
        house.backend.places().cabinets().stream()
            .filter(it -> it.code().value().equals(cabinet))
            .findFirst()
            .orElseThrow()
            .positionsPerShelf();
    List<NewBox> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boxes.add(
          new NewBox(
              prefix + (i < 9 ? "0" : "") + (i + 1),
              details("教学楼改造施工图（" + (i + 1) + "）", i == 4 ? "top-secret" : "public"),
              Optional.of(new AskedSpot(cabinet, 1 + i / wide, 1 + i % wide))));
    }
    house.backend.holdings().boxes().registerAll(house.by(), boxes);
  }

  private static Details details(String title, String secrecy) {
    return new Details(
        title,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("paper"),
        Optional.of(secrecy),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }
}
