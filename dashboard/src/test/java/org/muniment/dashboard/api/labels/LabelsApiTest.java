package org.muniment.dashboard.api.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.TokensDesk;
import org.muniment.desk.holdings.AskedSpot;
import org.muniment.desk.holdings.Details;
import org.muniment.desk.holdings.NewBox;

class LabelsApiTest {
  private static final String PDF = "/api/v1/labels.pdf";
  private static final double MM_PER_POINT = 25.4 / 72;

  private TestHouse house;
  private String token;

  @BeforeEach
  void open() {
    house = TestHouse.open(ApiSlices::of);
    token = house.token("archivist");
    house
        .backend
        .places()
        .addRoom(
            house.by(), new PlacesDesk.NewRoom("R1", "库房一", Optional.empty(), Optional.empty()));
    house
        .backend
        .places()
        .addCabinet(
            house.by(),
            new PlacesDesk.NewCabinet(
                "C1",
                "R1",
                Optional.of("一号柜"),
                Optional.empty(),
                2,
                4,
                Optional.empty(),
                java.util.OptionalDouble.empty(),
                java.util.OptionalDouble.empty()));
    box("BOX-1", "会议记录", "public");
    box("BOX-2", "绝密卷", "top-secret");
  }

  private void box(String barcode, String title, String secrecy) {
    Details details =
        new Details(
            title,
            Optional.of("0148"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(secrecy),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "");
    int position = Integer.parseInt(barcode.substring(4));
    house
        .backend
        .holdings()
        .boxes()
        .register(
            house.by(),
            new NewBox(barcode, details, Optional.of(new AskedSpot("C1", 1, position))));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aSheetHasTheSizeOfItsPaperAndTheWordsOfItsLabels() throws Exception {
    try (PDDocument pdf = pdf(PDF + "?code=R1&code=C1-S02&code=BOX-1&sheet=a4-2x7&start=14")) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      assertThat(pdf.getPage(0).getMediaBox().getWidth() * MM_PER_POINT).isBetween(209.99, 210.01);
      assertThat(pdf.getPage(1).getMediaBox().getHeight() * MM_PER_POINT).isBetween(296.99, 297.01);
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("R1", "库房一", "C1-S02", "一号柜 · 第 2 层", "BOX-1", "会议记录", "0148");
    }
  }

  @Test
  void aWholeCabinetIsNamedByItsCode() throws Exception {
    try (PDDocument pdf = pdf(PDF + "?boxesOf=C1&shelvesOf=C1&cabinetsOf=R1")) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("BOX-1", "BOX-2", "C1-S01", "C1-S02", "一号柜");
    }
  }

  @Test
  void whoIsNotClearedPrintsTheNumberOnly() throws Exception {
    token =
        house
            .backend
            .tokens()
            .create(
                house.by(),
                new TokensDesk.NewToken(
                    "reader", "viewer", Optional.of("public"), Optional.empty()));
    try (PDDocument pdf = pdf(PDF + "?code=BOX-1&code=BOX-2")) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("BOX-1", "会议记录", "BOX-2")
          .doesNotContain("绝密卷");
    }
  }

  @Test
  void askingNotesNothing() {
    house.http().get(PDF + "?code=BOX-1", token);
    house.http().get("/api/v1/labels.zpl?code=BOX-1", token);
    assertThat(house.http().get("/api/v1/labels?code=BOX-1", token).json().get("items")).isEmpty();
    assertThat(house.office.trail().last("label")).isEmpty();
  }

  @Test
  void whatWasPrintedIsListedAndTheLabelSaysItsIssue() throws Exception {
    for (int i = 0; i < 2; i++) {
      house.backend.labels().print(house.by(), java.util.List.of("BOX-1"), box -> true);
    }
    Http.Answer answer = house.http().get("/api/v1/labels?code=BOX-1", token);
    assertThat(answer.json().get("items")).hasSize(2);
    assertThat(answer.json().at("/items/0/issue").asInt()).isEqualTo(2);
    assertThat(answer.json().at("/items/0/void").asBoolean()).isFalse();
    assertThat(answer.json().at("/items/1/void").asBoolean()).isTrue();
    try (PDDocument pdf = pdf(PDF + "?code=BOX-1")) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("第2次");
    }
  }

  @Test
  void zplIsText() {
    Http.Answer answer =
        house.http().get("/api/v1/labels.zpl?code=C1&sheet=roll-50x30&font=E:SIMSUN.TTF", token);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/plain");
    assertThat(answer.text()).startsWith("^XA^CI28^PW400^LL240").contains("^FD>:C1^FS", "一号柜");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 422, nothing",
    "?code=R1&sheet=a5, 422, a5",
    "?code=R1&start=25, 422, 24",
    "?code=R1&start=x, 422, x",
    "?code=R1&x=21, 422, 20",
    "?code=R1&format=ean, 422, ean",
    "?code=R1&sheet=custom, 422, 10",
    "?code=%E5%BA%93, 422, barcode",
    "?boxesOf=C9, 404, C9",
    "?code=R1&color=red, 400, color",
  })
  void whatCannotBePrintedIsSaid(String query, int status, String says) {
    Http.Answer answer = house.http().get(PDF + query, token);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().toString()).contains(says);
  }

  private PDDocument pdf(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(house.http().uri(path))
            .headers("Authorization", "Bearer " + token, "Accept-Language", "zh-CN")
            .build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    return Loader.loadPDF(answer.body());
  }
}
