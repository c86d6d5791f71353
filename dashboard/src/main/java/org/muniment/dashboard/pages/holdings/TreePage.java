package org.muniment.dashboard.pages.holdings;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.muniment.dashboard.pages.holdings.TreeView.Node;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Places;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.Reader;
import org.muniment.desk.holdings.ShelvesDesk;
import org.muniment.desk.holdings.ShelvesDesk.CabinetFill;
import org.muniment.desk.holdings.ShelvesDesk.ShelfFill;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.Code;
import org.muniment.port.Holdings;

/**
 * The holdings as a tree, of which one branch is open; each level is asked for when it is opened.
 */
public final class TreePage implements Slice {
  private static final String PATH = "/holdings/tree";
  private static final int MOST_UNPLACED = 1_000;

  private final Backend backend;
  private final ShelvesDesk shelves;
  private final Frame frame;

  public TreePage(Backend backend, Frame frame) {
    this.backend = backend;
    this.shelves = backend.holdings().shelves();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get(PATH, Access.PAGE_READ, this::page));
  }

  /** What is open; each only within the one before. */
  private record Open(String room, String cabinet, int shelf) {
    static Open of(Context ctx) {
      return new Open(
          param(ctx, "room"), param(ctx, "cabinet"), MoveForm.number(param(ctx, "shelf")));
    }

    private static String param(Context ctx, String name) {
      return Optional.ofNullable(ctx.queryParam(name)).orElse("").strip();
    }
  }

  private void page(Context ctx) {
    Shell shell = HoldingsShell.of(frame, ctx);
    Words words = shell.words();
    Places places = Places.of(backend.places());
    Open open = Open.of(ctx);
    Branch branch = new Branch(words, places, Requests.reader(ctx), open);
    List<Node> rooms = new ArrayList<>();
    places.rooms().values().forEach(room -> rooms.add(branch.room(room)));
    long unplaced =
        backend
            .holdings()
            .boxes()
            .count(query(Set.of(), OptionalInt.empty(), Set.of(BoxStatus.UNPLACED)), MOST_UNPLACED);
    TreeView view =
        new TreeView(
            backend.registry().site().name(),
            rooms,
            unplaced < MOST_UNPLACED
                ? words.say("holdings.tree.unplaced", unplaced)
                : words.say("holdings.tree.unplaced.more", words.count(MOST_UNPLACED)),
            Links.with(Links.LIST, Map.of("status", BoxStatus.UNPLACED.key())),
            rooms.isEmpty());
    Frame.page(ctx, TreePage.class, "tree", shell, view);
  }

  private static Holdings.Query query(
      Set<Code> cabinets, OptionalInt shelf, Set<BoxStatus> statuses) {
    return new Holdings.Query(
        "",
        Set.of(),
        cabinets,
        shelf,
        statuses,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Holdings.Order.PLACE);
  }

  /** Makes the nodes of one request. */
  private final class Branch {
    private final Words words;
    private final Places places;
    private final Reader reader;
    private final Open open;
    private final Map<Code, SortedMap<Code, CabinetFill>> fillsByRoom = shelves.fillsByRoom();

    private Branch(Words words, Places places, Reader reader, Open open) {
      this.words = words;
      this.places = places;
      this.reader = reader;
      this.open = open;
    }

    Node room(Room room) {
      Map<Code, CabinetFill> fills = fillsByRoom.getOrDefault(room.code(), new TreeMap<>());
      int taken = fills.values().stream().mapToInt(CabinetFill::taken).sum();
      int total = fills.values().stream().mapToInt(CabinetFill::total).sum();
      boolean isOpen = room.code().value().equals(open.room());
      String href = isOpen ? PATH : path(room.code(), "", 0);
      Node node = node("room-" + room.code(), href, room.name(), taken, total);
      return isOpen
          ? node.with(
              places.in(room.code()).stream()
                  .map(cabinet -> cabinet(cabinet, fills.get(cabinet.code())))
                  .toList())
          : node;
    }

    private Node cabinet(Cabinet cabinet, CabinetFill fill) {
      boolean isOpen = cabinet.code().value().equals(open.cabinet());
      String href = path(cabinet.room(), isOpen ? "" : cabinet.code().value(), 0);
      Node node =
          node("cabinet-" + cabinet.code(), href, cabinet.name(), fill.taken(), fill.total());
      return isOpen
          ? node.with(
              shelves.fill(cabinet.code()).stream().map(shelf -> shelf(cabinet, shelf)).toList())
          : node;
    }

    private Node shelf(Cabinet cabinet, ShelfFill fill) {
      boolean isOpen = fill.shelf() == open.shelf();
      String href = path(cabinet.room(), cabinet.code().value(), isOpen ? 0 : fill.shelf());
      Node node =
          node(
              "shelf-" + fill.shelf(),
              href,
              words.say("holdings.shelf.of", String.valueOf(fill.shelf())),
              fill.taken(),
              fill.total());
      return isOpen ? node.withBoxes(boxes(cabinet.code(), fill.shelf())) : node;
    }

    private List<BoxLine> boxes(Code cabinet, int shelf) {
      Holdings.Query here = query(Set.of(cabinet), OptionalInt.of(shelf), Set.of());
      List<BoxLine> lines = new ArrayList<>();
      new AllBoxes(backend.holdings().boxes(), Optional.of(here))
          .forEachRemaining(box -> lines.add(BoxLine.of(words, places, reader, box)));
      return lines;
    }

    private Node node(String id, String href, String name, int taken, int total) {
      return Node.closed(
          id,
          href,
          name,
          words.say("holdings.fill", words.count(taken), words.count(total - taken)),
          total == 0 ? 0 : Math.min(100, 100 * taken / total));
    }

    private String path(Code room, String cabinet, int shelf) {
      Map<String, String> query = new LinkedHashMap<>();
      query.put("room", room.value());
      query.put("cabinet", cabinet);
      query.put("shelf", shelf > 0 ? String.valueOf(shelf) : "");
      return Links.with(PATH, query);
    }
  }
}
