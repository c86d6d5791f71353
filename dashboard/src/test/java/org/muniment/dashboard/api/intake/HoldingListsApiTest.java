package org.muniment.dashboard.api.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.testing.BadFiles;

class HoldingListsApiTest {
  private static final String IMPORT = "/api/v1/holdings/import";
  private static final String LIST =
      """
      归档文件目录,,,,,
      条码,盒号,件号,责任者,题名,日期,页数
      0001,1,1,办公室,=关于“收文”的通知,20230105,3
      0001,1,2,办公室,第二件,202302,12
      0002,2,1,人事处,"一行
      两行",2023,1
      """;

  @TempDir private Path folder;
  private TestHouse house;
  private String token;

  @BeforeEach
  void open() {
    house = TestHouse.open(ApiSlices::of);
    token = house.token("archivist");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void aChineseListComesInWhateverItIsWrittenIn(String charset) {
    JsonNode report = imported(LIST.getBytes(Charset.forName(charset)), "");
    assertThat(report.get("accepted").asInt()).as(report.toString()).isEqualTo(3);
    assertThat(report.get("boxes").asInt()).isEqualTo(2);
    assertThat(report.get("items").asInt()).isEqualTo(3);
    Box box = house.office.holdings().box(Barcode.of("0001")).orElseThrow();
    assertThat(house.office.holdings().items(java.util.List.of(box.id())).get(box.id()))
        .extracting(item -> item.title())
        .containsExactly("=关于“收文”的通知", "第二件");
  }

  @Test
  void traditionalCharactersInBig5ComeIn() {
    String list = "條碼,盒題名,年度\n0009,總務處檔案目錄與收發文登記簿,2020\n";
    JsonNode report = imported(list.getBytes(Charset.forName("Big5")), "");
    assertThat(report.get("boxes").asInt()).as(report.toString()).isEqualTo(1);
    assertThat(house.office.holdings().box(Barcode.of("0009")).orElseThrow().description().title())
        .isEqualTo("總務處檔案目錄與收發文登記簿");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void whatWentOutComesInAndChangesNothing(String format) throws Exception {
    imported(LIST.getBytes(StandardCharsets.UTF_8), "");
    byte[] list = export(format);
    JsonNode again = imported(list, "");
    assertThat(again.get("unchanged").asInt()).as(again.toString()).isEqualTo(2);
    assertThat(again.get("boxes").asInt()).isZero();
    assertThat(again.get("refused").asInt()).isZero();
    assertThat(export("csv")).isEqualTo(format.equals("csv") ? list : export("csv"));
  }

  @Test
  void aDryRunChangesNothing() {
    JsonNode report = imported(LIST.getBytes(StandardCharsets.UTF_8), "?dryRun=true");
    assertThat(report.get("boxes").asInt()).isEqualTo(2);
    assertThat(report.get("imported").asBoolean()).isFalse();
    assertThat(house.office.holdings().head()).isEmpty();
  }

  @Test
  void aRowThatContradictsWhatIsThereIsRefusedUnlessItCorrects() {
    imported("条码,盒题名\n0001,旧\n".getBytes(StandardCharsets.UTF_8), "");
    byte[] other = "条码,盒题名\n0001,新\n".getBytes(StandardCharsets.UTF_8);
    JsonNode refused = imported(other, "");
    assertThat(refused.get("refused").asInt()).isEqualTo(1);
    assertThat(refused.at("/problems/0/column").asText()).isEqualTo("盒题名");
    JsonNode corrected = imported(other, "?correct=true");
    assertThat(corrected.get("corrected").asInt()).isEqualTo(1);
    Box box = house.office.holdings().box(Barcode.of("0001")).orElseThrow();
    assertThat(box.description().title()).isEqualTo("新");
    assertThat(house.office.holdings().history(box.id())).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'barcode,title\n3.21E+13,A\n', 1, row 2, 3.21E+13",
    "'barcode,title\n,A\n', 1, row 2, barcode",
    "'barcode,title,cabinet,shelf,position\nA1,A,C9,1,1\n', 1, row 2, C9",
    "'barcode,title,cabinet\nA1,A,C9\n', 1, row 2, position",
    "'barcode,title,year\nA1,A,zwei\n', 1, row 2, zwei",
    "'barcode,title,firstDate\nA1,A,2023-02-30\n', 1, row 2, 2023-02-30",
    "'barcode,title,carrier\nA1,A,stone\n', 1, row 2, stone"
  })
  void aBadRowIsNamed(String list, int refused, String none, String says) {
    JsonNode report = imported(list.getBytes(StandardCharsets.UTF_8), "");
    assertThat(report.get("refused").asInt()).as(report.toString()).isEqualTo(refused);
    assertThat(report.at("/problems/0/row").asInt()).isEqualTo(2);
    assertThat(report.at("/problems/0/message").asText()).contains(says);
    assertThat(house.office.holdings().head()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'title,year\nA,2020\n', 'No column is the barcode'",
    "'barcode,title\n\"A1,never closed\n', 'quotation'",
    "'', 'empty'",
    "'<html></html>', 'ead'",
    "'<ead><unclosed>', 'XML'"
  })
  void aListThatCannotBeReadIsOneSentence(String list, String says) {
    HttpResponse<String> answer = post(list.getBytes(StandardCharsets.UTF_8), "");
    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
    assertThat(answer.body()).contains(says);
  }

  @Test
  void brokenTextIsNamedByLineAndByte() {
    byte[] list = "barcode,title\nA1,ok\nA2,x_x\n".getBytes(StandardCharsets.UTF_8);
    list[list.length - 3] = (byte) 0xff;
    HttpResponse<String> answer = post(list, "");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("line 3").contains("byte 25");
  }

  @Test
  void aListOfTwoGigabytesIsRefusedBeforeItIsRead() throws IOException {
    URI base = house.http().uri("/");
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      OutputStream out = socket.getOutputStream();
      String head =
          "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Type: text/csv\r\nContent-Length: 2147483648\r\n\r\nbarcode"
              .formatted(IMPORT, base.getAuthority(), token);
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      byte[] begin = socket.getInputStream().readNBytes(12);
      assertThat(new String(begin, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void aFormulaIsNamedInTheLanguageAskedFor() throws Exception {
    byte[] list =
        made(
            BadFiles.workbook(
                sheet -> {
                  BadFiles.oneBox(sheet);
                  sheet.formula(1, 1, "1+1");
                }));
    JsonNode problem = new ObjectMapper().readTree(inChinese(list).body()).at("/problems/0");
    assertThat(problem.get("row").asInt()).isEqualTo(2);
    assertThat(problem.get("column").asText()).isEqualTo("title");
    assertThat(problem.get("message").asText()).isEqualTo("单元格中是公式 1+1；请改为数值");
    assertThat(house.office.holdings().head()).isEmpty();
  }

  @Test
  void aZipBombIsRefusedInTheLanguageAskedFor() throws Exception {
    HttpResponse<String> answer = inChinese(made(BadFiles.bomb(1, 40)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("工作簿解压后超过 1,024 MB 或压缩大小的 200 倍；未读取任何内容")
        .doesNotContain("Exception");
    assertThat(house.office.holdings().head()).isEmpty();
  }

  private byte[] made(BadFiles.Maker maker) throws IOException {
    Path file = folder.resolve("list");
    maker.write(file);
    return Files.readAllBytes(file);
  }

  private HttpResponse<String> inChinese(byte[] list) throws Exception {
    HttpRequest request =
        request(IMPORT)
            .header("Content-Type", "application/octet-stream")
            .header("Accept-Language", "zh-CN")
            .POST(HttpRequest.BodyPublishers.ofByteArray(list))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @Test
  void theFileOfAFormIsRead() {
    String form =
        "--xX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"目录.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + "barcode,title\r\nA1,one\r\n--xY\r\n--xX--\r\n";
    HttpResponse<String> answer =
        send(form.getBytes(StandardCharsets.UTF_8), "", "multipart/form-data; boundary=xX");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(house.office.holdings().box(Barcode.of("A1"))).isPresent();
  }

  private JsonNode imported(byte[] list, String query) {
    HttpResponse<String> answer = post(list, query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (IOException broken) {
      throw new AssertionError(answer.body(), broken);
    }
  }

  private HttpResponse<String> post(byte[] list, String query) {
    return send(list, query, "application/octet-stream");
  }

  private HttpResponse<String> send(byte[] body, String query, String type) {
    HttpRequest request =
        request(IMPORT + query)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      return HttpClient.newHttpClient()
          .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  private byte[] export(String format) throws IOException, InterruptedException {
    HttpRequest request = request("/api/v1/holdings/export?format=" + format).GET().build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(house.http().uri(path))
        .header("Authorization", "Bearer " + token);
  }
}
