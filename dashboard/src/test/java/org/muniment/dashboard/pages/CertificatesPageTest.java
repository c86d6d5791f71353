package org.muniment.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.pages.certificates.CertificatesPage;
import org.muniment.dashboard.pages.trust.TrustPage;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.dashboard.web.Reach;
import org.muniment.dashboard.web.Static;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.domain.text.Message;
import org.muniment.port.Health;
import org.muniment.port.TlsIdentity;
import org.muniment.testing.MemoryReadingStore;

/** What the settings say of the certificate. */
class CertificatesPageTest {
  private static final Instant BEGIN = Instant.parse("2026-06-01T00:00:00Z");
  private static final String FINGERPRINT = "AB:CD".repeat(16);

  private TestHouse house;

  @AfterEach
  void close() {
    house.close();
  }

  /** A certificate of which only the facts are asked. */
  private record Known(Facts facts) implements TlsIdentity {
    @Override
    public SSLContext context() {
      throw new UnsupportedOperationException();
    }

    @Override
    public X509ExtendedKeyManager keys() {
      throw new UnsupportedOperationException();
    }
  }

  private static TlsIdentity certificate(TlsIdentity.Kind kind, Instant end) {
    Optional<TlsIdentity.Authority> authority =
        kind == TlsIdentity.Kind.LOCAL
            ? Optional.of(
                new TlsIdentity.Authority(
                    "Muniment archive-pc 1f2e",
                    BEGIN.plus(Duration.ofDays(3650)),
                    FINGERPRINT,
                    new byte[] {1, 2, 3},
                    "PEM"))
            : Optional.empty();
    return new Known(
        new TlsIdentity.Facts(
            kind,
            "CN=archive-pc",
            List.of("archive-pc", "192.168.1.20"),
            BEGIN,
            end,
            FINGERPRINT,
            authority));
  }

  private void open(Reach reach, Health... health) {
    house =
        TestHouse.openWith(
            new MemoryReadingStore(TestHouse.ZONE),
            opened -> {
              Frame frame = new Frame(opened.backend.registry(), opened.clock, Optional.empty());
              var slices = new java.util.ArrayList<>(ApiSlices.of(opened.backend));
              slices.add(new CertificatesPage(opened.backend, reach, frame));
              slices.add(new TrustPage(opened.backend, reach, frame));
              slices.add(new Static());
              return slices;
            },
            List.of(health),
            List.of());
  }

  private Document page() {
    String cookie = house.cookieName() + "=" + house.session("administrator");
    return Jsoup.parse(
        house.http().send("GET", "/settings/certificates", null, "Cookie", cookie).text());
  }

  private static Reach reach(TlsIdentity identity) {
    return new Reach(Optional.of(identity), true, () -> Optional.of("192.168.1.20"));
  }

  @Test
  void withoutOneItSaysWhatToWrite() {
    open(Reach.here());
    Document page = page();
    assertThat(page.select(".chip").text()).isEqualTo("Off");
    assertThat(page.select("#local").text()).contains("http: 0.0.0.0:7070", "mode: local");
    assertThat(page.select("#files").text()).contains("certificate:", "key:");
    assertThat(page.select("img, .print")).isEmpty();
    assertThat(page.select("main a[href=/trust]")).hasSize(1);
  }

  @Test
  void theOwnAuthoritysIsShownWithTheWayForTelephones() {
    open(reach(certificate(TlsIdentity.Kind.LOCAL, Instant.parse("2027-11-22T08:00:00Z"))));
    Document page = page();
    assertThat(page.select(".chip").text()).isEqualTo("Good");
    assertThat(page.select(".facts").text())
        .contains("authority that Muniment made", "HTTPS", "365 days", "by itself, 30 days");
    assertThat(page.select(".prints").first().text())
        .contains("archive-pc, 192.168.1.20")
        .contains("22 Nov 2027");
    assertThat(page.select(".prints .print").first().text().replace(" ", ""))
        .isEqualTo(FINGERPRINT);
    assertThat(page.select(".address a").text())
        .isEqualTo("http://192.168.1.20:" + house.port() + "/trust");
    assertThat(page.select(".qr img").attr("src")).isEqualTo("/trust/qr.svg");
    assertThat(page.select("#local")).isEmpty();
    assertThat(page.text()).doesNotContain("PRIVATE");
  }

  @ParameterizedTest
  @CsvSource({
    // Judged by the part's health; over is over.
    "2027-11-22T08:00:00Z, true, ok, Good, ok",
    "2026-12-01T08:00:00Z, false, ends-soon, Ends soon, near",
    "2027-11-22T08:00:00Z, false, renewal-failed, Renewal failed, near",
    "2026-11-22T08:00:00Z, false, expired, Expired, alarm"
  })
  void itsStateIsAWordAColourAndASentence(
      Instant end, boolean well, String state, String word, String css) {
    Health tls =
        new Health() {
          @Override
          public String name() {
            return "tls";
          }

          @Override
          public Report check() {
            return new Report(well, state, Message.of("health.tls.ends-soon", "2026-12-01"));
          }
        };
    open(reach(certificate(TlsIdentity.Kind.FILES, end)), tls);
    Document page = page();
    assertThat(page.select(".chip").text()).isEqualTo(word);
    assertThat(page.select(".chip").hasClass(css)).isTrue();
    assertThat(page.select("[role=alert].wrong-summary")).hasSize(well ? 0 : 1);
    assertThat(page.select(".facts").text()).contains("files of your archive", "new files");
    assertThat(page.select("#local, #files")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP, zh-CN, false", "PHONE, zh-TW, true", "PHONE, en, false"})
  void itFitsAndIsQuiet(Screen screen, String language, boolean dark) {
    open(reach(certificate(TlsIdentity.Kind.LOCAL, Instant.parse("2027-11-22T08:00:00Z"))));
    try (Browser browser = Browser.open();
        Watched page =
            new Watched(browser.page(house, "administrator", screen, language, dark), house)) {
      page.open("/settings/certificates");
      page.everythingFits();
      assertThat(page.page().evaluate("document.querySelector('.qr img').naturalWidth > 0"))
          .isEqualTo(true);
      page.whole(
          "certificates-local-"
              + screen.name().toLowerCase(java.util.Locale.ROOT)
              + "-"
              + language);
      page.nothingWentWrong();
    }
  }
}
