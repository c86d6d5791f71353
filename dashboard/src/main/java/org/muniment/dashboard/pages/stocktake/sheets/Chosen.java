package org.muniment.dashboard.pages.stocktake.sheets;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.muniment.dashboard.web.json.Params;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;

/**
 * Which cabinets are printed.
 *
 * @param isAll whether also what stands on no shelf
 */
record Chosen(List<Counted> cabinets, boolean isAll) {
  private static final String CABINET = "cabinet";
  private static final String ROOM = "room";

  /** As the query says; everything when it says nothing. */
  static Chosen of(Params params, Stocktake stocktake) {
    Optional<String> cabinet = params.text(CABINET);
    Optional<String> room = params.text(ROOM);
    cabinet.ifPresent(code -> check(params, CABINET, code, stocktake, Counted::cabinet));
    room.ifPresent(code -> check(params, ROOM, code, stocktake, Counted::room));
    params.check();
    Predicate<Counted> wanted =
        one ->
            cabinet.map(one.cabinet().value()::equals).orElse(true)
                && room.map(one.room().value()::equals).orElse(true);
    return new Chosen(
        stocktake.cabinets().stream().filter(wanted).toList(), cabinet.isEmpty() && room.isEmpty());
  }

  private interface Part {
    Code of(Counted cabinet);
  }

  private static void check(
      Params params, String name, String code, Stocktake stocktake, Part part) {
    if (stocktake.cabinets().stream().noneMatch(one -> part.of(one).value().equals(code))) {
      params.wrong(name, Message.of("stocktake.sheets.outside", code, stocktake.name()));
    }
  }
}
