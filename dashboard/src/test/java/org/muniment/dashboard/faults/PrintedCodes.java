package org.muniment.dashboard.faults;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.muniment.adapters.zxing.ZxingBarcodes;
import org.muniment.port.Barcodes.Found;
import org.muniment.port.Barcodes.Reading;

/** What a scanner reads of what an office printer printed. */
final class PrintedCodes {
  private static final int OFFICE_PRINTER_DPI = 150;

  private PrintedCodes() {}

  /** All codes on all pages of a PDF. */
  static List<String> on(byte[] pdf) throws IOException {
    List<String> read = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        BufferedImage picture = renderer.renderImageWithDPI(page, OFFICE_PRINTER_DPI);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        Reading reading = new ZxingBarcodes().read(png.toByteArray());
        ((Reading.Codes) reading).found().stream().map(Found::text).forEach(read::add);
      }
    }
    return read;
  }
}
