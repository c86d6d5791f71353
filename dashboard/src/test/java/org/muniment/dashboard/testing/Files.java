package org.muniment.dashboard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Files that a house answers. */
public final class Files {
  private Files() {}

  public static HttpResponse<byte[]> get(
      TestHouse house, String path, String token, String language) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(house.http().uri(path))
            .headers("Authorization", "Bearer " + token, "Accept-Language", language)
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  /** The bytes of a file that must be there. */
  public static byte[] file(TestHouse house, String path, String token, String language)
      throws Exception {
    HttpResponse<byte[]> answer = get(house, path, token, language);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  public static String words(byte[] pdf) throws IOException {
    try (PDDocument paper = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(paper);
    }
  }
}
