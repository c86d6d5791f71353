package org.muniment.adapters.openhtmltopdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.muniment.domain.label.Drawing;
import org.muniment.port.DrawingPrinter;

/**
 * Draws straight onto the pages of a PDF, with the fonts of {@link OpenhtmltopdfPrinter}. One file
 * is drawn at a time, on the caller's thread.
 */
public final class DrawnPdf implements DrawingPrinter {
  private static final float POINTS_PER_MM = 72 / 25.4f;
  private static final float PDF_VERSION = 1.7f;
  private static final String PRODUCER = "Muniment";

  private final ReentrantLock turn = new ReentrantLock(true);
  private final Fonts fonts;

  public DrawnPdf() {
    this(new SystemFonts());
  }

  DrawnPdf(SystemFonts others) {
    this.fonts = new Fonts(others);
  }

  @Override
  public List<String> print(List<Drawing.Page> pages, OutputStream out) throws IOException {
    turn.lock();
    try (PDDocument paper = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
      paper.setVersion(PDF_VERSION);
      paper.getDocumentInformation().setProducer(PRODUCER);
      Fonts.Chosen chosen = fonts.forText(words(pages));
      Letters letters = new Letters(loaded(paper, chosen));
      for (Drawing.Page page : pages) {
        draw(paper, page, letters);
      }
      paper.save(out);
      return chosen.lacking();
    } finally {
      turn.unlock();
    }
  }

  private static String words(List<Drawing.Page> pages) {
    return pages.stream()
        .flatMap(page -> page.drawing().texts().stream())
        .map(Drawing.Text::text)
        .collect(Collectors.joining());
  }

  /** In the order of the faces; a font is part of the file once it prints a character. */
  private static Map<Face, PDType0Font> loaded(PDDocument paper, Fonts.Chosen chosen)
      throws IOException {
    Map<Face, PDType0Font> loaded = new LinkedHashMap<>();
    for (Face face : chosen.faces()) {
      loaded.put(face, PDType0Font.load(paper, face.font(), true));
    }
    return loaded;
  }

  private static void draw(PDDocument paper, Drawing.Page page, Letters letters)
      throws IOException {
    float height = (float) page.heightMm() * POINTS_PER_MM;
    PDPage sheet = new PDPage(new PDRectangle((float) page.widthMm() * POINTS_PER_MM, height));
    paper.addPage(sheet);
    try (PDPageContentStream ink = new PDPageContentStream(paper, sheet)) {
      bars(ink, page.drawing().bars(), height);
      for (Drawing.Text text : page.drawing().texts()) {
        letters.write(ink, text, POINTS_PER_MM, height);
      }
    }
  }

  /** Filled as one shape: between shapes that touch, a renderer leaves a hair of white. */
  private static void bars(PDPageContentStream ink, List<Drawing.Bar> bars, float height)
      throws IOException {
    if (bars.isEmpty()) {
      return;
    }
    for (Drawing.Bar bar : bars) {
      ink.addRect(
          (float) bar.xMm() * POINTS_PER_MM,
          height - (float) (bar.yMm() + bar.heightMm()) * POINTS_PER_MM,
          (float) bar.widthMm() * POINTS_PER_MM,
          (float) bar.heightMm() * POINTS_PER_MM);
    }
    ink.fill();
  }
}
