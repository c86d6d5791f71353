package org.muniment.dashboard.web.table;

import io.javalin.http.Context;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.muniment.dashboard.web.look.Words;

/**
 * What a list's columns are. Made anew for a request, since titles and words are in its language.
 *
 * @param <T> a row
 */
public final class Table<T> {
  /** Rows that a page shows; the files have all, and a filter finds the others. */
  public static final int MAX_SHOWN = 500;

  private static final int TEXT_WIDTH = 24;
  private static final int NUMBER_WIDTH = 12;
  private static final int DAY_WIDTH = 12;
  private static final int TIME_WIDTH = 18;

  private final String name;
  private final String title;
  private final List<Column<T>> columns = new ArrayList<>();

  private Optional<String> file = Optional.empty();
  private boolean piece;

  private Table(String name, String title) {
    this.name = name;
    this.title = title;
  }

  /**
   * @param name in addresses and of files, once per page: lower-case letters
   * @param title of the list, for the spreadsheet's tab
   */
  public static <T> Table<T> of(String name, String title) {
    return new Table<>(name, title);
  }

  public Table<T> text(String key, String heading, Function<T, String> text) {
    return add(key, heading, false, TEXT_WIDTH, row -> new Value.Text(text.apply(row)));
  }

  public Table<T> number(String key, String heading, int decimals, ToDoubleFunction<T> number) {
    return optional(key, heading, decimals, row -> Optional.of(number.applyAsDouble(row)));
  }

  /** A number that names the row. */
  public Table<T> id(String key, String heading, ToLongFunction<T> id) {
    return add(key, heading, true, NUMBER_WIDTH, row -> new Value.Id(id.applyAsLong(row)));
  }

  /** A number that some rows have not. */
  public Table<T> optional(
      String key, String heading, int decimals, Function<T, Optional<? extends Number>> number) {
    return add(key, heading, true, NUMBER_WIDTH, row -> Value.number(number.apply(row), decimals));
  }

  /** A time that some rows have not. */
  public Table<T> time(String key, String heading, Function<T, Optional<Instant>> time) {
    return add(
        key,
        heading,
        false,
        TIME_WIDTH,
        row -> time.apply(row).<Value>map(Value.Time::new).orElse(Value.NOTHING));
  }

  /** A day that some rows have not. */
  public Table<T> day(String key, String heading, Function<T, Optional<LocalDate>> day) {
    return add(
        key,
        heading,
        false,
        DAY_WIDTH,
        row -> day.apply(row).<Value>map(Value.Day::new).orElse(Value.NOTHING));
  }

  /** The column that was said last has no heading of its own on the page. */
  public Table<T> onlyInFiles() {
    int last = columns.size() - 1;
    columns.set(last, columns.get(last).onlyInFiles());
    return this;
  }

  /**
   * @param characters as wide as so many for the column that was said last, beside the others; 0
   *     leaves it out on paper
   */
  public Table<T> onPaper(int characters) {
    int last = columns.size() - 1;
    columns.set(last, columns.get(last).onPaper(characters));
    return this;
  }

  /** The list is a piece that a page fetches: its own address is not for the browser's line. */
  public Table<T> asPiece() {
    piece = true;
    return this;
  }

  /**
   * @param base the file's name without its ending, instead of the list's name and the day
   */
  public Table<T> savedAs(String base) {
    file = Optional.of(base);
    return this;
  }

  /** The file's name without its ending. */
  String file(Words words) {
    return file.orElseGet(() -> name + "_" + words.today());
  }

  private Table<T> add(
      String key, String heading, boolean numeric, int width, Function<T, Value> value) {
    columns.add(new Column<>(key, heading, numeric, true, width, width, value));
    return this;
  }

  /**
   * What the page shows.
   *
   * @param path of the page, below which the files are; see {@link TableFiles}
   * @param target the id of the element of the page that holds the list
   */
  public Shown<T> show(Context ctx, Words words, String path, String target, Collection<T> all) {
    Asked asked = Asked.of(ctx, name);
    List<T> rows = rows(words, asked, all);
    List<T> shown = rows.subList(0, Math.min(MAX_SHOWN, rows.size()));
    Tools tools =
        Tools.of(
            new Tools.Place(ctx, name, path, target, !piece), words, asked, columns, all.size());
    return new Shown<>(List.copyOf(shown), rows.size(), tools);
  }

  /** All rows as asked, for a file. */
  List<T> rows(Context ctx, Words words, Collection<T> all) {
    return rows(words, Asked.of(ctx, name), all);
  }

  String title() {
    return title;
  }

  List<Column<T>> columns() {
    return columns;
  }

  private List<T> rows(Words words, Asked asked, Collection<T> all) {
    Locale locale = Locale.forLanguageTag(words.lang());
    List<String> wanted =
        asked.find().isBlank()
            ? List.of()
            : List.of(asked.find().toLowerCase(locale).strip().split("\\s+"));
    List<T> rows =
        new ArrayList<>(
            all.stream()
                .filter(row -> wanted.isEmpty() || has(words, locale, row, wanted))
                .toList());
    columns.stream()
        .filter(column -> asked.sort().filter(column.key()::equals).isPresent())
        .findFirst()
        .ifPresent(column -> rows.sort(order(column, asked.descending(), locale)));
    return rows;
  }

  private boolean has(Words words, Locale locale, T row, List<String> wanted) {
    StringBuilder text = new StringBuilder();
    columns.forEach(column -> text.append(column.value().apply(row).read(words)).append('\n'));
    String all = text.toString().toLowerCase(locale);
    return wanted.stream().allMatch(all::contains);
  }

  /** Rows that have nothing come last in both directions. */
  private static <T> Comparator<T> order(Column<T> column, boolean descending, Locale locale) {
    Comparator<Value> values = values(Collator.getInstance(locale));
    Comparator<Value> directed = descending ? values.reversed() : values;
    return Comparator.<T, Value>comparing(
        column.value(),
        Comparator.<Value, Boolean>comparing(Value.Nothing.class::isInstance)
            .thenComparing(directed));
  }

  private static Comparator<Value> values(Collator collator) {
    return (a, b) -> {
      if (a instanceof Value.Number x && b instanceof Value.Number y) {
        return Double.compare(x.value(), y.value());
      }
      if (a instanceof Value.Id x && b instanceof Value.Id y) {
        return Long.compare(x.id(), y.id());
      }
      if (a instanceof Value.Time x && b instanceof Value.Time y) {
        return x.at().compareTo(y.at());
      }
      if (a instanceof Value.Day x && b instanceof Value.Day y) {
        return x.date().compareTo(y.date());
      }
      return a instanceof Value.Text x && b instanceof Value.Text y
          ? collator.compare(x.text(), y.text())
          : 0;
    };
  }
}
