package org.muniment.adapters.openhtmltopdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenhtmltopdfPrinterTest {
  private static final String SIMPLIFIED = "库房温湿度记录表 缺 ▲▼ ✓ ℃ № — · °";
  private static final String TRADITIONAL = "庫房溫濕度記錄表 簽字 → ● ○ □ ◇";
  private static final String ENGLISH = "Temperature and humidity “log” – 23.1 °C";

  /** In no font of ours, and in Liberation Sans. */
  private static final String HEBREW = "א";

  @TempDir Path folder;

  private final OpenhtmltopdfPrinter printer = new OpenhtmltopdfPrinter(without());
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void printsThreeLanguagesWithFontsThatAreEmbeddedAndCutToWhatOccurs() throws IOException {
    String body = "<p>%s</p><p>%s</p><p><b>%s</b></p>".formatted(SIMPLIFIED, TRADITIONAL, ENGLISH);
    assertThat(printer.print(page(body), out)).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
      assertThat(text(pdf).lines()).containsExactly(SIMPLIFIED, TRADITIONAL, ENGLISH);
      List<PDFont> fonts = fonts(pdf);
      assertThat(fonts).hasSize(2).allMatch(PDFont::isEmbedded);
      assertThat(fonts).allMatch(font -> font.getName().matches("[A-Z]{6}\\+MunimentForms-.*"));
      assertThat(pdf.getDocumentCatalog().getMetadata().toByteArray())
          .asString(StandardCharsets.UTF_8)
          .contains("pdfaid:part");
    }
    assertThat(out.size()).isLessThan(60_000);
  }

  @Test
  void namesCharactersThatNoFontHasAndPrintsABoxForThem() throws IOException {
    assertThat(printer.print(page("<p>张" + HEBREW + "</p>"), out)).containsExactly(HEBREW);
    assertThat(text()).isEqualTo("张□");
  }

  @Test
  void borrowsACharacterFromAFontOfTheComputer() throws IOException {
    SystemFonts one = new SystemFonts(() -> List.of(brokenFont(), liberation()));
    String body = page("<p>张" + HEBREW + "</p>");
    assertThat(new OpenhtmltopdfPrinter(one).print(body, out)).isEmpty();
    assertThat(text()).contains(HEBREW);
    try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
      assertThat(fonts(pdf)).anyMatch(font -> font.getName().endsWith("+LiberationSans"));
    }
  }

  @Test
  void fetchesNothingFromAnywhere() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.css"), "body::before{content:'seen'}");
    try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      elsewhere.setSoTimeout(200);
      String url = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/x";
      String html =
          "<html><head><link rel='stylesheet' href='%2$s'/><style>@import '%2$s'; @import '%1$s';"
              + " p { background: url(%1$s); } @font-face { font-family: x; src: url(%1$s) }"
              + "</style></head><body><p>here</p><img src='%1$s'/>"
              + "<object data='%2$s'></object></body></html>";
      printer.print(html.formatted(url, secret.toUri()), out);
      assertThat(text()).isEqualTo("here");
      assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void survivesWhatANameMayHaveAndXmlMayNot() throws IOException {
    printer.print(page("<p>a\u0001b\ud800c</p>"), out);
    assertThat(text()).startsWith("a").endsWith("c");
  }

  @Test
  void takesNoDocumentTypeAndNothingMalformed() {
    String entity = "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><html>&x;</html>";
    for (String wrong : List.of(entity, "<html><p></html>", "", "a")) {
      assertThatThrownBy(() -> printer.print(wrong, out))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(out.size()).isZero();
  }

  @Test
  void printsForSeveralAtOnce() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> printed = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String said = "第" + i + "页";
        printed.add(pool.submit(() -> printedAlone(said)));
      }
      for (int i = 0; i < printed.size(); i++) {
        assertThat(printed.get(i).get()).isEqualTo("第" + i + "页");
      }
    } finally {
      pool.shutdown();
    }
  }

  private String printedAlone(String said) throws IOException {
    ByteArrayOutputStream own = new ByteArrayOutputStream();
    printer.print(page("<p>" + said + "</p>"), own);
    try (PDDocument pdf = Loader.loadPDF(own.toByteArray())) {
      return text(pdf);
    }
  }

  private static SystemFonts without() {
    return new SystemFonts(List::of);
  }

  private URI liberation() {
    String resource = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    Path copy = folder.resolve("liberation.ttf");
    try (InputStream in = PDDocument.class.getResourceAsStream(resource)) {
      Files.write(copy, in.readAllBytes());
      return copy.toUri();
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private URI brokenFont() {
    try {
      return Files.writeString(folder.resolve("broken.ttf"), "no font").toUri();
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String page(String body) {
    return "<html><head><title>t</title></head><body>" + body + "</body></html>";
  }

  private String text() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
      return text(pdf);
    }
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).strip();
  }

  private static List<PDFont> fonts(PDDocument pdf) throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    for (PDPage page : pdf.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        fonts.add(page.getResources().getFont(name));
      }
    }
    return fonts;
  }
}
