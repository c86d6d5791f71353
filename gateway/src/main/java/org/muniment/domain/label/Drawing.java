package org.muniment.domain.label;

import java.util.List;
import java.util.stream.Stream;

/** Black on white. */
public record Drawing(List<Bar> bars, List<Text> texts) {
  public static final Drawing EMPTY = new Drawing(List.of(), List.of());

  /** A filled rectangle. */
  public record Bar(double xMm, double yMm, double widthMm, double heightMm) {}

  /** On which side a text begins. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /** What happens to a text that is too long. */
  public enum Fit {
    /** Its end is left out, with … */
    CUT,
    /** It gets smaller, since every character counts. */
    SHRINK
  }

  /**
   * One line of text.
   *
   * @param xMm the left, middle or right of it
   * @param baselineMm what its letters stand on
   * @param sizeMm from the baseline to the next one, set solid
   * @param widthMm that it has
   */
  public record Text(
      double xMm,
      double baselineMm,
      double sizeMm,
      double widthMm,
      Align align,
      Fit fit,
      boolean bold,
      String text) {
    Text at(double x, double y) {
      return new Text(xMm + x, baselineMm + y, sizeMm, widthMm, align, fit, bold, text);
    }
  }

  /** A sheet of paper with what is on it. */
  public record Page(double widthMm, double heightMm, Drawing drawing) {}

  public Drawing {
    bars = List.copyOf(bars);
    texts = List.copyOf(texts);
  }

  public Drawing at(double xMm, double yMm) {
    return new Drawing(
        bars.stream()
            .map(b -> new Bar(b.xMm() + xMm, b.yMm() + yMm, b.widthMm(), b.heightMm()))
            .toList(),
        texts.stream().map(text -> text.at(xMm, yMm)).toList());
  }

  public Drawing and(Drawing other) {
    return new Drawing(
        Stream.concat(bars.stream(), other.bars.stream()).toList(),
        Stream.concat(texts.stream(), other.texts.stream()).toList());
  }
}
