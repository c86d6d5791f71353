package org.muniment.domain.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.domain.label.Drawing.Bar;
import org.muniment.domain.label.Drawing.Page;

/** Labels on sheets. */
public final class LabelPages {
  /** Laser printers' 300 and 600 dots to the inch both have this as whole dots. */
  public static final double DOT_MM = 25.4 / 300;

  /** How a code looks in a symbol; port {@code Barcodes} knows. */
  public interface Coder {
    Modules bars(String code);

    Modules square(String code);
  }

  /**
   * What was drawn.
   *
   * @param notes the codes whose label is other than asked for, by why
   */
  public record Made(List<Page> pages, Map<Layout.Note, List<String>> notes) {
    public Made {
      pages = List.copyOf(pages);
      notes = Collections.unmodifiableMap(new TreeMap<>(notes));
    }
  }

  private LabelPages() {}

  /**
   * Every label at its place.
   *
   * @throws org.muniment.domain.text.BadInput when a code does not fit onto such labels
   */
  public static Made of(List<Label> labels, Job job, Coder coder) {
    Sheet sheet = job.sheet();
    List<Sheet.Place> places = sheet.places(labels.size(), job.start(), job.order(), job.offset());
    List<List<Drawing>> pages = new ArrayList<>();
    Map<Layout.Note, List<String>> notes = new TreeMap<>();
    for (int i = 0; i < labels.size(); i++) {
      Sheet.Place place = places.get(i);
      One one = one(labels.get(i), sheet, job.symbols(), coder);
      one.note()
          .ifPresent(
              note ->
                  notes
                      .computeIfAbsent(note, any -> new ArrayList<>())
                      .add(one.label().code().value()));
      while (pages.size() <= place.page()) {
        pages.add(new ArrayList<>());
      }
      pages.get(place.page()).add(one.drawing().at(onDot(place.xMm()), onDot(place.yMm())));
    }
    List<Page> made = pages.stream().map(drawings -> page(sheet, drawings)).toList();
    return new Made(made, notes);
  }

  /**
   * One label on its own.
   *
   * @param note what is not as it was asked for
   */
  public record One(Label label, Drawing drawing, Optional<Layout.Note> note) {}

  /** A label as it will look, from its own upper left corner. */
  public static One one(Label label, Sheet sheet, Symbols symbols, Coder coder) {
    Modules bars = coder.bars(label.code().value());
    Modules square = coder.square(label.code().value());
    Layout layout =
        Layout.of(
            label,
            symbols,
            new Layout.Area(sheet.labelWidthMm(), sheet.labelHeightMm(), DOT_MM, Layout.MIN_BAR_MM),
            new Layout.Counts(bars.columns(), square.columns()));
    List<Bar> dark = new ArrayList<>();
    layout.bars().ifPresent(place -> addAll(dark, bars, place, place.heightMm()));
    layout.square().ifPresent(place -> addAll(dark, square, place, place.moduleMm()));
    return new One(label, new Drawing(dark, layout.texts()), layout.note());
  }

  private static Page page(Sheet sheet, List<Drawing> drawings) {
    Drawing all =
        new Drawing(
            drawings.stream().flatMap(one -> one.bars().stream()).toList(),
            drawings.stream().flatMap(one -> one.texts().stream()).toList());
    return new Page(sheet.paperWidthMm(), sheet.paperHeightMm(), all);
  }

  private static void addAll(
      List<Bar> dark, Modules modules, Layout.Place place, double rowHeightMm) {
    double module = place.moduleMm();
    for (Modules.Run run : modules.runs()) {
      dark.add(
          new Bar(
              place.xMm() + run.column() * module,
              place.yMm() + run.row() * rowHeightMm,
              run.columns() * module,
              run.rows() * rowHeightMm));
    }
  }

  /** Modules stay whole dots wherever the label lies. */
  private static double onDot(double lengthMm) {
    return Math.round(lengthMm / DOT_MM) * DOT_MM;
  }
}
