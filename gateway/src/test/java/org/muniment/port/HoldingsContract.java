package org.muniment.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.port.Holdings.Order;
import org.muniment.port.Holdings.Query;
import org.muniment.port.Holdings.Registration;

/** What every office keeps of boxes. */
public abstract class HoldingsContract {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");
  private static final By LI = new By(By.Kind.PERSON, "li", "10.0.0.7", NOW);
  private static final Set<String> OPEN = Set.of("public", "internal");

  protected Office office;

  protected abstract Office open();

  /** Called after changes; may do whatever must not change an answer. */
  protected void settle() {}

  @BeforeEach
  void openOffice() {
    office = open();
    office.addRoom(new Room(Code.of("R1"), "一号库房", "general", Code.of("MAIN")));
    office.addCabinet(cabinet("C1"));
    office.addCabinet(cabinet("C2"));
  }

  @AfterEach
  void closeOffice() {
    office.close();
  }

  private static Cabinet cabinet(String code) {
    return new Cabinet(
        Code.of(code),
        Code.of("R1"),
        "",
        Optional.empty(),
        5,
        10,
        Cabinet.ShelfOrder.TOP,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private Holdings holdings() {
    return office.holdings();
  }

  private static Registration registration(String barcode, Optional<Spot> spot) {
    BoxStatus status = spot.isPresent() ? BoxStatus.IN_PLACE : BoxStatus.UNPLACED;
    BoxState state = new BoxState(Barcode.of(barcode), status, spot, Optional.empty());
    Box box = new Box(0, state, Description.titled("会计档案 " + barcode, "public"), 1, NOW, NOW);
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
    return new Registration(box, event, List.of());
  }

  private static Query query(String words, Order order) {
    return new Query(
        words,
        OPEN,
        Set.of(),
        OptionalInt.empty(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        order);
  }

  @Test
  void aBoxComesBackAsItWasRegistered() {
    Spot spot = new Spot(Code.of("C1"), 2, 5);
    Box box = holdings().register(registration("0007", Optional.of(spot))).orElseThrow();
    settle();
    assertThat(holdings().box(Barcode.of("0007"))).contains(box);
    assertThat(holdings().byId(box.id())).contains(box);
    assertThat(holdings().at(spot)).contains(box);
    assertThat(holdings().history(box.id())).hasSize(1);
    assertThat(holdings().search(query("会计", Order.PLACE), Optional.empty(), 5).boxes())
        .containsExactly(box);
    assertThat(office.kindOf("0007")).contains("box");
  }
}
