package org.muniment.dashboard.pages.holdings;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Places;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.ShelvesDesk;
import org.muniment.desk.holdings.ShelvesDesk.CabinetFill;
import org.muniment.desk.holdings.ShelvesDesk.FreeRun;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.Code;

/** Free space: how full rooms and cabinets are, and where so many boxes can stand side by side. */
public final class FreePage implements Slice {
  static final String PATH = "/holdings/free";

  private final Backend backend;
  private final ShelvesDesk shelves;
  private final Frame frame;

  public FreePage(Backend backend, Frame frame) {
    this.backend = backend;
    this.shelves = backend.holdings().shelves();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get(PATH, Access.PAGE_READ, this::page));
  }

  private void page(Context ctx) {
    Shell shell = HoldingsShell.of(frame, ctx);
    Words words = shell.words();
    Places places = Places.of(backend.places());
    int boxes = Math.max(1, Math.min(Cabinet.MAX_POSITIONS, MoveForm.number(param(ctx, "boxes"))));
    Carrier carrier = Carrier.of(param(ctx, "carrier")).orElse(Carrier.PAPER);
    List<FreeRun> runs = shelves.whatFits(boxes, carrier);
    Map<String, String> carriers = BoxWords.carriers(words, "");
    carriers.remove("");
    FreeView view =
        new FreeView(
            Form.of(Map.of("boxes", String.valueOf(boxes), "carrier", carrier.key())),
            carriers,
            runs.stream().map(run -> run(words, places, run)).toList(),
            runs.size() >= ShelvesDesk.MAX_RUNS,
            rooms(words, places));
    Frame.page(ctx, FreePage.class, "free", shell, view);
  }

  private static String param(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).orElse("").strip();
  }

  private static FreeView.Run run(Words words, Places places, FreeRun run) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("cabinet", run.cabinet().code().value());
    query.put("shelf", String.valueOf(run.shelf()));
    query.put("stay", "yes");
    int end = run.position() + run.length() - 1;
    return new FreeView.Run(
        places.shelf(words, run.cabinet().code(), run.shelf()),
        words.say("holdings.free.positions", String.valueOf(run.position()), String.valueOf(end)),
        words.count(run.length()),
        run.climate().isSuitable() ? Chip.OK : Chip.NEAR,
        words.say("suitability." + run.climate().key()),
        Links.with(Links.MOVE, query));
  }

  private List<FreeView.RoomFill> rooms(Words words, Places places) {
    Map<Code, SortedMap<Code, CabinetFill>> fills = shelves.fillsByRoom();
    return places.rooms().values().stream()
        .map(room -> room(words, places, room, fills.getOrDefault(room.code(), new TreeMap<>())))
        .toList();
  }

  private static FreeView.RoomFill room(
      Words words, Places places, Room room, Map<Code, CabinetFill> byCode) {
    Collection<CabinetFill> fills = byCode.values();
    int taken = fills.stream().mapToInt(CabinetFill::taken).sum();
    int total = fills.stream().mapToInt(CabinetFill::total).sum();
    return new FreeView.RoomFill(
        room.name(),
        words.say("holdings.fill", words.count(taken), words.count(total - taken)),
        fills.stream().map(fill -> cabinet(words, places, room, fill)).toList());
  }

  private static FreeView.Fill cabinet(Words words, Places places, Room room, CabinetFill fill) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("room", room.code().value());
    query.put("cabinet", fill.cabinet().value());
    return new FreeView.Fill(
        places.cabinet(fill.cabinet()),
        Links.with("/holdings/tree", query),
        words.count(fill.taken()),
        words.count(fill.free()),
        fill.total() == 0 ? 0 : Math.min(100, 100 * fill.taken() / fill.total()));
  }
}
