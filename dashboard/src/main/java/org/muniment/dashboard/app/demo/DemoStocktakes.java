package org.muniment.dashboard.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.muniment.desk.lending.LendingDesks;
import org.muniment.desk.stocktake.NewResolution;
import org.muniment.desk.stocktake.NewScan;
import org.muniment.desk.stocktake.Opening;
import org.muniment.desk.stocktake.StocktakeDesks;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.loan.Loan.CardState;
import org.muniment.domain.stocktake.Expected;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.text.Texts;

/**
 * Two stock-takes of the example archive, as people would have scanned them: the media room is
 * done, the first room is half way and has a few faults.
 */
public final class DemoStocktakes {
  private static final OptionalLong ANY = OptionalLong.empty();
  private static final String DEVICE = "demo";
  private static final int SHELF_BOXES = 50;
  private static final int ROOM_BOXES = 2_000;
  private static final int HALF = 6;

  private final StocktakeDesks desks;
  private final LendingDesks lending;
  private final Texts texts;
  private final By by;
  private int scans;

  public DemoStocktakes(StocktakeDesks desks, LendingDesks lending, Texts texts, Instant now) {
    this.desks = desks;
    this.lending = lending;
    this.texts = texts;
    this.by =
        new By(By.Kind.PERSON, said("demo.person.archivist"), "-", now.minus(Duration.ofHours(2)));
  }

  private String said(String key) {
    return texts.say(Message.of(key));
  }

  public void furnish() {
    finished();
    halfWay();
  }

  private Stocktake open(String name, String room) {
    Scope scope = new Scope.Rooms(Set.of(Code.of(room)));
    return desks
        .stocktakes()
        .open(by, new Opening(said(name), scope, false, 1, List.of(), Optional.empty()));
  }

  private void finished() {
    Stocktake stocktake = open("demo.stocktake.done", "R3");
    for (Stocktake.Counted counted : stocktake.cabinets()) {
      scan(stocktake, counted, codes -> codes);
      desks.counting().closePlace(by, true, stocktake.id(), counted.cabinet().value());
    }
    List<NewResolution> kept =
        desks.resolving().settled(stocktake.id()).open().stream().map(this::kept).toList();
    if (!kept.isEmpty()) {
      desks.resolving().resolve(by, stocktake.id(), kept);
    }
    desks.closing().close(by, stocktake.id(), ANY, false, "");
  }

  private NewResolution kept(Line line) {
    String reason = said("demo.stocktake.kept");
    return new NewResolution(
        line.subject(), Action.KEEP, Optional.empty(), "", reason, Optional.empty());
  }

  private void halfWay() {
    Stocktake stocktake = open("demo.stocktake.now", "R1");
    List<Stocktake.Counted> cabinets = stocktake.cabinets();
    for (int i = 0; i < Math.min(HALF, cabinets.size()); i++) {
      scan(stocktake, cabinets.get(i), faults(i));
      boolean isClosed = i < HALF - 1;
      if (isClosed) {
        String code = cabinets.get(i).cabinet().value();
        desks.counting().closePlace(by, true, stocktake.id(), code);
      }
    }
  }

  /** What somebody finds in the cabinet with this number. */
  private static UnaryOperator<List<String>> faults(int cabinet) {
    return codes -> {
      List<String> found = new ArrayList<>(codes);
      switch (cabinet) {
        case 0 -> Collections.swap(found, 2, 3);
        case 1 -> found.remove(4);
        case 2 -> found.add(3, DemoHoldings.barcode(300));
        case 3 -> found.add(5, "0012-KU-77");
        default -> {}
      }
      return found;
    };
  }

  /** A cabinet from the first shelf to the last; what happens, happens on its first shelf. */
  private void scan(
      Stocktake stocktake, Stocktake.Counted counted, UnaryOperator<List<String>> found) {
    List<Expected> boxes =
        desks
            .counting()
            .expected(stocktake.id(), Optional.of(counted.cabinet()), 0, ROOM_BOXES)
            .boxes();
    for (int shelf = 1; shelf <= counted.shelves(); shelf++) {
      List<String> codes = new ArrayList<>(SHELF_BOXES);
      codes.add("%s-S%02d".formatted(counted.cabinet().value(), shelf));
      for (Expected box : boxes) {
        if (box.spot().orElseThrow().shelf() == shelf) {
          standing(box).ifPresent(codes::add);
        }
      }
      send(stocktake, shelf == 1 ? found.apply(codes) : codes);
    }
  }

  /** The box, or the card that stands for it. */
  private Optional<String> standing(Expected box) {
    String barcode = box.barcode().value();
    if (box.status() == BoxStatus.IN_PLACE) {
      return Optional.of(barcode);
    }
    return lending
        .loans()
        .outOf(barcode)
        .filter(loan -> loan.cardState() == CardState.PLACED)
        .flatMap(loan -> loan.card())
        .map(card -> card.value());
  }

  private void send(Stocktake stocktake, List<String> codes) {
    List<NewScan> asked = new ArrayList<>(codes.size());
    for (String code : codes) {
      asked.add(NewScan.of(DEVICE + "-" + ++scans, DEVICE, code));
    }
    desks.counting().scan(by, true, stocktake.id(), asked);
  }
}
