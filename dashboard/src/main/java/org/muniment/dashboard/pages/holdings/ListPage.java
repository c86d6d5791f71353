package org.muniment.dashboard.pages.holdings;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Csv;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Places;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.BoxesDesk;
import org.muniment.desk.holdings.Reader;
import org.muniment.desk.holdings.Scanned;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Retention;
import org.muniment.domain.text.BadInput;
import org.muniment.port.Holdings;
import org.muniment.port.Spreadsheets;

/** Boxes, looked for by words and filters, page by page and as a file. */
public final class ListPage implements Slice {
  private static final int ON_A_PAGE = 50;
  private static final int MOST_COUNTED = 1_000;
  private static final int MAX_CURSOR = 500;

  private final Backend backend;
  private final BoxesDesk boxes;
  private final Frame frame;

  public ListPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.boxes = backend.holdings().boxes();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(Links.LIST, Access.PAGE_READ, this::page),
        Route.get(Links.LIST + "/boxes.csv", Access.PAGE_READ, this::csv),
        Route.get(Links.LIST + "/boxes.xlsx", Access.PAGE_READ, this::xlsx));
  }

  private void page(Context ctx) {
    Shell shell = HoldingsShell.of(frame, ctx);
    Frame.page(ctx, ListPage.class, "list", shell, view(ctx, shell.words()));
  }

  private ListView view(Context ctx, Words words) {
    ListQuery asked = ListQuery.of(ctx);
    Places places = Places.of(backend.places());
    Reader reader = Requests.reader(ctx);
    Optional<Holdings.Query> wanted = asked.asked(places, reader);
    Optional<Holdings.Query> query = asked.isOrdered() ? wanted : wanted.map(boxes::ordered);
    Optional<String> cursor = cursor(ctx);
    Holdings.Page page =
        query.map(it -> piece(it, cursor)).orElse(new Holdings.Page(List.of(), Optional.empty()));
    long count = query.map(it -> boxes.count(it, MOST_COUNTED)).orElse(0L);
    return new ListView(
        asked.form(),
        choices(words, places),
        count == 0 && !asked.isFiltered(),
        asked.isFiltered(),
        found(words, count),
        page.boxes().stream().map(box -> BoxLine.of(words, places, reader, box)).toList(),
        count == 0 ? hints(words, places, asked.words()) : List.of(),
        page.next().map(next -> asked.path(Links.LIST, next)),
        cursor.map(any -> asked.path(Links.LIST)),
        asked.path(Links.LIST + "/boxes.csv"),
        asked.path(Links.LIST + "/boxes.xlsx"));
  }

  private static String found(Words words, long count) {
    return count < MOST_COUNTED
        ? words.say("holdings.found", count)
        : words.say("holdings.found.more", words.count(MOST_COUNTED));
  }

  /** An address from elsewhere, or of another order, begins at the beginning. */
  private Holdings.Page piece(Holdings.Query query, Optional<String> cursor) {
    try {
      return boxes.search(query, cursor, ON_A_PAGE);
    } catch (BadInput unknownCursor) {
      return boxes.search(query, Optional.empty(), ON_A_PAGE);
    }
  }

  private static Optional<String> cursor(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("after"))
        .filter(after -> !after.isEmpty() && after.length() <= MAX_CURSOR);
  }

  /** What words that found nothing may be: a code that looks alike, or a place. */
  private List<ListView.Hint> hints(Words words, Places places, String typed) {
    if (typed.isEmpty()) {
      return List.of();
    }
    List<ListView.Hint> hints = new ArrayList<>();
    Scanned scanned = backend.holdings().codes().scan(typed);
    if (scanned instanceof Scanned.Unknown unknown) {
      for (Barcode alike : unknown.alike()) {
        hints.add(new ListView.Hint(words.say("holdings.alike", alike.value()), Links.box(alike)));
      }
    } else if (scanned instanceof Scanned.OfBox box) {
      hints.add(
          new ListView.Hint(
              words.say("holdings.formerly", typed, box.box().barcode().value()),
              Links.box(box.box().barcode())));
    } else if (scanned instanceof Scanned.OfLoanCard card) {
      hints.add(
          new ListView.Hint(words.say("holdings.is-card", typed), "/loans/" + card.loan().id()));
    } else if (!(scanned instanceof Scanned.OfReaderCard)) {
      hints.add(place(words, places, typed, scanned));
    }
    return hints;
  }

  private static ListView.Hint place(Words words, Places places, String typed, Scanned scanned) {
    if (scanned instanceof Scanned.OfRoom room) {
      return new ListView.Hint(
          words.say("holdings.is-place", typed, room.room().name()),
          Links.with(Links.LIST, Map.of("room", room.room().code().value())));
    }
    if (scanned instanceof Scanned.OfCabinet cabinet) {
      return new ListView.Hint(
          words.say("holdings.is-place", typed, places.cabinet(cabinet.cabinet().code())),
          Links.with(Links.LIST, Map.of("cabinet", cabinet.cabinet().code().value())));
    }
    Scanned.OfShelf shelf = (Scanned.OfShelf) scanned;
    Map<String, String> query = new LinkedHashMap<>();
    query.put("cabinet", shelf.cabinet().code().value());
    query.put("shelf", String.valueOf(shelf.shelf()));
    return new ListView.Hint(
        words.say(
            "holdings.is-place", typed, places.shelf(words, shelf.cabinet().code(), shelf.shelf())),
        Links.with(Links.LIST, query));
  }

  private ListView.Choices choices(Words words, Places places) {
    Map<String, String> rooms = new LinkedHashMap<>();
    rooms.put("", words.say("holdings.any.room"));
    places.rooms().forEach((code, room) -> rooms.put(code.value(), room.name()));
    Map<String, String> orders = new LinkedHashMap<>();
    for (String order : List.of("", "place", "barcode", "archival-code", "newest")) {
      orders.put(order, words.say("holdings.sort." + (order.isEmpty() ? "none" : order)));
    }
    return new ListView.Choices(
        rooms,
        places.choices(words.say("holdings.any.cabinet"), places.cabinets().values()),
        BoxWords.statuses(words, words.say("holdings.any.status")),
        BoxWords.carriers(words, words.say("holdings.any.carrier")),
        BoxWords.categories(
            words, words.say("holdings.any.category"), backend.holdings().rules().categories()),
        BoxWords.retentions(
            words, words.say("holdings.any.retention"), Arrays.asList(Retention.values())),
        orders);
  }

  private void csv(Context ctx) throws IOException {
    BoxFile file = file(ctx, "csv", Csv.TYPE);
    try (Csv csv = new Csv(ctx.outputStream())) {
      file.csv(csv);
    }
  }

  private void xlsx(Context ctx) throws IOException {
    BoxFile file = file(ctx, "xlsx", Spreadsheets.TYPE);
    backend.spreadsheets().write(file.sheet(), ctx.outputStream());
  }

  /** Read while it is written, since a million boxes are a long list. */
  private BoxFile file(Context ctx, String ending, String type) {
    Words words = frame.words(ctx);
    Places places = Places.of(backend.places());
    Reader reader = Requests.reader(ctx);
    ctx.contentType(type);
    ctx.header(
        "Content-Disposition",
        "attachment; filename=\"boxes_" + words.today() + "." + ending + "\"");
    return new BoxFile(
        new DescriptionWords(words, backend.holdings().rules().categories()),
        places,
        reader,
        new AllBoxes(boxes, ListQuery.of(ctx).asked(places, reader)));
  }
}
