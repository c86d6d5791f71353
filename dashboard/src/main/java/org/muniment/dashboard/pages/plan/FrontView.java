package org.muniment.dashboard.pages.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.muniment.dashboard.web.look.Held;
import org.muniment.dashboard.web.look.LastYear;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.PlansDesk.Front;
import org.muniment.desk.holdings.Whereabouts.CabinetExposure;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.place.Cabinet;

/**
 * A cabinet from its front: its shelves as they hang one above the other, the places of each from
 * the left.
 *
 * @param rows from the top down
 * @param bays how many places stand between two uprights
 * @param held the boxes in it
 * @param seen what they went through in the last year
 */
public record FrontView(
    String code,
    String name,
    String order,
    List<Row> rows,
    int bays,
    Optional<Held> held,
    String seen) {
  /** A shelf. */
  public record Row(int shelf, boolean found, List<Cell> cells) {}

  /** What a place is for. */
  public enum Kind {
    BOX,
    /** Kept for a box that is away. */
    AWAY,
    FOUND,
    FREE
  }

  /**
   * A place.
   *
   * @param word what is written on it: its number for the box that was looked for, where a box is
   *     that is away; empty for the others
   * @param name the whole of it for a screen reader
   * @param href where a click leads, if it leads anywhere
   */
  public record Cell(int position, Kind kind, String word, String name, Optional<String> href) {
    public String css() {
      return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * What depends on who looks and what they look for.
   *
   * @param bays of the cabinet's front on the plan
   * @param maySee whether the words of a box may be told
   * @param target the box that a free place is offered to
   */
  record Look(int bays, Predicate<Box> maySee, Optional<Box> target, boolean mayWrite) {}

  static FrontView of(Words words, Front front, CabinetExposure there, Look look) {
    Cabinet cabinet = front.cabinet();
    boolean fromTop = cabinet.shelvesFrom() == Cabinet.ShelfOrder.TOP;
    Optional<Spot> found = look.target().flatMap(box -> box.state().spot());
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= cabinet.shelves(); i++) {
      int shelf = fromTop ? i : cabinet.shelves() + 1 - i;
      List<Cell> cells = new ArrayList<>();
      for (int position = 1; position <= cabinet.positionsPerShelf(); position++) {
        cells.add(cell(words, front, look, new Spot(cabinet.code(), shelf, position)));
      }
      boolean isFound =
          found.filter(s -> s.cabinet().equals(cabinet.code()) && s.shelf() == shelf).isPresent();
      rows.add(new Row(shelf, isFound, cells));
    }
    int perBay = (cabinet.positionsPerShelf() + look.bays() - 1) / look.bays();
    return new FrontView(
        cabinet.code().value(),
        cabinet.name(),
        words.say(fromTop ? "plan.front.top" : "plan.front.bottom"),
        rows,
        perBay,
        Held.of(there.stocks(), "/holdings?cabinet=" + cabinet.code(), words),
        LastYear.of(there, words));
  }

  private static Cell cell(Words words, Front front, Look look, Spot spot) {
    Box box = front.boxes().get(spot);
    if (box == null) {
      String name = words.say("plan.place.free", spot.shelf(), spot.position());
      return new Cell(
          spot.position(),
          Kind.FREE,
          "",
          name,
          look.mayWrite() ? put(look, spot) : Optional.empty());
    }
    boolean isTarget = look.target().filter(target -> target.id() == box.id()).isPresent();
    BoxStatus status = box.state().status();
    String title = look.maySee().test(box) ? box.description().title() : words.say("plan.withheld");
    String name =
        words.say(
            "plan.place.box",
            spot.shelf(),
            spot.position(),
            title,
            words.say("box.status." + status.key()));
    Optional<String> href =
        Optional.of("/holdings/box?code=" + PlanPage.encoded(box.barcode().value()));
    if (isTarget) {
      return new Cell(spot.position(), Kind.FOUND, String.valueOf(spot.position()), name, href);
    }
    return status.isAway()
        ? new Cell(spot.position(), Kind.AWAY, words.say("plan.away." + status.key()), name, href)
        : new Cell(spot.position(), Kind.BOX, "", name, href);
  }

  /** To move what was looked for, or to add a box, at a free place. */
  private static Optional<String> put(Look look, Spot spot) {
    String place =
        "cabinet=%s&shelf=%d&position=%d".formatted(spot.cabinet(), spot.shelf(), spot.position());
    return Optional.of(
        look.target()
            .map(
                box ->
                    "/holdings/move?box=" + PlanPage.encoded(box.barcode().value()) + "&" + place)
            .orElse("/holdings/add?" + place));
  }
}
