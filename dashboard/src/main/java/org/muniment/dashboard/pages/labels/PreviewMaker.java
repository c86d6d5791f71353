package org.muniment.dashboard.pages.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.muniment.dashboard.web.label.LabelFile;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.Labelled;
import org.muniment.domain.label.Drawing;
import org.muniment.domain.label.Job;
import org.muniment.domain.label.LabelPages;
import org.muniment.domain.label.Sheet;
import org.muniment.domain.label.Sheet.Offset;
import org.muniment.domain.label.TextWidth;

/** Draws the first sheet as SVG. */
record PreviewMaker(LabelFile file, Words words) {
  /** A label is drawn in parts of a millimetre, since browsers round small letters. */
  private static final int PARTS_PER_MM = 20;

  LabelsView.Preview preview(List<Labelled> labelled, Job job) {
    Sheet sheet = job.sheet();
    int first = job.start() - 1;
    List<Sheet.Place> places = sheet.places(sheet.perPage(), 1, job.order(), Offset.NONE);
    List<LabelsView.Cell> cells = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      int label = i - first;
      boolean filled = label >= 0 && label < labelled.size();
      cells.add(
          filled
              ? filled(i + 1, places.get(i), sheet, file.drawOne(words, labelled.get(label), job))
              : cell(i + 1, places.get(i), sheet, i < first, "", List.of(), ""));
    }
    String viewBox = "0 0 " + mm(sheet.paperWidthMm()) + " " + mm(sheet.paperHeightMm());
    String says = words.say("labels.preview.says", sheet.perPage(), job.start());
    return new LabelsView.Preview(viewBox, says, cells);
  }

  private LabelsView.Cell filled(int number, Sheet.Place place, Sheet sheet, LabelPages.One drawn) {
    List<LabelsView.Words> lines =
        drawn.drawing().texts().stream().map(PreviewMaker::line).toList();
    String code = drawn.label().code().value();
    return cell(number, place, sheet, false, path(drawn.drawing().bars()), lines, code);
  }

  private LabelsView.Cell cell(
      int number,
      Sheet.Place place,
      Sheet sheet,
      boolean used,
      String bars,
      List<LabelsView.Words> lines,
      String code) {
    String says =
        code.isEmpty()
            ? words.say("labels.cell", number)
            : words.say("labels.cell.of", number, code);
    String width = mm(sheet.labelWidthMm());
    String height = mm(sheet.labelHeightMm());
    return new LabelsView.Cell(
        number,
        used,
        mm(place.xMm()),
        mm(place.yMm()),
        width,
        height,
        "0 0 " + part(sheet.labelWidthMm()) + " " + part(sheet.labelHeightMm()),
        bars,
        lines,
        says);
  }

  private static LabelsView.Words line(Drawing.Text text) {
    String anchor =
        switch (text.align()) {
          case LEFT -> "start";
          case CENTRE -> "middle";
          case RIGHT -> "end";
        };
    return new LabelsView.Words(
        part(text.xMm()),
        part(text.baselineMm()),
        part(TextWidth.sizeMm(text)),
        anchor,
        text.bold(),
        TextWidth.cut(text));
  }

  private static String path(List<Drawing.Bar> bars) {
    StringBuilder path = new StringBuilder();
    for (Drawing.Bar bar : bars) {
      path.append('M').append(part(bar.xMm())).append(' ').append(part(bar.yMm()));
      path.append('h').append(part(bar.widthMm())).append('v').append(part(bar.heightMm()));
      path.append('h').append(part(-bar.widthMm())).append('z');
    }
    return path.toString();
  }

  /** Within a label. */
  private static String part(double length) {
    return String.format(Locale.ROOT, "%.1f", length * PARTS_PER_MM);
  }

  private static String mm(double length) {
    return String.format(Locale.ROOT, "%.2f", length);
  }
}
