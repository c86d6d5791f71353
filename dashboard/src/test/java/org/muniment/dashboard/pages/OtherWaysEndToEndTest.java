package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.adapters.zxing.ZxingBarcodes;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.stocktake.Opening;
import org.muniment.domain.stocktake.Progress;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.text.Code;
import org.muniment.port.Barcodes;

/** Counting without any phone or network: a memory scanner's file, and lists on paper. */
class OtherWaysEndToEndTest {
  private static final int DPI = 150;
  private static final double MM_PER_INCH = 25.4;
  private static final double STRIP_MM = 26;

  private static Browser browser;
  private TestHouse house;
  private Watched page;
  private long id;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  @BeforeEach
  void open() {
    house = PagesHouse.furnished();
    id = begin(false);
    page = new Watched(browser.page(house, Screen.DESKTOP, "zh-CN", false), house);
  }

  @AfterEach
  void close() {
    page.close();
    house.close();
  }

  private long begin(boolean isBlind) {
    Opening opening =
        new Opening(
            "库房二盘点",
            new Scope.Rooms(Set.of(Code.of("R2"))),
            isBlind,
            1,
            List.of(),
            Optional.empty());
    return house.backend.stocktakes().stocktakes().open(house.by(), opening).id();
  }

  private Progress progress() {
    return house.backend.stocktakes().counting().progress(id);
  }

  private String address(String part) {
    return "/stocktakes/" + id + part;
  }

  private void send(String text) {
    page.open(address("/file"));
    page.find("#scanner-file")
        .setInputFiles(
            new FilePayload("SCAN01.TXT", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    page.find(".file-send button").click();
    page.page().waitForURL("**/file?file=*");
  }

  @Test
  void aMemoryScannersFileIsLookedAtAndTaken() {
    send(
        """
        C17-S03,2026-07-16 09:12:04
        001200003718,2026-07-16 09:12:07
        001200003719,2026-07-16 09:12:09
        001200009901,2026-07-16 09:12:12
        WHAT-IS-THIS,2026-07-16 09:12:15
        """);
    assertThat(page.find("tbody tr")).hasCount(5);
    assertThat(page.find("tbody tr").nth(0)).containsText("17 柜 3 层");
    assertThat(page.find("tbody tr").nth(1)).containsText("在位");
    assertThat(page.find("tbody tr").nth(3)).containsText("应在");
    assertThat(page.find("tbody tr").nth(4)).containsText("WHAT-IS-THIS");
    assertThat(page.find(".file-problems")).hasCount(0);
    assertThat(progress().scans()).as("looking takes nothing").isZero();
    page.everythingFits();
    page.whole("stocktake-file-desktop");
    page.find("#take").click();
    assertThat(page.find(".taken")).containsText("新增 5 次扫描");
    assertThat(progress().scans()).isEqualTo(5);
    assertThat(progress().seen()).isPositive();
    page.nothingWentWrong();
  }

  @Test
  void theSameFileOnceMoreCountsOnce() {
    String text = "C17-S03\n001200003718\n";
    send(text);
    page.find("#take").click();
    assertThat(page.find(".taken")).containsText("新增 2 次扫描");
    send(text);
    assertThat(page.find(".file-note")).containsText("2 行此前已导入");
    page.find("#take").click();
    assertThat(page.find(".taken")).containsText("新增 0 次扫描");
    assertThat(progress().scans()).isEqualTo(2);
  }

  @Test
  void aWrongLineIsNamedAndCanBeLeftOut() {
    send("C17-S03\n001200003718,never,ever\n001200003719\n");
    assertThat(page.find(".file-problems")).containsText("有 1 行无法导入");
    assertThat(page.find(".file-problems li")).containsText("第 2 行");
    assertThat(page.find("#take")).containsText("略过 1 行");
    page.everythingFits();
    page.whole("stocktake-file-wrong");
    page.find("#take").click();
    assertThat(page.find(".taken")).containsText("略过 1 行");
    assertThat(progress().scans()).isEqualTo(2);
  }

  @Test
  void aFileWithNothingInItIsRefusedInOneSentence() {
    send("\n \n");
    assertThat(page.find(".wrong-summary")).containsText("文件中没有条码");
    assertThat(page.find("#take")).hasCount(0);
  }

  @Test
  void onAPhoneAFilesLinesStandBelowEachOther() {
    try (Watched phone = new Watched(browser.page(house, Screen.PHONE, "en", true), house)) {
      phone.open(address("/file"));
      phone.everythingFits();
      phone.whole("stocktake-file-phone-empty");
      phone
          .find("#scanner-file")
          .setInputFiles(
              new FilePayload(
                  "S.TXT",
                  "text/plain",
                  "001200003718\nC17-S03\n001200003719;;\n".getBytes(StandardCharsets.UTF_8)));
      phone.find(".file-send button").click();
      assertThat(phone.find("tbody tr")).hasCount(3);
      phone.everythingFits();
      phone.whole("stocktake-file-phone");
      phone.open(address("/sheets"));
      phone.everythingFits();
      phone.whole("stocktake-sheets-phone");
      phone.nothingWentWrong();
    }
  }

  @Test
  void whatIsTickedOnPaperIsScannedFromIt() throws IOException {
    page.open(address("/sheets"));
    assertThat(page.find(".cabinets a")).not().hasCount(0);
    page.whole("stocktake-sheets-desktop");
    page.nothingWentWrong();
    byte[] pdf = pdf("/sheets.pdf?cabinet=C17", "archivist");
    List<String> read = read(pdf);
    assertThat(read).contains("C17-S03", "001200003718", "001200003719", "001200003720");
    assertThat(read).as("of other cabinets").doesNotContain("C16-S01", "001200009901");
    assertThat(text(pdf)).contains("综合楼工程竣工验收资料").contains("in repair");
  }

  @Test
  void aSheetKeepsTitlesFromReadersWhoMayNotSeeThem() throws IOException {
    String archivist = text(pdf("/sheets.pdf?cabinet=C16", "archivist"));
    String assistant = text(pdf("/sheets.pdf?cabinet=C16", "assistant"));
    assertThat(archivist).contains("001200009902");
    assertThat(assistant).contains("001200009902").doesNotContain("Minutes of the board");
  }

  @Test
  void aBlindSheetTellsNothingOfWhatIsExpected() throws IOException {
    id = begin(true);
    byte[] pdf = pdf("/sheets.pdf?cabinet=C17", "administrator");
    assertThat(read(pdf)).contains("C17-S01", "C17-S03").doesNotContain("001200003718");
    assertThat(text(pdf)).doesNotContain("001200003718").doesNotContain("综合楼");
  }

  @Test
  void aSheetOfWhatIsNotCountedIsRefused() {
    Http.Answer answer = get("/sheets.pdf?cabinet=M01", "archivist");
    assertThat(answer.status()).isEqualTo(400);
  }

  private Http.Answer get(String part, String role) {
    return house.http().get(address(part), house.token(role));
  }

  private byte[] pdf(String part, String role) {
    try (Watched other =
        new Watched(browser.page(house, role, Screen.DESKTOP, "zh-CN", false), house)) {
      APIResponse answer = other.page().request().get(house.http().origin() + address(part));
      assertThat(answer.status()).as(answer.statusText()).isEqualTo(200);
      return answer.body();
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** Line by line, as a hand-held scanner sees it. */
  private static List<String> read(byte[] pdf) throws IOException {
    List<String> read = new ArrayList<>();
    int high = (int) (STRIP_MM / MM_PER_INCH * DPI);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        BufferedImage sheet = renderer.renderImageWithDPI(i, DPI);
        for (int y = 0; y + high <= sheet.getHeight(); y += high / 4) {
          read.addAll(codes(sheet.getSubimage(0, y, sheet.getWidth(), high)));
        }
      }
    }
    return read;
  }

  private static List<String> codes(BufferedImage strip) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(strip, "png", png);
    Barcodes.Reading reading = new ZxingBarcodes().read(png.toByteArray());
    return ((Barcodes.Reading.Codes) reading).found().stream().map(Barcodes.Found::text).toList();
  }
}
