package org.muniment.domain.holding.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Message;

/** Reads rows of one list by its mapping. */
public final class RowReader {
  private final Mapping mapping;
  private final Values values;

  public RowReader(Mapping mapping, Vocabulary vocabulary) {
    mapping.check();
    this.mapping = mapping;
    this.values = new Values(vocabulary);
  }

  /** What a row says, with everything that is wrong with it. */
  public Row read(Line line) {
    List<Problem> problems = new ArrayList<>();
    Map<Field, String> box = new EnumMap<>(Field.class);
    Map<Field, String> item = new EnumMap<>(Field.class);
    for (Field field : mapping.columns().keySet()) {
      if (field != Field.BARCODE && field != Field.STATUS) {
        put(line, field, field.isOfItem() ? item : box, problems);
      }
    }
    moreOfPlace(line, box);
    moreOfDates(line, box);
    called(item);
    checkPlace(line, box, problems);
    return new Row(line.number(), barcode(line, problems), box, item, problems);
  }

  private void put(Line line, Field field, Map<Field, String> into, List<Problem> problems) {
    Message flaw = line.flaws().get(mapping.columns().get(field));
    if (flaw != null) {
      problems.add(problem(line, field, flaw));
      return;
    }
    String cell = SafeCell.undo(mapping.value(line, field));
    if (cell.isEmpty()) {
      return;
    }
    try {
      into.put(field, values.of(field, cell));
    } catch (BadInput bad) {
      problems.add(problem(line, field, bad.sentence()));
    }
  }

  private Problem problem(Line line, Field field, Message message) {
    return new Problem(line.number(), mapping.title(field), message, false);
  }

  private Optional<Barcode> barcode(Line line, List<Problem> problems) {
    Message flaw = line.flaws().get(mapping.columns().get(Field.BARCODE));
    String cell = SafeCell.undo(mapping.value(line, Field.BARCODE));
    if (flaw != null) {
      problems.add(problem(line, Field.BARCODE, flaw));
      return Optional.empty();
    }
    if (cell.isEmpty()) {
      problems.add(problem(line, Field.BARCODE, Message.of("refusal.import.no-barcode")));
      return Optional.empty();
    }
    // With an apostrophe in front it was meant so.
    if (Barcode.isRounded(mapping.value(line, Field.BARCODE))) {
      problems.add(problem(line, Field.BARCODE, Message.of("refusal.import.rounded", cell)));
      return Optional.empty();
    }
    try {
      return Optional.of(Barcode.of(cell));
    } catch (BadInput bad) {
      problems.add(problem(line, Field.BARCODE, bad.sentence()));
      return Optional.empty();
    }
  }

  private void moreOfPlace(Line line, Map<Field, String> box) {
    if (!box.containsKey(Field.CABINET)) {
      Values.cabinetOfShelf(mapping.value(line, Field.SHELF))
          .ifPresent(cabinet -> box.put(Field.CABINET, cabinet));
    }
  }

  /** {@code 1958-1985} in the only column of dates. */
  private void moreOfDates(Line line, Map<Field, String> box) {
    if (box.containsKey(Field.FIRST_DATE) && !mapping.has(Field.LAST_DATE)) {
      String[] dates = Values.dates(mapping.value(line, Field.FIRST_DATE));
      if (!dates[0].equals(dates[1])) {
        box.put(Field.LAST_DATE, dates[1]);
      }
    }
  }

  /** {@code folder} and {@code 2} are what the item is called: {@code folder 2}. */
  private static void called(Map<Field, String> item) {
    String kind = item.remove(Field.ITEM_KIND);
    String indicator = item.remove(Field.ITEM_INDICATOR);
    if (indicator != null) {
      String called = kind == null ? indicator : kind + " " + indicator;
      item.merge(Field.ITEM_CODE, called, (code, folder) -> code + ", " + folder);
    }
  }

  private void checkPlace(Line line, Map<Field, String> box, List<Problem> problems) {
    long parts =
        List.of(Field.CABINET, Field.SHELF, Field.POSITION).stream()
            .filter(box::containsKey)
            .count();
    boolean isWrongAlready = !problems.isEmpty();
    if (parts != 0 && parts != 3 && !isWrongAlready) {
      Field field = mapping.has(Field.CABINET) ? Field.CABINET : Field.SHELF;
      problems.add(problem(line, field, Message.of("refusal.import.half-place")));
    }
  }
}
