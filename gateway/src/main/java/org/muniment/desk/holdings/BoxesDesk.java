package org.muniment.desk.holdings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.domain.holding.ArchivalPattern;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Holdings;
import org.muniment.port.Office;

/** Boxes: found, registered, described. */
public final class BoxesDesk {
  /** So many that they are looked for and not looked through. */
  public static final int MANY = 5_000;

  /**
   * A box that was registered, and what is odd about it: it was taken all the same.
   *
   * @param warnings a failed check digit, numbers that look alike, a climate that does not suit
   */
  public record Registered(Box box, List<Message> warnings) {
    public Registered {
      warnings = List.copyOf(warnings);
    }
  }

  private final Office office;
  private final BoxBook book;
  private final Spots spots;
  private final Describing describing;
  private final SecrecyScale scale;
  private final CodesDesk codes;
  private final HoldingRulesDesk rules;
  private final ShelvesDesk shelves;

  BoxesDesk(
      Office office,
      BoxBook book,
      SecrecyScale scale,
      CodesDesk codes,
      HoldingRulesDesk rules,
      ShelvesDesk shelves) {
    this.office = office;
    this.book = book;
    this.spots = new Spots(office);
    this.describing = new Describing(office, scale);
    this.scale = scale;
    this.codes = codes;
    this.rules = rules;
    this.shelves = shelves;
  }

  /**
   * By its number, or by one that it had before.
   *
   * @throws Refusal when there is no such box
   */
  public Box box(String barcode) {
    return book.box(barcode);
  }

  /** Several at once, by their ids; those that are not there are left out. */
  public Map<Long, Box> boxes(Collection<Long> ids) {
    return book.holdings().byIds(ids);
  }

  /** What happened to a box, the oldest first. */
  public List<BoxEvent> history(String barcode) {
    return book.holdings().history(book.box(barcode).id());
  }

  public Holdings.Page search(Holdings.Query query, Optional<String> cursor, int limit) {
    return book.holdings().search(query, cursor, limit);
  }

  /**
   * The query in the order that suits it when nobody asked for one: by place; but words that more
   * than {@link #MANY} boxes have come the newest first, since nobody looks through them and
   * putting them in the order of places takes long.
   */
  public Holdings.Query ordered(Holdings.Query query) {
    boolean isMuch = !query.words().isBlank() && count(query, MANY + 1L) > MANY;
    return query.in(isMuch ? Holdings.Order.NEWEST : Holdings.Order.PLACE);
  }

  /** Counted up to {@code most}. */
  public long count(Holdings.Query query, long most) {
    return book.holdings().count(query, most);
  }

  /**
   * Registers a box with its first event.
   *
   * @throws Refusal when its number or its place is taken, or a field cannot be
   */
  public Registered register(By by, NewBox asked) {
    Box box = made(by, asked, spots);
    return office.together(
        () -> {
          Box stored = begin(by, box, "");
          return new Registered(stored, warnings(stored));
        });
  }

  /** Several at once, all or none, without looking for what is odd about them. */
  public List<Box> registerAll(By by, List<NewBox> asked) {
    Spots places = spots.remembering();
    List<Box> made = asked.stream().map(one -> made(by, one, places)).toList();
    return office.together(() -> made.stream().map(box -> begin(by, box, "")).toList());
  }

  private Box made(By by, NewBox asked, Spots places) {
    Fields fields = new Fields();
    Barcode barcode = fields.make("barcode", asked.barcode(), Barcode::new);
    Description description = describing.description(fields, asked.details());
    Optional<Spot> spot = asked.spot().map(place -> places.spot(fields, place, asked.barcode()));
    fields.check();
    BoxStatus status = spot.isPresent() ? BoxStatus.IN_PLACE : BoxStatus.UNPLACED;
    BoxState state = new BoxState(barcode, status, spot, Optional.empty());
    return new Box(0, state, description, 1, by.at(), by.at());
  }

  /**
   * @throws Refusal when there cannot be such a box, or its number is taken
   */
  void check(String barcode, String title) {
    made(By.system("check", Instant.EPOCH), asked(barcode, title, Optional.empty()), spots);
    codes.checkFree(Barcode.of(barcode));
  }

  private static NewBox asked(String barcode, String title, Optional<AskedSpot> spot) {
    return new NewBox(barcode, Details.titled(title), spot);
  }

  /** What a stock-take came upon, as part of its transaction. */
  Box register(By by, CountedSteps.Unknown found) {
    Optional<AskedSpot> spot =
        found.spot().map(it -> new AskedSpot(it.cabinet().value(), it.shelf(), it.position()));
    NewBox asked = asked(found.barcode().value(), found.title(), spot);
    return begin(by, made(by, asked, spots), found.reason());
  }

  /** Part of a transaction. */
  private Box begin(By by, Box box, String why) {
    codes.checkFree(box.barcode());
    box.state().spot().ifPresent(place -> spots.checkFree(place, 0));
    Box stored = store(by, box, why);
    Deed deed = Deed.of(by, "box.register", box.barcode()).because(why);
    office.trail().add(BoxDeeds.begins(deed, box.state(), box.description()));
    return stored;
  }

  private Box store(By by, Box box, String why) {
    BoxEvent event =
        new BoxEvent(
            0,
            0,
            BoxEvent.Kind.REGISTERED,
            by,
            Optional.empty(),
            box.state(),
            why,
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty());
    return book.holdings()
        .register(new Holdings.Registration(box, event, List.of()))
        .orElseThrow(() -> Refusal.conflict("refusal.code.taken", box.barcode().value()));
  }

  /** What is odd about a box, though nothing forbids it. */
  public List<Message> warnings(Box box) {
    List<Message> warnings = new ArrayList<>(codes.warnings(box.barcode()));
    box.description()
        .archivalCode()
        .map(code -> rules.pattern().check(code, box.description()))
        .flatMap(BoxesDesk::sentence)
        .ifPresent(warnings::add);
    box.state()
        .spot()
        .flatMap(spot -> shelves.misfit(box.description().carrier(), spot.cabinet()))
        .ifPresent(warnings::add);
    return warnings;
  }

  private static Optional<Message> sentence(ArchivalPattern.Checked checked) {
    if (checked instanceof ArchivalPattern.Checked.OtherShape other) {
      return Optional.of(other.reason());
    }
    return checked instanceof ArchivalPattern.Checked.Differs differs
        ? Optional.of(differs.reason())
        : Optional.empty();
  }

  /**
   * Corrects what is said of a box.
   *
   * @param version that was seen; empty when nobody looked
   * @param reason may be empty
   */
  public Box describe(By by, String barcode, OptionalLong version, Details details, String reason) {
    Fields fields = new Fields();
    Description after = describing.description(fields, details);
    String why = fields.remark("reason", reason);
    fields.check();
    return office.together(
        () -> {
          Box box = book.unchanged(barcode, version);
          Description before = box.description();
          if (before.equals(after)) {
            return box;
          }
          return change(by, box, after, why);
        });
  }

  private Box change(By by, Box box, Description after, String why) {
    Box changed =
        new Box(box.id(), box.state(), after, box.version() + 1, box.registeredAt(), by.at());
    BoxEvent event =
        new BoxEvent(
            0,
            box.id(),
            BoxEvent.Kind.DESCRIBED,
            by,
            Optional.of(box.state()),
            box.state(),
            why,
            Optional.empty(),
            Optional.of(new BoxEvent.Correction(box.description(), after)),
            OptionalLong.empty());
    book.holdings().change(changed, event).orElseThrow(() -> book.changed(box));
    Deed deed = Deed.of(by, "box.describe", box.barcode()).because(why);
    office.trail().add(BoxDeeds.changes(deed, scale, box.description(), after));
    return changed;
  }
}
