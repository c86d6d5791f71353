package org.muniment.desk.holdings.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.muniment.desk.holdings.Reader;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.Item;
import org.muniment.domain.holding.RecordDate;
import org.muniment.domain.holding.Retention;
import org.muniment.domain.holding.intake.Field;
import org.muniment.domain.holding.intake.SafeCell;
import org.muniment.port.Holdings;
import org.muniment.port.Office;

/**
 * All boxes and items as a list that an import reads back: a row per item, a row for a box without
 * any. Of a box above the reader's clearance it has number, place and status (rule T3).
 */
public final class ExportDesk {
  /** In this order for ever; new ones come behind. */
  public static final List<Field> COLUMNS =
      List.of(
          Field.BARCODE,
          Field.TITLE,
          Field.FONDS,
          Field.CATEGORY,
          Field.YEAR,
          Field.RETENTION,
          Field.CARRIER,
          Field.SECRECY,
          Field.ARCHIVAL_CODE,
          Field.PIECES,
          Field.FIRST_DATE,
          Field.LAST_DATE,
          Field.REMARKS,
          Field.CABINET,
          Field.SHELF,
          Field.POSITION,
          Field.STATUS,
          Field.ITEM_NUMBER,
          Field.ITEM_TITLE,
          Field.ITEM_CODE,
          Field.ITEM_AUTHOR,
          Field.ITEM_DOCUMENT,
          Field.ITEM_DATE,
          Field.ITEM_PAGES,
          Field.ITEM_REMARKS);

  private static final int PIECE = 500;
  private static final List<String> NO_ITEM = List.of("", "", "", "", "", "", "", "");

  private final Office office;

  public ExportDesk(Office office) {
    this.office = office;
  }

  /** The rows, read from the store piece by piece; texts are safe in a spreadsheet. */
  public Iterator<List<String>> rows(Reader reader) {
    return new Rows(reader);
  }

  private final class Rows implements Iterator<List<String>> {
    private final Reader reader;
    private final List<List<String>> ready = new ArrayList<>();
    private Optional<String> cursor = Optional.empty();
    private boolean isEnd;
    private int at;

    Rows(Reader reader) {
      this.reader = reader;
    }

    @Override
    public boolean hasNext() {
      while (at >= ready.size() && !isEnd) {
        fill();
      }
      return at < ready.size();
    }

    @Override
    public List<String> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.get(at++);
    }

    private void fill() {
      ready.clear();
      at = 0;
      Holdings holdings = office.holdings();
      Holdings.Page page = holdings.search(all(reader), cursor, PIECE);
      List<Box> seen = page.boxes().stream().filter(reader::maySee).toList();
      Map<Long, List<Item>> items = holdings.items(seen.stream().map(Box::id).toList());
      for (Box box : page.boxes()) {
        add(box, items.getOrDefault(box.id(), List.of()));
      }
      cursor = page.next();
      isEnd = cursor.isEmpty();
    }

    private void add(Box box, List<Item> items) {
      List<String> start = box(box, reader.maySee(box));
      if (items.isEmpty()) {
        ready.add(row(start, NO_ITEM));
      }
      items.forEach(item -> ready.add(row(start, item(item))));
    }
  }

  private static Holdings.Query all(Reader reader) {
    return new Holdings.Query(
        "",
        reader.levels(),
        Set.of(),
        OptionalInt.empty(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Holdings.Order.BARCODE);
  }

  private static List<String> row(List<String> box, List<String> item) {
    List<String> row = new ArrayList<>(COLUMNS.size());
    box.forEach(cell -> row.add(SafeCell.of(cell)));
    item.forEach(cell -> row.add(SafeCell.of(cell)));
    return row;
  }

  private static List<String> box(Box box, boolean isSeen) {
    List<String> cells = new ArrayList<>();
    cells.add(box.barcode().value());
    if (isSeen) {
      cells.addAll(described(box.description()));
    } else {
      for (int i = 1; i < COLUMNS.indexOf(Field.CABINET); i++) {
        cells.add("");
      }
    }
    cells.add(box.state().spot().map(spot -> spot.cabinet().value()).orElse(""));
    cells.add(box.state().spot().map(spot -> String.valueOf(spot.shelf())).orElse(""));
    cells.add(box.state().spot().map(spot -> String.valueOf(spot.position())).orElse(""));
    cells.add(box.state().status().key());
    return cells;
  }

  private static List<String> described(Description box) {
    return List.of(
        box.title(),
        box.fonds().orElse(""),
        box.category().orElse(""),
        number(box.year()),
        box.retention().map(Retention::key).orElse(""),
        box.carrier().key(),
        box.secrecy(),
        box.archivalCode().orElse(""),
        number(box.pieces()),
        box.firstDate().map(RecordDate::iso).orElse(""),
        box.lastDate().map(RecordDate::iso).orElse(""),
        box.remarks());
  }

  private static List<String> item(Item item) {
    return List.of(
        String.valueOf(item.number()),
        item.title(),
        item.code().orElse(""),
        item.author(),
        item.documentNumber(),
        item.date().map(RecordDate::iso).orElse(""),
        number(item.pages()),
        item.remarks());
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
  }
}
