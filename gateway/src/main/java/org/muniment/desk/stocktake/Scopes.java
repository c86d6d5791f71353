package org.muniment.desk.stocktake;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muniment.desk.Fields;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.stocktake.Stock;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Code;
import org.muniment.port.Office;

/** Which cabinets a scope has, and what stood in them. */
final class Scopes {
  private final Office office;

  Scopes(Office office) {
    this.office = office;
  }

  /** In the order of walking; a problem of the form for each code that nothing has. */
  List<Stocktake.Counted> cabinets(Fields fields, Scope scope) {
    List<Cabinet> all = office.cabinets();
    if (scope instanceof Scope.Rooms rooms) {
      Set<Code> known = office.rooms().stream().map(Room::code).collect(Collectors.toSet());
      checkKnown(fields, "scope.room", rooms.rooms(), known, "refusal.stocktake.room");
      return counted(all, rooms.rooms(), Cabinet::room);
    }
    if (scope instanceof Scope.Cabinets some) {
      Set<Code> known = all.stream().map(Cabinet::code).collect(Collectors.toSet());
      checkKnown(fields, "scope.cabinet", some.cabinets(), known, "refusal.stocktake.cabinet");
      return counted(all, some.cabinets(), Cabinet::code);
    }
    return counted(all, Set.of(), cabinet -> cabinet.code());
  }

  private static void checkKnown(
      Fields fields, String field, Set<Code> asked, Set<Code> known, String problem) {
    asked.stream()
        .filter(code -> !known.contains(code))
        .sorted()
        .forEach(code -> fields.wrong(field, problem, code.value()));
  }

  /**
   * @param asked empty for all
   */
  private static List<Stocktake.Counted> counted(
      List<Cabinet> all, Set<Code> asked, Function<Cabinet, Code> of) {
    return all.stream()
        .filter(cabinet -> asked.isEmpty() || asked.contains(of.apply(cabinet)))
        .sorted(Comparator.comparing(Cabinet::code))
        .map(
            cabinet ->
                new Stocktake.Counted(
                    cabinet.code(), cabinet.room(), cabinet.shelves(), cabinet.positionsPerShelf()))
        .toList();
  }

  /**
   * What was expected: every box that the archive had of the scope.
   *
   * @param head number of the last event that counts
   */
  Stock stock(OptionalLong head, Scope scope, List<Stocktake.Counted> cabinets) {
    boolean isAll = scope instanceof Scope.All;
    Stock.Builder builder = Stock.builder(cabinets, isAll);
    Set<Code> codes = cabinets.stream().map(Stocktake.Counted::cabinet).collect(Collectors.toSet());
    // No codes mean all boxes to the store: rooms without cabinets have none.
    if (isAll || !codes.isEmpty()) {
      office.stocktakes().expected(head, isAll ? Set.of() : codes, builder::add);
    }
    return builder.build();
  }

  /** For the trail. */
  static String words(Scope scope) {
    if (scope instanceof Scope.Rooms rooms) {
      return "room " + joined(rooms.rooms());
    }
    return scope instanceof Scope.Cabinets some ? "cabinet " + joined(some.cabinets()) : "all";
  }

  private static String joined(Set<Code> codes) {
    return codes.stream().sorted().map(Code::value).collect(Collectors.joining(", "));
  }
}
