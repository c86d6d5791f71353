package org.muniment.dashboard.pages.stocktake;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.ShelvesDesk.CabinetFill;
import org.muniment.domain.people.Account;
import org.muniment.domain.people.Role;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Code;

/** A stock-take is begun: of what, how, by whom. */
public final class OpenPage implements Slice {
  private static final String COUNT = Links.NEW + "/count";

  private final Backend backend;
  private final Frame frame;

  public OpenPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(Links.NEW, Access.PAGE_WRITE, ctx -> show(ctx, OpenForm.asked(ctx))),
        Route.post(COUNT, Access.PAGE_WRITE, this::count),
        Route.post(Links.LIST, Access.PAGE_WRITE, this::begin));
  }

  private void begin(Context ctx) {
    OpenForm asked = OpenForm.sent(ctx);
    try {
      Stocktake begun = backend.stocktakes().stocktakes().open(Requests.by(ctx), asked.opening());
      Sending.go(ctx, Links.one(begun.id()));
    } catch (Refusal refusal) {
      Sending.status(ctx, refusal);
      show(ctx, asked.with(asked.form().refused(frame.words(ctx), refusal, OpenPage::field)));
    }
  }

  /** What the form calls a field of the request. */
  private static String field(String asked) {
    if (asked.startsWith("members")) {
      return "members";
    }
    return asked.startsWith("handover.") ? asked.substring("handover.".length()) : asked;
  }

  private void count(Context ctx) {
    Words words = frame.words(ctx);
    Frame.piece(ctx, OpenPage.class, "frozen", words, frozen(words, OpenForm.sent(ctx), fills()));
  }

  private void show(Context ctx, OpenForm asked) {
    Shell shell = StocktakeShell.of(frame, ctx);
    Words words = shell.words();
    Map<Code, SortedMap<Code, CabinetFill>> fills = fills();
    OpenView view =
        new OpenView(
            asked.form(),
            backend.places().rooms().stream().map(it -> room(words, asked, it, fills)).toList(),
            people(words, asked),
            frozen(words, asked, fills));
    Frame.page(ctx, OpenPage.class, "new", shell, view);
  }

  private Map<Code, SortedMap<Code, CabinetFill>> fills() {
    return backend.holdings().shelves().fillsByRoom();
  }

  private OpenView.Room room(
      Words words, OpenForm asked, Room room, Map<Code, SortedMap<Code, CabinetFill>> fills) {
    SortedMap<Code, CabinetFill> cabinets = fills.getOrDefault(room.code(), new TreeMap<>());
    int boxes = cabinets.values().stream().mapToInt(CabinetFill::taken).sum();
    return new OpenView.Room(
        room.code().value(),
        room.name(),
        words.say("stocktakes.boxes", boxes),
        asked.rooms().contains(room.code().value()),
        backend.places().cabinets().stream()
            .filter(cabinet -> cabinet.room().equals(room.code()))
            .map(cabinet -> cabinet(words, asked, cabinet, cabinets))
            .toList());
  }

  private static OpenView.Cabinet cabinet(
      Words words, OpenForm asked, Cabinet cabinet, Map<Code, CabinetFill> fills) {
    CabinetFill fill = fills.get(cabinet.code());
    return new OpenView.Cabinet(
        cabinet.code().value(),
        cabinet.name(),
        words.say("stocktakes.boxes", fill == null ? 0 : fill.taken()),
        asked.cabinets().contains(cabinet.code().value()));
  }

  private List<OpenView.Person> people(Words words, OpenForm asked) {
    return backend.people().accounts().stream()
        .filter(account -> account.active() && Access.PAGE_SCAN.allows(account.role()))
        .map(account -> person(words, asked, account))
        .toList();
  }

  private static OpenView.Person person(Words words, OpenForm asked, Account account) {
    Role role = account.role();
    return new OpenView.Person(
        account.name().value(),
        account.shownName(),
        words.say("role." + role.key()),
        asked.passOf(account.name().value()));
  }

  /** What has no place is counted too when everything is; it is not known here how much it is. */
  private static String frozen(
      Words words, OpenForm asked, Map<Code, SortedMap<Code, CabinetFill>> fills) {
    int cabinets = 0;
    long boxes = 0;
    for (Map.Entry<Code, SortedMap<Code, CabinetFill>> room : fills.entrySet()) {
      for (CabinetFill fill : room.getValue().values()) {
        if (asked.has(room.getKey().value(), fill.cabinet().value())) {
          cabinets++;
          boxes += fill.taken();
        }
      }
    }
    return words.say("stocktakes.new.frozen", words.count(boxes), cabinets);
  }
}
