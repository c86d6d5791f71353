package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.holdings.Details;
import org.muniment.desk.holdings.NewBox;
import org.muniment.domain.holding.Barcode;
import org.muniment.port.Barcodes.Format;
import org.muniment.port.Live;

/** Labels printed from the page, and scanners of every kind, in a browser. */
class LabelsEndToEndTest {
  private static final String BOX = "32104000000019";
  private static final Pattern AT_BOX = Pattern.compile(".*/holdings/box\\?code=" + BOX);

  private static Browser browser;
  private TestHouse house;
  private Watched page;

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
    house
        .backend
        .places()
        .addCabinet(
            house.by(),
            new PlacesDesk.NewCabinet(
                "CAB1",
                "R1",
                Optional.of("一号柜"),
                Optional.empty(),
                3,
                8,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty()));
    house
        .backend
        .holdings()
        .boxes()
        .register(house.by(), new NewBox(BOX, Details.titled("会议记录"), Optional.empty()));
    page = new Watched(browser.page(house, Screen.DESKTOP, "zh-CN", false), house);
  }

  @AfterEach
  void close() {
    page.close();
    house.close();
  }

  @Test
  void labelsAreLookedAtPlacedByAClickAndPrinted() throws Exception {
    page.open("/holdings/labels");
    page.find("#field-place").fill("CAB1");
    page.find("#field-what").selectOption("shelves");
    page.find("#field-codes").fill("R1\n" + BOX);
    page.find("#show-labels").click();
    assertThat(page.find(".label-sheet .cell")).hasCount(24);
    assertThat(page.find(".label-sheet path")).hasCount(5);
    page.find("[data-start='4']").first().click();
    assertThat(page.find(".label-sheet .used")).hasCount(3);
    assertThat(page.find("#field-start")).hasValue("4");
    page.everythingFits();
    page.whole("labels-desktop");
    Download file = page.page().waitForDownload(() -> page.find("[value=pdf]").click());
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file.path()))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
    }
    assertThat(house.office.holdings().labels(Barcode.of(BOX))).hasSize(1);
    page.find("#show-labels").click();
    assertThat(page.find("table")).containsText("第1次");
    page.nothingWentWrong();
  }

  @Test
  void whatIsWrongIsSaidAndNothingTypedIsLost() {
    page.open("/holdings/labels");
    page.find("#field-codes").fill("R1");
    page.find("#field-start").fill("99");
    page.find("#show-labels").click();
    assertThat(page.find(".outcome.bad")).containsText("24");
    assertThat(page.find("#field-codes")).hasValue("R1");
    assertThat(page.find("#field-start")).hasValue("99");
  }

  @Test
  void aWedgeScannerOnAnyPageLeadsToTheBox() {
    page.open("/today");
    Browser.scan(page.page(), BOX);
    page.page().waitForURL(AT_BOX);
  }

  @Test
  void aScanIsTakenOutOfTheFieldThatItFellInto() {
    page.open("/holdings/labels");
    page.find("#field-place").fill("CAB1");
    page.find("#field-place").focus();
    Browser.scan(page.page(), BOX);
    assertThat(page.find("#field-codes")).hasValue(BOX);
    assertThat(page.find("#field-place")).hasValue("CAB1");
    assertThat(page.page().url()).endsWith("/holdings/labels");
  }

  @Test
  void aQuickTypistIsNoScanner() {
    page.open("/holdings/labels");
    page.find("#field-place").focus();
    page.page().keyboard().type("CAB1-S01", new Keyboard.TypeOptions().setDelay(90));
    assertThat(page.find("#field-place")).hasValue("CAB1-S01");
    page.page().keyboard().press("Tab");
    assertThat(page.find("#field-codes")).hasValue("");
  }

  @Test
  void keysOfAnInputMethodAreNoScan() {
    page.open("/holdings/labels");
    page.find("#field-place").focus();
    page.page()
        .evaluate(
            """
            () => {
              const field = document.activeElement;
              for (const key of ['k', 'u', 'f', 'a', 'n', 'g', 'Enter']) {
                field.dispatchEvent(new KeyboardEvent('keydown',
                  {key, bubbles: true, cancelable: true, isComposing: true}));
              }
              field.value = '库房';
            }\
            """);
    assertThat(page.find("#field-place")).hasValue("库房");
    assertThat(page.find("#field-codes")).hasValue("");
  }

  @Test
  void anUnknownNumberIsSaidWithWhatItMayHaveBeen() {
    page.open("/scan");
    Browser.scan(page.page(), "321O4000000019");
    assertThat(page.find("[data-beep=bad]")).containsText("321O4000000019");
    assertThat(page.find(".scanned .alike")).containsText(BOX);
    assertThat(page.find("html")).hasAttribute("data-beeped", "bad");
    page.find(".scanned .alike a").click();
    page.page().waitForURL(AT_BOX);
  }

  @Test
  void aPlaceLeadsToItsPlan() {
    page.open("/scan");
    Browser.scan(page.page(), "CAB1-S02");
    page.page().waitForURL(Pattern.compile(".*/holdings/plan/R1\\?cabinet=CAB1"));
  }

  @Test
  void aSerialScannerIsHeardByThePageThatChoseIt() {
    page.open("/scan");
    page.find("#serial-scanner").selectOption("/dev/ttyACM0");
    page.open("/holdings/labels");
    house.live.tell(
        new Live.Event.Scanned(Barcode.of("CAB1"), "/dev/other", house.clock.instant()));
    house.live.tell(scanned(BOX));
    assertThat(page.find("#field-codes")).hasValue(BOX);
  }

  private Live.Event scanned(String code) {
    return new Live.Event.Scanned(Barcode.of(code), "/dev/ttyACM0", house.clock.instant());
  }

  @Test
  void aPhotographOnAPhoneLeadsToTheBox() {
    try (Watched phone = new Watched(browser.page(house, Screen.PHONE, "zh-CN", true), house)) {
      phone.open("/scan");
      phone.everythingFits();
      phone.whole("scan-phone-dark");
      byte[] png = house.backend.barcodes().png(BOX, Format.CODE_128, 6);
      phone.find("#scan-photo").setInputFiles(new FilePayload("label.png", "image/png", png));
      phone.page().waitForURL(AT_BOX);
    }
  }

  @Test
  void theLabelsPageFitsAPhone() {
    try (Watched phone = new Watched(browser.page(house, Screen.PHONE, "en", true), house)) {
      phone.open("/holdings/labels?code=R1&code=" + BOX + "&format=both&sheet=a4-5x13");
      phone.everythingFits();
      phone.whole("labels-phone-dark");
      phone.nothingWentWrong();
    }
  }
}
