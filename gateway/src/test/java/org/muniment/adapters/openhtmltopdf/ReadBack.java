package org.muniment.adapters.openhtmltopdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.muniment.adapters.zxing.Patient;
import org.muniment.adapters.zxing.ZxingBarcodes;
import org.muniment.domain.label.Drawing;
import org.muniment.domain.label.LabelPages;
import org.muniment.domain.label.Modules;
import org.muniment.port.Barcodes;
import org.muniment.port.Barcodes.Format;

/** What was printed, as two readers of codes see it. */
final class ReadBack {
  private static final ZxingBarcodes ZXING = Patient.reader();

  static final LabelPages.Coder CODER =
      new LabelPages.Coder() {
        @Override
        public Modules bars(String code) {
          return ZXING.modules(code, Format.CODE_128);
        }

        @Override
        public Modules square(String code) {
          return ZXING.modules(code, Format.QR);
        }
      };

  private ReadBack() {}

  static List<BufferedImage> rendered(List<Drawing.Page> drawn, int dpi) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(new DrawnPdf().print(drawn, out)).isEmpty();
    List<BufferedImage> pages = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
      PDFRenderer renderer = new PDFRenderer(pdf);
      for (int page = 0; page < pdf.getNumberOfPages(); page++) {
        pages.add(renderer.renderImageWithDPI(page, dpi, ImageType.GRAY));
      }
    }
    return pages;
  }

  static List<String> zxing(BufferedImage image) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    Barcodes.Reading.Codes read = (Barcodes.Reading.Codes) ZXING.read(png.toByteArray());
    return read.found().stream().map(Barcodes.Found::text).toList();
  }

  /** One call for all pictures. */
  static Set<String> zbar(Path folder, List<BufferedImage> pictures) throws Exception {
    List<String> command = new ArrayList<>(List.of("zbarimg", "-q", "--raw", "-Sdisable"));
    command.addAll(List.of("-Scode128.enable", "-Sqrcode.enable"));
    for (int i = 0; i < pictures.size(); i++) {
      Path picture = folder.resolve(i + ".png");
      ImageIO.write(pictures.get(i), "png", picture.toFile());
      command.add(picture.toString());
    }
    Process zbar =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(zbar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    zbar.waitFor();
    return said.lines().collect(Collectors.toSet());
  }
}
