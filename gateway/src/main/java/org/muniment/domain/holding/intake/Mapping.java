package org.muniment.domain.holding.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.text.BadInput;

/**
 * Which column of a list says what.
 *
 * @param columns index of the column by what it says; each column at most once
 * @param titles of all columns, as the file has them
 * @param firstRow number of the first row behind the titles
 */
public record Mapping(Map<Field, Integer> columns, List<String> titles, long firstRow) {
  /** Where titles are looked for. */
  public static final int HEAD_LINES = 30;

  public Mapping {
    columns = columns.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(columns));
    titles = List.copyOf(titles);
    if (firstRow < 1) {
      throw new BadInput("refusal.import.first-row", firstRow);
    }
  }

  /**
   * Reads the titles: the line with most names that are known, and the lines right behind it that
   * name as much.
   *
   * @param head the first {@link #HEAD_LINES} lines, or fewer
   */
  public static Mapping propose(List<Line> head) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < head.size(); i++) {
      int known = known(head.get(i));
      if (known > most) {
        most = known;
        best = i;
      }
    }
    if (best < 0) {
      return none(head);
    }
    int last = best;
    while (last + 1 < head.size() && known(head.get(last + 1)) * 2 > most) {
      last++;
    }
    int from = best;
    while (from > 0 && known(head.get(from - 1)) * 2 > most) {
      from--;
    }
    return of(head.subList(from, last + 1), head.get(last).number() + 1);
  }

  private static Mapping none(List<Line> head) {
    int width = head.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      titles.add("");
    }
    return new Mapping(Map.of(), titles, 1);
  }

  private static int known(Line line) {
    return (int)
        line.cells().stream().map(Field::named).flatMap(Optional::stream).distinct().count();
  }

  private static Mapping of(List<Line> titleLines, long firstRow) {
    Map<Field, Integer> found = new HashMap<>();
    List<String> titles = new ArrayList<>();
    int width = titleLines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    for (int i = 0; i < width; i++) {
      titles.add(title(titleLines, i));
      field(titleLines, i, found);
    }
    return new Mapping(settled(found), titles, firstRow);
  }

  /** The last line is the one for people. */
  private static String title(List<Line> titleLines, int column) {
    for (int i = titleLines.size() - 1; i >= 0; i--) {
      if (!titleLines.get(i).cell(column).isEmpty()) {
        return titleLines.get(i).cell(column);
      }
    }
    return "";
  }

  private static void field(List<Line> titleLines, int column, Map<Field, Integer> found) {
    for (Line line : titleLines) {
      Optional<Field> field = Field.named(line.cell(column));
      if (field.isPresent() && found.putIfAbsent(field.get(), column) == null) {
        return;
      }
    }
  }

  /** What is of a box or of an item: of items, where anything else is said of them. */
  private static Map<Field, Integer> settled(Map<Field, Integer> found) {
    boolean hasItems = found.keySet().stream().anyMatch(Field::isOfItem);
    Map<Field, Integer> settled = new HashMap<>(found);
    settle(settled, Field.ANY_TITLE, hasItems, Field.ITEM_TITLE, Field.TITLE);
    settle(settled, Field.ANY_CODE, hasItems, Field.ITEM_CODE, Field.ARCHIVAL_CODE);
    settle(settled, Field.ANY_DATE, hasItems, Field.ITEM_DATE, Field.FIRST_DATE);
    settle(settled, Field.ANY_REMARKS, hasItems, Field.ITEM_REMARKS, Field.REMARKS);
    return settled;
  }

  private static void settle(
      Map<Field, Integer> columns, Field any, boolean hasItems, Field ofItem, Field ofBox) {
    Integer column = columns.remove(any);
    if (column == null) {
      return;
    }
    Field wanted = hasItems && !columns.containsKey(ofItem) ? ofItem : ofBox;
    columns.putIfAbsent(wanted, column);
  }

  public boolean has(Field field) {
    return columns.containsKey(field);
  }

  /** What a row says; empty when it says nothing. */
  public String value(Line line, Field field) {
    Integer column = columns.get(field);
    return column == null ? "" : line.cell(column);
  }

  /** How the file heads the column that says this; the key of the field without a title. */
  public String title(Field field) {
    Integer column = columns.get(field);
    String title = column == null || column >= titles.size() ? "" : titles.get(column);
    return title.isEmpty() ? field.key() : title;
  }

  public boolean hasItems() {
    return columns.keySet().stream().anyMatch(Field::isOfItem);
  }

  /**
   * @throws BadInput when a list cannot be read so
   */
  public void check() {
    if (!has(Field.BARCODE)) {
      throw new BadInput("refusal.import.no-barcode-column");
    }
  }
}
