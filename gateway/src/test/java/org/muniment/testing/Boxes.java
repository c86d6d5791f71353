package org.muniment.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.Item;
import org.muniment.domain.holding.Retention;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.port.Holdings.Order;
import org.muniment.port.Holdings.Query;
import org.muniment.port.Holdings.Registration;
import org.muniment.port.Office;

/** Boxes, cabinets and events as tests need them. */
public final class Boxes {
  public static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");
  public static final By LI = new By(By.Kind.PERSON, "li", "10.0.0.7", NOW);
  public static final Set<String> OPEN = Set.of("public", "internal");

  private Boxes() {}

  /** A room R1 with cabinets of five shelves of ten places. */
  public static void addCabinets(Office office, String... codes) {
    office.addRoom(new Room(Code.of("R1"), "一号库房", "general", Code.of("MAIN")));
    for (String code : codes) {
      office.addCabinet(cabinet(code, 5));
    }
  }

  public static Cabinet cabinet(String code, int shelves) {
    return new Cabinet(
        Code.of(code),
        Code.of("R1"),
        "",
        Optional.empty(),
        shelves,
        10,
        Cabinet.ShelfOrder.TOP,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  /** {@code C1/2/5}: the fifth place on the second shelf. */
  public static Optional<Spot> spot(String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = text.split("/");
    return Optional.of(
        new Spot(Code.of(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
  }

  public static Description titled(String title) {
    return Description.titled(title, "public");
  }

  public static Description described(
      String title, String secrecy, Carrier carrier, String archivalCode, Integer year) {
    return new Description(
        title,
        Optional.empty(),
        Optional.of("WS"),
        year == null ? OptionalInt.empty() : OptionalInt.of(year),
        Optional.of(Retention.PERMANENT),
        carrier,
        secrecy,
        Optional.ofNullable(archivalCode),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  public static BoxState state(String barcode, Optional<Spot> spot) {
    BoxStatus status = spot.isPresent() ? BoxStatus.IN_PLACE : BoxStatus.UNPLACED;
    return new BoxState(Barcode.of(barcode), status, spot, Optional.empty());
  }

  public static Registration registration(
      String barcode, String spot, Description description, Item... items) {
    BoxState state = state(barcode, spot(spot));
    BoxEvent event =
        new BoxEvent(
            0,
            0,
            BoxEvent.Kind.REGISTERED,
            LI,
            Optional.empty(),
            state,
            "",
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty());
    return new Registration(new Box(0, state, description, 1, NOW, NOW), event, List.of(items));
  }

  public static Box register(
      Office office, String barcode, String spot, Description description, Item... items) {
    return office
        .holdings()
        .register(registration(barcode, spot, description, items))
        .orElseThrow();
  }

  public static Item item(int number, String title) {
    return new Item(
        0, 0, number, title, Optional.empty(), "", "", Optional.empty(), OptionalInt.empty(), "");
  }

  /** The box one version later. */
  public static Box after(Box box, BoxState state, Description description) {
    return new Box(
        box.id(),
        state,
        description,
        box.version() + 1,
        box.registeredAt(),
        box.changedAt().plusSeconds(60));
  }

  public static BoxEvent event(Box before, BoxEvent.Kind kind, BoxState state) {
    return new BoxEvent(
        0,
        before.id(),
        kind,
        LI,
        Optional.of(before.state()),
        state,
        "整理 'x'",
        Optional.of("文件 3"),
        Optional.empty(),
        OptionalLong.empty());
  }

  /** Changes the state of a box; empty when the store refuses. */
  public static Optional<Box> change(
      Office office, Box box, BoxEvent.Kind kind, UnaryOperator<BoxState> step) {
    BoxState state = step.apply(box.state());
    Box after = after(box, state, box.description());
    return office.holdings().change(after, event(box, kind, state)).map(event -> after);
  }

  public static Query query(String words, Order order) {
    return query(words, OPEN, order);
  }

  public static Query query(String words, Set<String> levels, Order order) {
    return new Query(
        words,
        levels,
        Set.of(),
        OptionalInt.empty(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        order);
  }
}
