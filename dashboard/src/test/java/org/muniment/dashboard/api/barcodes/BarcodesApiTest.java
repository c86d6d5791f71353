package org.muniment.dashboard.api.barcodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.port.Barcodes.Format;

class BarcodesApiTest {
  private static final String DECODE = "/api/v1/barcodes/decode";

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
  @CsvSource({
    "/api/v1/barcodes/R1-C07-S02.svg, image/svg+xml",
    "/api/v1/barcodes/R1-C07-S02.svg?format=qr, image/svg+xml",
    "/api/v1/barcodes/R1-C07-S02.png, image/png",
    "/api/v1/barcodes.svg?code=a%20b%2Fc, image/svg+xml",
    "/api/v1/barcodes.png?code=%E5%BA%93%E6%88%BF&format=qr, image/png"
  })
  void aCodeIsDrawn(String path, String type) {
    Http.Answer answer = house.http().get(path, token);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith(type);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/barcodes.svg?code=%E5%BA%93, 422, Code 128",
    "/api/v1/barcodes.svg?code=a%00b&format=qr, 422, QR",
    "/api/v1/barcodes.svg, 400, code",
    "/api/v1/barcodes/R1.svg?format=ean, 400, code128",
    "/api/v1/barcodes/R1.gif, 404, nothing"
  })
  void whatCannotBeDrawnIsSaid(String path, int status, String says) {
    Http.Answer answer = house.http().get(path, token);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().get("detail").asText()).contains(says);
  }

  @Test
  void aPictureIsRead() {
    byte[] png = house.backend.barcodes().png("库房一", Format.QR, 4);
    HttpResponse<String> answer = post(png, "image/png");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"results\":[{\"text\":\"库房一\",\"format\":\"qr\"}]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"----WebKitFormBoundaryX", "a'b+c", "\"quoted one\""})
  void aFormsFileIsRead(String boundary) {
    byte[] png = house.backend.barcodes().png("R1", Format.CODE_128, 2);
    HttpResponse<String> answer = form(boundary, boundary.replace("\"", ""), png, 1);
    assertThat(answer.body()).contains("\"text\":\"R1\",\"format\":\"code128\"");
  }

  @Test
  void aFormOfTwoFilesOrNoneIsRefused() {
    assertThat(form("b", "b", new byte[] {1}, 2).statusCode()).isEqualTo(400);
    assertThat(form("b", "b", new byte[0], 0).statusCode()).isEqualTo(400);
    assertThat(form("b", "other", new byte[] {1}, 1).statusCode()).isEqualTo(400);
    assertThat(post(new byte[] {1}, "multipart/form-data").statusCode()).isEqualTo(400);
    assertThat(
            post(
                    "--b\r\n".repeat(9_999).getBytes(StandardCharsets.US_ASCII),
                    "multipart/form-data; boundary=b")
                .statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "image/gif", "image/svg+xml", "text/html", "x"})
  void othersAreNoPictures(String type) {
    assertThat(post(new byte[] {1, 2, 3}, type).statusCode()).isEqualTo(415);
  }

  @Test
  void aPictureIsWantedOnlyWherePicturesAreWanted() {
    HttpResponse<String> answer = post("/api/v1/rooms", new byte[] {1}, "image/png");
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("application/json");
  }

  @Test
  void nothingAndNonsenseAreRefusedWithASentence() {
    assertThat(post(new byte[0], "image/png").statusCode()).isEqualTo(400);
    HttpResponse<String> answer = post(new byte[] {1, 2, 3}, "image/jpeg");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("no JPEG or PNG");
  }

  @Test
  void tooManyPixelsAreRefused() {
    byte[] png = house.backend.barcodes().png("1", Format.QR, 1);
    ByteBuffer.wrap(png).putInt(16, 10_000).putInt(20, 10_000);
    HttpResponse<String> answer = post(png, "image/png");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("12 megapixels");
  }

  /** By what it says, and by what it is when it says nothing. */
  @Test
  void aPictureThatIsTooLargeIsRefused() throws IOException {
    assertThat(raw("Content-Length: 8388609\r\n\r\n", 0)).startsWith("HTTP/1.1 413");
    assertThat(raw("Transfer-Encoding: chunked\r\n\r\n", (8 << 20) + 1)).startsWith("HTTP/1.1 413");
  }

  @Test
  void aCodeOfMarkupComesBackAsText() {
    String hostile = "<img src=x onerror=\"alert(1)\">";
    byte[] png = house.backend.barcodes().png(hostile, Format.QR, 4);
    HttpResponse<String> answer = post(png, "image/png");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(new Http.Answer(answer).json().at("/results/0/text").asText()).isEqualTo(hostile);
  }

  private HttpResponse<String> form(String sent, String used, byte[] file, int parts) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < parts; i++) {
      body.writeBytes(
          ("--"
                  + used
                  + "\r\n"
                  + "Content-Disposition: form-data; name=\"picture\"; filename=\"../../x.png\"\r\n"
                  + "Content-Type: image/png\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      body.writeBytes(file);
      body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    body.writeBytes(("--" + used + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return post(body.toByteArray(), "multipart/form-data; boundary=" + sent);
  }

  private HttpResponse<String> post(byte[] body, String type) {
    return post(DECODE, body, type);
  }

  private HttpResponse<String> post(String path, byte[] body, String type) {
    HttpRequest request =
        HttpRequest.newBuilder(house.http().uri(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The first line of the answer to a body of zeros, in one chunk if there is one. */
  private String raw(String lastHeaders, int bytes) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", house.port())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      String head =
          "POST "
              + DECODE
              + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
              + "Content-Type: image/png\r\nAuthorization: Bearer "
              + token
              + "\r\n";
      out.write((head + lastHeaders).getBytes(StandardCharsets.US_ASCII));
      if (bytes > 0) {
        out.write((Integer.toHexString(bytes) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[bytes]);
        out.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      }
      out.flush();
      byte[] first = socket.getInputStream().readNBytes(12);
      return new String(first, StandardCharsets.US_ASCII);
    }
  }
}
