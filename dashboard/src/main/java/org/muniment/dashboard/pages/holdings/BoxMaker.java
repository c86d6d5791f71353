package org.muniment.dashboard.pages.holdings;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.dashboard.pages.holdings.BoxView.ItemLine;
import org.muniment.dashboard.pages.holdings.BoxView.Lent;
import org.muniment.dashboard.pages.holdings.BoxView.PictureLine;
import org.muniment.dashboard.pages.holdings.BoxView.Sent;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.look.Fact;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Places;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.domain.holding.Attachment;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxSteps;
import org.muniment.domain.holding.Item;
import org.muniment.domain.holding.RecordDate;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;

/** Makes the page of a box; every form on it that is refused comes back to it. */
final class BoxMaker {
  static final Sent NOTHING = new Sent("", Form.of(Map.of()));

  /** Any place but its own: whether a box can be moved at all does not hang on where to. */
  private static final Spot ELSEWHERE = new Spot(Code.of("ELSEWHERE"), 1, 1);

  private final Backend backend;
  private final HoldingsDesks desks;
  private final Frame frame;

  BoxMaker(Backend backend, Frame frame) {
    this.backend = backend;
    this.desks = backend.holdings();
    this.frame = frame;
  }

  /**
   * Answers with the page.
   *
   * @param asked the number that was asked for
   */
  void show(Context ctx, String asked, Sent sent) {
    Shell shell = HoldingsShell.of(frame, ctx);
    Frame.page(ctx, BoxMaker.class, "box", shell, view(ctx, shell.words(), asked, sent));
  }

  private BoxView view(Context ctx, Words words, String asked, Sent sent) {
    Box box = desks.boxes().box(asked);
    String barcode = box.barcode().value();
    boolean withheld = !Requests.reader(ctx).maySee(box);
    Places places = Places.of(backend.places());
    DescriptionWords said = new DescriptionWords(words, desks.rules().categories());
    Surroundings surroundings = new Surroundings(backend, words);
    Optional<Spot> spot = box.state().spot();
    Optional<Cabinet> cabinet = spot.map(it -> places.cabinets().get(it.cabinet()));
    return new BoxView(
        barcode,
        Links.with("/api/v1/barcodes.svg", Map.of("code", barcode)),
        String.valueOf(box.version()),
        Optional.of(asked).filter(other -> !other.equals(barcode)),
        withheld ? "" : box.description().title(),
        withheld,
        StatusChip.of(words, box.state().status()),
        spot.map(it -> places.sentence(words, it)),
        cabinet.map(it -> plan(it, barcode)),
        spot.map(BoxMaker::shelf),
        facts(said, box, withheld),
        cabinet.map(surroundings::air),
        warnings(box, withheld).stream().map(words::say).toList(),
        spot.isPresent()
            ? surroundings.hours(desks.shelves().hoursOutOfLimits(barcode))
            : List.of(),
        withheld ? List.of() : items(barcode),
        withheld ? List.of() : pictures(words, barcode),
        new HistoryLines(places, said, withheld).of(desks.boxes().history(barcode)),
        steps(box, words),
        lent(words, box),
        box.state().status().isHeld() && !isOut(box)
            ? Optional.of(Links.with("/loans/request", Map.of("thing", barcode)))
            : Optional.empty(),
        BoxSteps.move(box.state(), ELSEWHERE) instanceof BoxSteps.Decision.Step && !isOut(box),
        Links.edit(box.barcode()),
        Links.move(box.barcode()),
        Links.with("/holdings/labels", Map.of("code", barcode)),
        Links.with("/holdings/pictures", Map.of("code", barcode)),
        Links.with(AddPage.PATH, Map.of("like", barcode)),
        sent);
  }

  /** What a loan forbids until it is returned is not offered. */
  private List<BoxStep> steps(Box box, Words words) {
    boolean isWhole = isOut(box);
    boolean isAny = isWhole || out(box).findAny().isPresent();
    return BoxStep.allowed(box.state(), words.today()).stream()
        .filter(step -> !isAny || step.isAllowedWhileLent(isWhole))
        .toList();
  }

  private boolean isOut(Box box) {
    return out(box).anyMatch(loan -> loan.thing().item().isEmpty());
  }

  private Stream<Loan> out(Box box) {
    return backend.lending().loans().openOf(box).stream()
        .filter(loan -> loan.state() == LoanState.ISSUED);
  }

  private List<Lent> lent(Words words, Box box) {
    return backend.lending().loans().openOf(box).stream()
        .map(
            loan ->
                new Lent(
                    lent(words, loan),
                    words.say("loans.box.open", String.valueOf(loan.id())),
                    "/loans/" + loan.id()))
        .toList();
  }

  private static String lent(Words words, Loan loan) {
    String who = loan.who().name();
    if (loan.issued().isEmpty()) {
      return words.say("loans.box.asked", who);
    }
    String key = loan.thing().item().isPresent() ? "loans.box.item-out" : "loans.box.out";
    return words.say(
        key, moment(words, loan.issued().get().at()), who, loan.due().map(words::date).orElse(""));
  }

  private List<Message> warnings(Box box, boolean withheld) {
    return withheld ? desks.codes().warnings(box.barcode()) : desks.boxes().warnings(box);
  }

  private static String plan(Cabinet cabinet, String barcode) {
    return Links.with("/holdings/plan/" + cabinet.room(), Map.of("box", barcode));
  }

  private static String shelf(Spot spot) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("cabinet", spot.cabinet().value());
    query.put("shelf", String.valueOf(spot.shelf()));
    return Links.with(Links.LIST, query);
  }

  /** What is known, without the title, which is the page's heading. */
  private static List<Fact> facts(DescriptionWords said, Box box, boolean withheld) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(said.name("barcode"), box.barcode().value()));
    if (!withheld) {
      said.texts(box.description()).entrySet().stream()
          .filter(field -> !field.getKey().equals("title") && !field.getValue().isEmpty())
          .forEach(field -> facts.add(new Fact(said.name(field.getKey()), field.getValue())));
    }
    box.state()
        .keepUntil()
        .ifPresent(day -> facts.add(new Fact(said.name("keep-until"), said.words().date(day))));
    facts.add(new Fact(said.name("registered"), moment(said.words(), box.registeredAt())));
    return facts;
  }

  private static String moment(Words words, Instant at) {
    return words.date(at.atZone(words.zone()).toLocalDate()) + " " + words.time(at);
  }

  private List<ItemLine> items(String barcode) {
    return desks.items().items(barcode).stream().map(BoxMaker::item).toList();
  }

  private static ItemLine item(Item item) {
    return new ItemLine(
        String.valueOf(item.id()),
        String.valueOf(item.number()),
        item.title(),
        item.code().orElse(""),
        item.author(),
        item.documentNumber(),
        item.date().map(RecordDate::iso).orElse(""),
        item.pages().isPresent() ? String.valueOf(item.pages().getAsInt()) : "",
        item.remarks());
  }

  private List<PictureLine> pictures(Words words, String barcode) {
    return desks.pictures().attachments(barcode).stream()
        .map(picture -> picture(words, barcode, picture))
        .toList();
  }

  private static PictureLine picture(Words words, String barcode, Attachment picture) {
    return new PictureLine(
        String.valueOf(picture.id()),
        picture.name(),
        Links.with("/holdings/pictures/" + picture.id(), Map.of("code", barcode)),
        picture.by() + " · " + moment(words, picture.at()));
  }
}
