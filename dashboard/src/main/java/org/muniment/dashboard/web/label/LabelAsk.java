package org.muniment.dashboard.web.label;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muniment.desk.Fields;
import org.muniment.desk.holdings.LabelsDesk;
import org.muniment.domain.label.Job;
import org.muniment.domain.label.Sheet;
import org.muniment.domain.label.Sheet.Offset;
import org.muniment.domain.label.Sheet.Order;
import org.muniment.domain.label.Sheets;
import org.muniment.domain.label.Symbols;
import org.muniment.domain.label.Zpl;

/**
 * Which labels, and how. Names and defaults are those of the parameters of {@code /labels.pdf}.
 *
 * @param codes each once
 */
public record LabelAsk(List<String> codes, Job job, Zpl.Printer printer) {
  /** The parameters besides the list {@code code}. */
  public static final List<String> NAMES =
      List.of(
          "boxesOf",
          "shelvesOf",
          "cabinetsOf",
          "sheet",
          "start",
          "order",
          "x",
          "y",
          "format",
          "columns",
          "rows",
          "width",
          "height",
          "left",
          "top",
          "gapX",
          "gapY",
          "dpi",
          "font");

  public static final String CODE = "code";

  private static final int DEFAULT_DPI = 203;

  /**
   * @param codes those that were named one by one
   * @param value of a parameter; empty when it was not given
   * @throws org.muniment.desk.Refusal with every problem
   */
  public static LabelAsk of(
      List<String> codes, Function<String, Optional<String>> value, LabelsDesk desk) {
    Fields fields = new Fields();
    Reader reader = new Reader(fields, value);
    Sheet sheet = reader.sheet();
    Offset offset = reader.offset();
    int start = reader.whole("start", 1);
    Symbols symbols = reader.choice("format", Symbols.values(), Symbols::key);
    Order order = reader.choice("order", Order.values(), Order::key);
    Zpl.Printer printer =
        fields.make(
            "dpi",
            reader.whole("dpi", DEFAULT_DPI),
            dpi -> new Zpl.Printer(dpi, value.apply("font")));
    fields.check();
    Job job = fields.make("start", start, first -> new Job(sheet, first, order, offset, symbols));
    fields.check();
    return new LabelAsk(all(codes, value, desk), job, printer);
  }

  private static List<String> all(
      List<String> codes, Function<String, Optional<String>> value, LabelsDesk desk) {
    Set<String> all = new LinkedHashSet<>(codes);
    value.apply("cabinetsOf").ifPresent(place -> all.addAll(desk.cabinetsOf(place)));
    value.apply("shelvesOf").ifPresent(place -> all.addAll(desk.shelvesOf(place)));
    value.apply("boxesOf").ifPresent(place -> all.addAll(desk.boxesOf(place)));
    return new ArrayList<>(all);
  }

  /** Reads values and collects what is wrong with them. */
  private record Reader(Fields fields, Function<String, Optional<String>> value) {
    private static final double MAX_MM = 300;

    Sheet sheet() {
      String key = value.apply("sheet").orElse(Sheets.SHIPPED.get(0).key());
      if (key.equals(Sheets.CUSTOM)) {
        return custom();
      }
      Optional<Sheet> sheet = Sheets.byKey(key);
      if (sheet.isEmpty()) {
        String keys = Sheets.SHIPPED.stream().map(Sheet::key).collect(Collectors.joining(", "));
        fields.wrong("sheet", "refusal.sheet.unknown", key, keys + ", " + Sheets.CUSTOM);
      }
      return sheet.orElse(Sheets.SHIPPED.get(0));
    }

    private Sheet custom() {
      int columns = whole("columns", 1);
      int rows = whole("rows", 1);
      double width = millimetres("width", 0);
      double height = millimetres("height", 0);
      double left = millimetres("left", 0);
      double top = millimetres("top", 0);
      double gapX = millimetres("gapX", 0);
      double gapY = millimetres("gapY", 0);
      return fields.make(
          "sheet",
          columns,
          count -> Sheet.custom(count, rows, width, height, left, top, gapX, gapY));
    }

    Offset offset() {
      double x = millimetres("x", 0);
      double y = millimetres("y", 0);
      return fields.make("x", x, right -> new Offset(right, y));
    }

    int whole(String name, int otherwise) {
      Optional<String> text = value.apply(name);
      if (text.isPresent() && !text.get().matches("[0-9]{1,4}")) {
        fields.wrong(name, "labels.whole", text.get());
        return otherwise;
      }
      return text.map(Integer::parseInt).orElse(otherwise);
    }

    double millimetres(String name, double otherwise) {
      Optional<String> text = value.apply(name).map(typed -> typed.replace(',', '.'));
      if (text.isPresent() && !text.get().matches("-?[0-9]{1,3}(\\.[0-9]{1,3})?")) {
        fields.wrong(name, "labels.millimetres", text.get(), MAX_MM);
        return otherwise;
      }
      return text.map(Double::parseDouble).orElse(otherwise);
    }

    /** The first is what absence means. */
    <E> E choice(String name, E[] all, Function<E, String> key) {
      String word = value.apply(name).orElse(key.apply(all[0]));
      for (E one : all) {
        if (key.apply(one).equals(word)) {
          return one;
        }
      }
      String keys = List.of(all).stream().map(key).collect(Collectors.joining(", "));
      fields.wrong(name, "api.parameter.word", word, keys);
      return all[0];
    }
  }
}
