package org.muniment.domain.holding.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.Item;
import org.muniment.domain.holding.RecordDate;
import org.muniment.domain.holding.Retention;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;

/** A box that grows row by row: what the first row says of it counts, and each adds an item. */
public final class Draft {
  /** What all rows of a box must agree on: where it stands, and who may know of it (rule T3). */
  private static final Set<Field> BINDING =
      Set.of(Field.CABINET, Field.SHELF, Field.POSITION, Field.SECRECY);

  private static final Set<Field> NAMES =
      Set.of(Field.BOX_NUMBER, Field.BOX_KIND, Field.COLLECTION);

  /** What an item has that is not just the only thing in its box. */
  private static final Set<Field> OF_MANY =
      Set.of(Field.ITEM_NUMBER, Field.ITEM_AUTHOR, Field.ITEM_DOCUMENT, Field.ITEM_PAGES);

  private final Barcode barcode;
  private final long firstRow;
  private final Map<Field, String> box = new EnumMap<>(Field.class);
  private final List<Map<Field, String>> items = new ArrayList<>();
  private final List<Long> rows = new ArrayList<>();

  public Draft(Row first) {
    barcode = first.barcode().orElseThrow();
    firstRow = first.number();
    box.putAll(first.box());
    items(first);
  }

  public Barcode barcode() {
    return barcode;
  }

  public long firstRow() {
    return firstRow;
  }

  /** How many rows it was made of. */
  public int rows() {
    return rows.size();
  }

  public int itemCount() {
    return isOneThing() ? 0 : items.size();
  }

  private void items(Row row) {
    rows.add(row.number());
    if (!row.item().isEmpty()) {
      items.add(row.item());
    }
  }

  /**
   * Adds a further row of the same box.
   *
   * @return what it contradicts; when any of it is no warning, nothing was added
   */
  public List<Problem> add(Row row, Mapping mapping) {
    List<Problem> problems = new ArrayList<>();
    if (items.size() >= Item.MAX_IN_A_BOX) {
      Message many = Message.of("refusal.import.items", Item.MAX_IN_A_BOX, barcode.value());
      return List.of(new Problem(row.number(), mapping.title(Field.BARCODE), many, false));
    }
    row.box()
        .forEach(
            (field, value) -> {
              String said = box.get(field);
              if (said != null && !said.equals(value) && !NAMES.contains(field)) {
                Message other =
                    Message.of(
                        "refusal.import.contradicts", value, said, firstRow, barcode.value());
                boolean isWarning = !BINDING.contains(field);
                problems.add(new Problem(row.number(), mapping.title(field), other, isWarning));
              }
            });
    if (problems.stream().allMatch(Problem::isWarning)) {
      row.box().forEach(box::putIfAbsent);
      items(row);
    }
    return problems;
  }

  /** A single film is a box and no item in it; so is whatever has no number or folder. */
  private boolean isOneThing() {
    return !box.containsKey(Field.TITLE)
        && rows.size() == 1
        && items.size() == 1
        && items.get(0).keySet().stream().noneMatch(OF_MANY::contains)
        && !items.get(0).containsKey(Field.ITEM_CODE)
        && items.get(0).containsKey(Field.ITEM_TITLE);
  }

  private String title() {
    if (box.containsKey(Field.TITLE)) {
      return box.get(Field.TITLE);
    }
    if (isOneThing()) {
      return items.get(0).get(Field.ITEM_TITLE);
    }
    String number =
        Stream.of(Field.BOX_KIND, Field.BOX_NUMBER)
            .map(box::get)
            .filter(said -> said != null)
            .collect(Collectors.joining(" "));
    Optional<String> of =
        Stream.of(Field.COLLECTION, Field.FONDS)
            .map(box::get)
            .filter(said -> said != null)
            .map(said -> said.replaceFirst("[,;\\s]+$", ""))
            .findFirst();
    String title =
        Stream.of(of.orElse(""), number)
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(", "));
    return title.isEmpty() ? barcode.value() : title;
  }

  /**
   * What is in the box and how it is kept.
   *
   * @param lowest the secrecy of what nothing is said about
   * @throws BadInput with the sentence for the person
   */
  public Description description(String lowest) {
    Optional<String> date = isOneThing() ? said(items.get(0), Field.ITEM_DATE) : Optional.empty();
    return new Description(
        title(),
        said(box, Field.FONDS),
        said(box, Field.CATEGORY),
        number(box, Field.YEAR),
        said(box, Field.RETENTION).flatMap(Retention::of),
        said(box, Field.CARRIER).flatMap(Carrier::of).orElse(Carrier.PAPER),
        said(box, Field.SECRECY).orElse(lowest),
        said(box, Field.ARCHIVAL_CODE),
        number(box, Field.PIECES),
        said(box, Field.FIRST_DATE).or(() -> date).map(RecordDate::new),
        said(box, Field.LAST_DATE).map(RecordDate::new),
        said(box, Field.REMARKS).orElse(""));
  }

  /**
   * Where it is to stand; empty for nowhere yet.
   *
   * @throws BadInput with the sentence for the person
   */
  public Optional<Spot> spot() {
    if (!box.containsKey(Field.CABINET)) {
      return Optional.empty();
    }
    String cabinet = box.get(Field.CABINET);
    if (!Code.isValid(cabinet)) {
      throw new BadInput("refusal.import.cabinet", cabinet);
    }
    return Optional.of(
        new Spot(
            Code.of(cabinet),
            number(box, Field.SHELF).orElseThrow(),
            number(box, Field.POSITION).orElseThrow()));
  }

  /** What the list says of the box itself. */
  public Set<Field> said() {
    return Set.copyOf(box.keySet());
  }

  /** Whether the title is the list's, and not put together of what it says. */
  public boolean isTitled() {
    return box.containsKey(Field.TITLE) || isOneThing();
  }

  /** Empty when it says nothing. */
  public String said(Field field) {
    return box.getOrDefault(field, "");
  }

  /**
   * The items in the order of the list, numbered where the list does not.
   *
   * @throws BadInput with the sentence for the person
   */
  public List<Item> items() {
    List<Item> made = new ArrayList<>();
    if (isOneThing()) {
      return made;
    }
    for (Map<Field, String> item : items) {
      made.add(
          new Item(
              0,
              0,
              number(item, Field.ITEM_NUMBER).orElse(made.size() + 1),
              said(item, Field.ITEM_TITLE)
                  .or(() -> said(item, Field.ITEM_CODE))
                  .or(() -> said(item, Field.ITEM_DOCUMENT))
                  .orElse(barcode.value()),
              said(item, Field.ITEM_CODE),
              said(item, Field.ITEM_AUTHOR).orElse(""),
              said(item, Field.ITEM_DOCUMENT).orElse(""),
              said(item, Field.ITEM_DATE).map(RecordDate::new),
              number(item, Field.ITEM_PAGES),
              said(item, Field.ITEM_REMARKS).orElse("")));
    }
    made.sort(java.util.Comparator.comparingInt(Item::number));
    return made;
  }

  private static Optional<String> said(Map<Field, String> values, Field field) {
    return Optional.ofNullable(values.get(field));
  }

  private static OptionalInt number(Map<Field, String> values, Field field) {
    String value = values.get(field);
    return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
  }
}
