package org.muniment.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.adapters.tls.LocalAuthority;
import org.muniment.adapters.tls.Names;
import org.muniment.adapters.tls.Tls;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.pages.trust.TrustPage;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.dashboard.web.PlainErrorPage;
import org.muniment.dashboard.web.Reach;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.Static;
import org.muniment.dashboard.web.WebServer;
import org.muniment.dashboard.web.WebSettings;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.port.OwnNames;
import org.muniment.port.TlsIdentity;
import org.muniment.testing.Trust;

/**
 * The page that a telephone sees before it trusts the certificate, asked for as a telephone does.
 */
class TrustPageTest {
  private static final OwnNames NAMES =
      new OwnNames() {
        @Override
        public Set<String> all() {
          return Set.of("127.0.0.1");
        }

        @Override
        public Optional<String> reachable() {
          return Optional.of("127.0.0.1");
        }
      };

  @TempDir Path data;

  private TestHouse house;
  private Tls tls;
  private WebServer server;

  @BeforeEach
  void open() {
    house = TestHouse.open(backend -> List.of());
    Names names = Names.of(List.of("archive-pc", "localhost"), List.of("127.0.0.1"));
    tls = Tls.start(new LocalAuthority(data, () -> names), InstantSource.system());
    server =
        serve(
            new Reach(Optional.of(tls), true, NAMES::reachable),
            new WebSettings("127.0.0.1", 0, Optional.of(tls), NAMES));
  }

  @AfterEach
  void close() {
    server.close();
    tls.close();
    house.close();
  }

  private WebServer serve(Reach reach, WebSettings settings) {
    Frame frame = new Frame(house.backend.registry(), house.clock, Optional.empty());
    List<Slice> slices = new ArrayList<>(List.of(new Static()));
    slices.add(new TrustPage(house.backend, reach, frame));
    return WebServer.start(settings, slices, house.backend, new PlainErrorPage());
  }

  @Test
  void itIsAnsweredWithoutTlsAndNamesTheFingerprint() throws Exception {
    HttpResponse<byte[]> page = get(server, "/trust");
    assertThat(page.statusCode()).isEqualTo(200);
    String text = new String(page.body(), StandardCharsets.UTF_8);
    TlsIdentity.Authority authority = tls.facts().authority().orElseThrow();
    assertThat(text.replaceAll("<[^>]*>", ""))
        .contains(authority.name())
        .contains(authority.fingerprint())
        .contains("http://127.0.0.1:" + server.port() + "/trust");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "muniment-ca.crt, application/x-x509-ca-cert",
    "muniment-ca.pem, application/x-pem-file"
  })
  void theCertificateOfTheAuthorityIsDownloaded(String file, String type) throws Exception {
    HttpResponse<byte[]> answer = get(server, "/trust/" + file);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualTo(type);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains(file);
    assertThat(Trust.certificate(answer.body()))
        .isEqualTo(Trust.certificate(tls.facts().authority().orElseThrow().der()));
  }

  @Test
  void appleGetsAProfileThatIsWellFormedAndHoldsTheCertificate() throws Exception {
    HttpResponse<byte[]> answer = get(server, "/trust/muniment-ca.mobileconfig");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .isEqualTo("application/x-apple-aspen-config");
    assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    var document =
        factory.newDocumentBuilder().parse(new java.io.ByteArrayInputStream(answer.body()));
    String content = document.getElementsByTagName("data").item(0).getTextContent();
    assertThat(java.util.Base64.getMimeDecoder().decode(content))
        .isEqualTo(tls.facts().authority().orElseThrow().der());
    assertThat(get(server, "/trust/muniment-ca.mobileconfig").body()).isEqualTo(answer.body());
  }

  @Test
  void nothingOfTheKeysIsSaid() throws Exception {
    String key =
        java.nio.file.Files.readString(data.resolve("authority.pem"))
            .lines()
            .skip(1)
            .findFirst()
            .orElseThrow();
    for (String path : List.of("", "/muniment-ca.crt", "/muniment-ca.pem", "/qr.svg")) {
      assertThat(new String(get(server, "/trust" + path).body(), StandardCharsets.ISO_8859_1))
          .doesNotContain(key)
          .doesNotContain("PRIVATE");
    }
  }

  @Test
  void withoutTlsThePageSaysHowToTurnItOn() throws Exception {
    WebServer plain = serve(Reach.here(), new WebSettings("127.0.0.1", 0));
    try {
      String text = new String(get(plain, "/trust?lang=zh-CN").body(), StandardCharsets.UTF_8);
      assertThat(text).contains("http: 0.0.0.0:7070").contains("muniment.yaml").contains("只有本机");
      assertThat(get(plain, "/trust/muniment-ca.crt").statusCode()).isEqualTo(404);
      assertThat(get(plain, "/trust/qr.svg").statusCode()).isEqualTo(404);
    } finally {
      plain.close();
    }
  }

  @ParameterizedTest(name = "{0} {1} dark {2}")
  @CsvSource({
    "DESKTOP, en, false",
    "DESKTOP, zh-CN, true",
    "PHONE, zh-CN, false",
    "PHONE, zh-TW, true",
    "PHONE, en, false"
  })
  void itFitsAndIsQuiet(Screen screen, String language, boolean dark) {
    WebServer plain = serve(Reach.here(), new WebSettings("127.0.0.1", 0));
    try (Browser browser = Browser.open()) {
      Page page = browser.page(screen, language, dark);
      List<String> wrongs = new CopyOnWriteArrayList<>();
      page.onConsoleMessage(message -> wrongs.add(message.text()));
      String suffix = "-" + screen.name().toLowerCase(Locale.ROOT) + "-" + language;
      look(page, server.port(), "trust" + suffix + (dark ? "-dark" : ""));
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
      assertThat(page.evaluate("document.querySelector('.qr img').naturalWidth > 0"))
          .isEqualTo(true);
      look(page, plain.port(), "trust-off" + suffix + (dark ? "-dark" : ""));
      page.context().close();
      assertThat(wrongs).isEmpty();
    } finally {
      plain.close();
    }
  }

  private static void look(Page page, int port, String name) {
    page.navigate("http://127.0.0.1:" + port + "/trust");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures", name + ".png")));
    assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
        .as(name)
        .isEqualTo(0);
  }

  private static HttpResponse<byte[]> get(WebServer server, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }
}
