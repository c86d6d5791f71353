package org.muniment.desk.holdings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.Labelled.Thing;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.label.Job;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Holdings;
import org.muniment.port.Office;

/**
 * Labels of places and boxes, and the register of those that were printed: who prints one again
 * makes all earlier ones of that code void, and the label says which issue it is.
 */
public final class LabelsDesk {
  private final Office office;

  public LabelsDesk(Office office) {
    this.office = office;
  }

  /**
   * What the labels of codes are for; each code once, in the order given. Changes nothing.
   *
   * @param maySee whether the reader is cleared for a box
   * @throws Refusal when there is no code, too many, one that cannot be, or one that is void
   */
  public List<Labelled> of(Collection<String> codes, Predicate<Box> maySee) {
    Set<String> asked = new LinkedHashSet<>(codes);
    if (asked.isEmpty()) {
      throw Refusal.unacceptable("refusal.label.none");
    }
    if (asked.size() > Job.MAX_LABELS) {
      throw Refusal.unacceptable("refusal.label.many", Job.MAX_LABELS, asked.size());
    }
    Places places = places();
    return asked.stream().map(code -> one(barcode(code), places, maySee)).toList();
  }

  /**
   * The same, noted as printed now: each has the next issue, and those before are void.
   *
   * @return with the issues that these labels are
   */
  public List<Labelled> print(By by, Collection<String> codes, Predicate<Box> maySee) {
    List<Labelled> wanted = of(codes, maySee);
    return office.together(
        () -> {
          Deed deed = Deed.of(by, "label.print", wanted.get(0).code());
          office.trail().add(deed.after("labels", wanted.size()));
          return wanted.stream().map(one -> noted(by, one)).toList();
        });
  }

  private Labelled noted(By by, Labelled one) {
    Holdings.Label label = office.holdings().addLabel(one.code(), by.at(), by.name());
    return new Labelled(one.code(), one.thing(), Optional.of(label));
  }

  /** The labels that were printed of a code, the newest first; all but the first are void. */
  public List<Holdings.Label> printed(String code) {
    return office.holdings().labels(barcode(code));
  }

  /** The codes of a room's cabinets, in the order of their codes. */
  public List<String> cabinetsOf(String room) {
    return cabinets(room).map(cabinet -> cabinet.code().value()).sorted().toList();
  }

  /** The codes of all shelves of a cabinet or of a room's cabinets. */
  public List<String> shelvesOf(String place) {
    return cabinets(place).flatMap(LabelsDesk::shelves).toList();
  }

  /**
   * The numbers of all boxes of a room, a cabinet or a shelf, in the order of walking.
   *
   * @throws Refusal when there are more than can be printed at once
   */
  public List<String> boxesOf(String place) {
    List<String> codes = new ArrayList<>();
    Optional<ShelfOf> shelf = shelf(place);
    Stream<Cabinet> cabinets =
        shelf.map(at -> Stream.of(at.cabinet())).orElseGet(() -> cabinets(place));
    for (Cabinet cabinet : cabinets.toList()) {
      office.holdings().in(cabinet.code()).stream()
          .filter(box -> shelf.isEmpty() || isOn(box, shelf.get().shelf()))
          .map(box -> box.barcode().value())
          .forEach(codes::add);
      if (codes.size() > Job.MAX_LABELS) {
        throw Refusal.unacceptable("refusal.label.many", Job.MAX_LABELS, codes.size());
      }
    }
    if (codes.isEmpty()) {
      throw Refusal.unacceptable("refusal.label.empty-place", place);
    }
    return codes;
  }

  private static boolean isOn(Box box, int shelf) {
    return box.state().spot().filter(spot -> spot.shelf() == shelf).isPresent();
  }

  private Labelled one(Barcode code, Places places, Predicate<Box> maySee) {
    Optional<Holdings.Label> last = office.holdings().labels(code).stream().findFirst();
    return new Labelled(code, thing(code, places, maySee), last);
  }

  private Thing thing(Barcode code, Places places, Predicate<Box> maySee) {
    String kind = office.kindOf(code.value()).orElse("");
    return switch (kind) {
      case "room" -> new Thing.OfRoom(places.room(code.value()));
      case "cabinet" -> {
        Cabinet cabinet = places.cabinet(code.value());
        yield new Thing.OfCabinet(places.room(cabinet.room().value()), cabinet);
      }
      case "shelf" -> {
        ShelfOf at = places.shelf(code.value()).orElseThrow();
        yield new Thing.OfShelf(places.room(at.cabinet().room().value()), at.cabinet(), at.shelf());
      }
      case "box" ->
          office
              .holdings()
              .box(code)
              .<Thing>map(box -> new Thing.OfBox(box, maySee.test(box)))
              .orElseGet(Thing.Unregistered::new);
      case "void" -> throw voided(code);
      case "foreign" -> throw Refusal.unacceptable("refusal.label.foreign", code.value());
      default -> new Thing.Unregistered();
    };
  }

  private Refusal voided(Barcode code) {
    String now = office.holdings().formerly(code).map(box -> box.barcode().value()).orElse("-");
    return Refusal.unacceptable("refusal.label.void", code.value(), now);
  }

  /** A shelf, and the cabinet that it is in. */
  private record ShelfOf(Cabinet cabinet, int shelf) {}

  /** All places, read once for many labels. */
  private record Places(List<Room> rooms, List<Cabinet> cabinets) {
    Room room(String code) {
      return rooms.stream()
          .filter(room -> room.code().value().equals(code))
          .findFirst()
          .orElseThrow(() -> Refusal.notFound("room", code));
    }

    Cabinet cabinet(String code) {
      return cabinets.stream()
          .filter(cabinet -> cabinet.code().value().equals(code))
          .findFirst()
          .orElseThrow(() -> Refusal.notFound("cabinet", code));
    }

    Optional<ShelfOf> shelf(String code) {
      return cabinets.stream()
          .filter(cabinet -> code.startsWith(cabinet.code().value() + "-S"))
          .flatMap(
              cabinet ->
                  IntStream.rangeClosed(1, cabinet.shelves())
                      .filter(shelf -> cabinet.shelfCode(shelf).value().equals(code))
                      .mapToObj(shelf -> new ShelfOf(cabinet, shelf)))
          .findFirst();
    }
  }

  private Places places() {
    return new Places(office.rooms(), office.cabinets());
  }

  private Optional<ShelfOf> shelf(String code) {
    return places().shelf(code);
  }

  /** Of a room all, of a cabinet itself. */
  private Stream<Cabinet> cabinets(String place) {
    Places places = places();
    if (places.rooms().stream().noneMatch(room -> room.code().value().equals(place))) {
      return Stream.of(places.cabinet(place));
    }
    Code room = places.room(place).code();
    return places.cabinets().stream().filter(cabinet -> cabinet.room().equals(room));
  }

  private static Stream<String> shelves(Cabinet cabinet) {
    return IntStream.rangeClosed(1, cabinet.shelves())
        .mapToObj(shelf -> cabinet.shelfCode(shelf).value());
  }

  private static Barcode barcode(String code) {
    try {
      return Barcode.of(code);
    } catch (BadInput bad) {
      Refusal.Field field = new Refusal.Field("code", bad.sentence());
      throw new Refusal(Refusal.Kind.UNACCEPTABLE, bad.sentence(), List.of(field));
    }
  }
}
