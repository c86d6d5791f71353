package org.muniment.adapters.openhtmltopdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.muniment.domain.label.Drawing;
import org.muniment.domain.label.Drawing.Fit;
import org.muniment.domain.text.Visible;

/** Writes lines of text, each character in the first font that has it. */
final class Letters {
  private static final int BOLD = 700;
  private static final float PER_THOUSAND = 1_000;
  private static final int MORE = '…';

  /** Stands for a character that no font has. */
  private static final int BOX = '□';

  /** Characters in one font. */
  private record Stretch(PDType0Font font, String text) {}

  private final Map<Face, PDType0Font> fonts;

  Letters(Map<Face, PDType0Font> fonts) {
    this.fonts = fonts;
  }

  void write(PDPageContentStream ink, Drawing.Text text, float pointsPerMm, float pageHeight)
      throws IOException {
    float size = (float) text.sizeMm() * pointsPerMm;
    float room = (float) text.widthMm() * pointsPerMm;
    String words = Visible.of(text.text());
    float width = width(words, text.bold(), size);
    if (width > room && text.fit() == Fit.CUT) {
      words = cut(words, text.bold(), size, room);
      width = width(words, text.bold(), size);
    } else if (width > room) {
      size *= room / width;
      width = room;
    }
    float x = (float) text.xMm() * pointsPerMm;
    float begin =
        switch (text.align()) {
          case LEFT -> x;
          case CENTRE -> x - width / 2;
          case RIGHT -> x - width;
        };
    ink.beginText();
    ink.newLineAtOffset(begin, pageHeight - (float) text.baselineMm() * pointsPerMm);
    for (Stretch stretch : stretches(words, text.bold())) {
      ink.setFont(stretch.font(), size);
      ink.showText(stretch.text());
    }
    ink.endText();
  }

  private String cut(String text, boolean bold, float size, float room) throws IOException {
    float left = room - width(Character.toString(MORE), bold, size);
    StringBuilder kept = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      left -= width(Character.toString(c), bold, size);
      if (left < 0) {
        return kept.appendCodePoint(MORE).toString();
      }
      kept.appendCodePoint(c);
    }
    return kept.toString();
  }

  private float width(String text, boolean bold, float size) throws IOException {
    float width = 0;
    for (Stretch stretch : stretches(text, bold)) {
      width += stretch.font().getStringWidth(stretch.text());
    }
    return width / PER_THOUSAND * size;
  }

  private List<Stretch> stretches(String text, boolean bold) {
    List<Stretch> stretches = new ArrayList<>();
    for (int c : text.codePoints().toArray()) {
      int shown = hasAny(c) ? c : BOX;
      PDType0Font font = font(shown, bold);
      int last = stretches.size() - 1;
      if (last >= 0 && stretches.get(last).font() == font) {
        String before = stretches.get(last).text();
        stretches.set(last, new Stretch(font, before + Character.toString(shown)));
      } else {
        stretches.add(new Stretch(font, Character.toString(shown)));
      }
    }
    return stretches;
  }

  private boolean hasAny(int codePoint) {
    return fonts.keySet().stream().anyMatch(face -> face.has(codePoint));
  }

  /** One of the weight that is asked for, else any that has it. */
  private PDType0Font font(int codePoint, boolean bold) {
    return fonts.keySet().stream()
        .filter(face -> (face.weight() == BOLD) == bold && face.has(codePoint))
        .findFirst()
        .or(() -> fonts.keySet().stream().filter(face -> face.has(codePoint)).findFirst())
        .map(fonts::get)
        .orElseThrow(() -> new IllegalStateException("our font has a box"));
  }
}
