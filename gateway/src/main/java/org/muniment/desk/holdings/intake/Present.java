package org.muniment.desk.holdings.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.Item;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.holding.intake.Draft;
import org.muniment.domain.holding.intake.Field;
import org.muniment.domain.trail.By;
import org.muniment.port.Holdings;

/** A box that is there already, beside what a list says of it; what the list does not say stays. */
final class Present {
  private final Holdings holdings;
  private final Box box;
  private final List<Item> items;
  private final Description wanted;
  private final List<Item> wantedItems;
  private final Optional<Spot> wantedSpot;

  Present(Holdings holdings, Box box, Draft draft, String lowest) {
    this.holdings = holdings;
    this.box = box;
    this.items = holdings.items(List.of(box.id())).getOrDefault(box.id(), List.of());
    this.wanted = merged(box.description(), draft.description(lowest), draft);
    this.wantedItems = draft.items();
    this.wantedSpot = draft.spot();
  }

  private static Description merged(Description old, Description said, Draft draft) {
    Set<Field> fields = draft.said();
    return new Description(
        draft.isTitled() ? said.title() : old.title(),
        fields.contains(Field.FONDS) ? said.fonds() : old.fonds(),
        fields.contains(Field.CATEGORY) ? said.category() : old.category(),
        fields.contains(Field.YEAR) ? said.year() : old.year(),
        fields.contains(Field.RETENTION) ? said.retention() : old.retention(),
        fields.contains(Field.CARRIER) ? said.carrier() : old.carrier(),
        fields.contains(Field.SECRECY) ? said.secrecy() : old.secrecy(),
        fields.contains(Field.ARCHIVAL_CODE) ? said.archivalCode() : old.archivalCode(),
        fields.contains(Field.PIECES) ? said.pieces() : old.pieces(),
        said.firstDate().isPresent() ? said.firstDate() : old.firstDate(),
        said.lastDate().isPresent() ? said.lastDate() : old.lastDate(),
        fields.contains(Field.REMARKS) ? said.remarks() : old.remarks());
  }

  /** What the list says otherwise; empty when it says what is there. */
  List<Field> differences() {
    List<Field> fields = new ArrayList<>();
    Description now = box.description();
    compare(fields, Field.TITLE, now.title(), wanted.title());
    compare(fields, Field.FONDS, now.fonds(), wanted.fonds());
    compare(fields, Field.CATEGORY, now.category(), wanted.category());
    compare(fields, Field.YEAR, now.year(), wanted.year());
    compare(fields, Field.RETENTION, now.retention(), wanted.retention());
    compare(fields, Field.CARRIER, now.carrier(), wanted.carrier());
    compare(fields, Field.SECRECY, now.secrecy(), wanted.secrecy());
    compare(fields, Field.ARCHIVAL_CODE, now.archivalCode(), wanted.archivalCode());
    compare(fields, Field.PIECES, now.pieces(), wanted.pieces());
    compare(fields, Field.FIRST_DATE, now.firstDate(), wanted.firstDate());
    compare(fields, Field.LAST_DATE, now.lastDate(), wanted.lastDate());
    compare(fields, Field.REMARKS, now.remarks(), wanted.remarks());
    if (isMoved()) {
      fields.add(Field.CABINET);
    }
    if (hasOtherItems()) {
      fields.add(Field.ITEM_TITLE);
    }
    return fields;
  }

  private static void compare(List<Field> fields, Field field, Object now, Object wanted) {
    if (!now.equals(wanted)) {
      fields.add(field);
    }
  }

  boolean isMoved() {
    return wantedSpot.isPresent() && !wantedSpot.equals(box.state().spot());
  }

  /** A box that is away, or gone, is not put on a shelf by a list. */
  boolean mayMove() {
    return box.state().status() == BoxStatus.UNPLACED || box.state().status() == BoxStatus.IN_PLACE;
  }

  Spot spot() {
    return wantedSpot.orElseThrow();
  }

  String level() {
    return box.description().secrecy();
  }

  private boolean hasOtherItems() {
    return !wantedItems.isEmpty() && !bare(items).equals(bare(wantedItems));
  }

  private static List<Item> bare(List<Item> items) {
    return items.stream().map(item -> of(item, 0, 0)).collect(Collectors.toList());
  }

  private static Item of(Item item, long id, long box) {
    return new Item(
        id,
        box,
        item.number(),
        item.title(),
        item.code(),
        item.author(),
        item.documentNumber(),
        item.date(),
        item.pages(),
        item.remarks());
  }

  /** Makes it what the list says, by events with a reason. */
  void correct(By by, String reason) {
    Box now = box;
    if (!wanted.equals(box.description())) {
      BoxEvent.Correction correction = new BoxEvent.Correction(box.description(), wanted);
      now = changed(now, now.state(), wanted, by, BoxEvent.Kind.DESCRIBED, reason, correction);
    }
    if (isMoved()) {
      BoxState placed = now.state().with(BoxStatus.IN_PLACE, wantedSpot);
      now = changed(now, placed, wanted, by, BoxEvent.Kind.MOVED, reason, null);
    }
    if (hasOtherItems()) {
      items.forEach(item -> holdings.removeItem(item.id()));
      wantedItems.forEach(item -> holdings.addItem(of(item, 0, box.id())));
    }
  }

  private Box changed(
      Box before,
      BoxState state,
      Description description,
      By by,
      BoxEvent.Kind kind,
      String reason,
      BoxEvent.Correction correction) {
    Box after =
        new Box(
            before.id(), state, description, before.version() + 1, before.registeredAt(), by.at());
    BoxEvent event =
        new BoxEvent(
            0,
            before.id(),
            kind,
            by,
            Optional.of(before.state()),
            state,
            reason,
            Optional.empty(),
            Optional.ofNullable(correction),
            OptionalLong.empty());
    holdings.change(after, event).orElseThrow(IllegalStateException::new);
    return after;
  }
}
