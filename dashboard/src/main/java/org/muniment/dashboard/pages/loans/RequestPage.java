package org.muniment.dashboard.pages.loans;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Outcome;
import org.muniment.dashboard.web.look.Places;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.Scanned;
import org.muniment.desk.lending.AskedThing;
import org.muniment.desk.lending.CounterDesk.Resolved;
import org.muniment.desk.lending.LendingDesks;
import org.muniment.desk.lending.LoanView;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Item;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Visible;
import org.muniment.port.Holdings;

/** Somebody asks for boxes or items; the page says at once whose leave it needs. */
public final class RequestPage implements Slice {
  private static final String REMOVE = "remove:";
  private static final String ADD = "add:";
  private static final int MAX_SHOWN = 80;
  private static final int HITS = 8;

  private final Backend backend;
  private final LendingDesks desks;
  private final Readers readers;
  private final Frame frame;

  public RequestPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.desks = backend.lending();
    this.readers = new Readers(desks.borrowers());
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(Links.REQUEST, Access.PAGE_WRITE, this::page),
        Route.get(Links.REQUEST + "/judged", Access.PAGE_WRITE, this::judged),
        Route.post(Links.REQUEST, Access.PAGE_WRITE, this::send));
  }

  private void page(Context ctx) {
    show(ctx, RequestForm.of(ctx), Optional.empty(), "");
  }

  private void judged(Context ctx) {
    Words words = frame.words(ctx);
    Frame.piece(
        ctx, RequestPage.class, "judged", words, Judged.of(desks, words, named(ctx), this::box));
  }

  private RequestForm named(Context ctx) {
    RequestForm asked = RequestForm.of(ctx);
    String typed = asked.form().value("borrower");
    return asked.with(asked.form().with("borrower", readers.cardOf(typed)));
  }

  private void send(Context ctx) {
    RequestForm asked = named(ctx);
    String step = Sending.text(ctx, "step");
    String scan = step.startsWith(ADD) ? step.substring(ADD.length()) : Sending.text(ctx, "scan");
    if (step.startsWith(REMOVE)) {
      String place = step.substring(REMOVE.length());
      int at = place.matches("[0-9]{1,3}") ? Integer.parseInt(place) : -1;
      show(ctx, asked.without(at), Optional.empty(), "");
    } else if (step.equals("send") && scan.isEmpty()) {
      request(ctx, asked);
    } else {
      scanned(ctx, asked, scan);
    }
  }

  private void request(Context ctx, RequestForm asked) {
    try {
      List<Loan> made = desks.loans().request(Requests.by(ctx), asked.asked());
      Sending.go(ctx, Links.loan(made.get(0).id()));
    } catch (Refusal refusal) {
      ctx.status(Sending.code(refusal));
      Words words = frame.words(ctx);
      show(
          ctx,
          asked.with(asked.form().refused(words, refusal)),
          Optional.of(new Outcome(false, words.say(refusal.sentence()))),
          "");
    }
  }

  private void scanned(Context ctx, RequestForm asked, String scan) {
    if (scan.isEmpty()) {
      show(ctx, asked, Optional.empty(), "");
      return;
    }
    Words words = frame.words(ctx);
    Resolved found = desks.counter().resolve(scan);
    if (found instanceof Resolved.OfBorrower reader) {
      String told = Readers.told(said(ctx), reader.borrower());
      RequestForm more = asked.with(asked.form().with("borrower", scan));
      show(ctx, more, Optional.of(new Outcome(true, told)), "");
    } else if (found instanceof Resolved.OfThing thing) {
      add(ctx, asked, thing, scan);
    } else {
      Message sentence =
          found instanceof Resolved.OfCard card
              ? Message.of("loans.scan.card", scan, card.loan().loan().id())
              : nothing(scan, (Resolved.Nothing) found);
      show(ctx, asked, Optional.of(new Outcome(false, words.say(sentence))), scan);
    }
  }

  private static Message nothing(String scan, Resolved.Nothing nothing) {
    String shown = Visible.brief(scan, MAX_SHOWN);
    return nothing.scanned() instanceof Scanned.Unknown
        ? Message.of("loans.scan.unknown", shown)
        : Message.of("loans.scan.place", shown);
  }

  private void add(Context ctx, RequestForm asked, Resolved.OfThing thing, String scan) {
    Words words = frame.words(ctx);
    String barcode = thing.box().barcode().value();
    Optional<Message> no =
        asked.things().size() >= RequestForm.MAX_THINGS
            ? Optional.of(Message.of("loans.scan.full", RequestForm.MAX_THINGS))
            : taken(thing);
    if (no.isPresent() && items(barcode).isEmpty()) {
      show(ctx, asked, Optional.of(new Outcome(false, words.say(no.get()))), scan);
      return;
    }
    boolean again = asked.has(barcode) && items(barcode).isEmpty();
    RequestForm more = again ? asked : asked.with(new AskedThing(barcode, OptionalInt.empty()));
    String sentence = words.say(again ? "loans.scan.again" : "loans.scan.added", barcode);
    show(ctx, more, Optional.of(new Outcome(true, sentence)), "");
  }

  /** Why a box cannot be had now as a whole. */
  private static Optional<Message> taken(Resolved.OfThing thing) {
    Optional<LoanView> out =
        thing.open().stream().filter(it -> it.loan().state() == LoanState.ISSUED).findFirst();
    return out.map(
            it ->
                Message.of(
                    "loans.scan.out",
                    thing.box().barcode().value(),
                    it.loan().who().name(),
                    it.loan().due().map(LocalDate::toString).orElse("-")))
        .or(thing::whyNot);
  }

  private LoanWords said(Context ctx) {
    return new LoanWords(frame.words(ctx), Requests.reader(ctx));
  }

  private List<Item> items(String barcode) {
    return backend.holdings().items().items(barcode);
  }

  private Optional<Box> box(String barcode) {
    return desks.counter().resolve(barcode) instanceof Resolved.OfThing thing
        ? Optional.of(thing.box())
        : Optional.empty();
  }

  private void show(Context ctx, RequestForm asked, Optional<Outcome> outcome, String typed) {
    Shell shell = LoansShell.of(frame, ctx);
    LoanWords said = said(ctx);
    Words words = shell.words();
    Places places = Places.of(backend.places());
    Optional<String> registered =
        readers.byCard(asked.form().value("borrower")).map(it -> Readers.told(said, it));
    RequestView view =
        new RequestView(
            asked.form(),
            asked.things().stream().flatMap(thing -> line(said, places, thing).stream()).toList(),
            Judged.of(desks, words, asked, this::box),
            registered,
            outcome,
            Visible.brief(typed, MAX_SHOWN),
            typed.isEmpty() ? List.of() : hits(said, places, typed),
            readers.offered(),
            said.borrowerKinds(),
            said.kinds(),
            Readers.purposes(words));
    Frame.page(ctx, RequestPage.class, "request", shell, view);
  }

  private Optional<RequestView.ThingLine> line(LoanWords said, Places places, AskedThing thing) {
    if (!(desks.counter().resolve(thing.barcode()) instanceof Resolved.OfThing found)) {
      return Optional.empty();
    }
    Box box = found.box();
    boolean maySee = said.reader().maySee(box);
    Words words = said.words();
    return Optional.of(
        new RequestView.ThingLine(
            box.barcode().value(),
            maySee ? box.description().title() : words.say("holdings.withheld"),
            !maySee,
            place(words, places, box),
            maySee ? choices(words, box.barcode().value()) : Map.of(),
            thing.item().isPresent() ? String.valueOf(thing.item().getAsInt()) : "",
            taken(found).map(words::say)));
  }

  private static String place(Words words, Places places, Box box) {
    return box.state()
        .spot()
        .map(spot -> places.sentence(words, spot))
        .orElse(words.say("holdings.no-place"));
  }

  private Map<String, String> choices(Words words, String barcode) {
    Map<String, String> choices = new LinkedHashMap<>();
    List<Item> items = items(barcode);
    if (!items.isEmpty()) {
      choices.put("", words.say("loans.whole-box"));
      items.forEach(
          item ->
              choices.put(
                  String.valueOf(item.number()),
                  words.say("loans.item.titled", String.valueOf(item.number()), item.title())));
    }
    return choices;
  }

  /** Boxes that have the words, up to the clearance of the one who looks (rule T3). */
  private List<RequestView.Hit> hits(LoanWords said, Places places, String typed) {
    Holdings.Query query =
        new Holdings.Query(
            Visible.brief(typed, MAX_SHOWN),
            said.reader().levels(),
            Set.of(),
            OptionalInt.empty(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Holdings.Order.PLACE);
    return backend
        .holdings()
        .boxes()
        .search(backend.holdings().boxes().ordered(query), Optional.empty(), HITS)
        .boxes()
        .stream()
        .filter(said.reader()::maySee)
        .map(
            box ->
                new RequestView.Hit(
                    box.barcode().value(),
                    box.description().title(),
                    place(said.words(), places, box)))
        .toList();
  }
}
