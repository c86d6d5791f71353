package org.muniment.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.dashboard.web.guard.RateLimits;
import org.muniment.dashboard.web.guard.RateLimits.Rate;
import org.muniment.port.Metrics;

/** Who asks too often is told so, and nobody else is. */
class RateOfRequestsTest {
  private static final int KNOWN = 5;
  private static final int UNKNOWN = 3;
  private static final int FILES = 4;

  private TestHouse house;
  private WebServer server;
  private Http http;
  private String token;

  @BeforeEach
  void open() {
    house = TestHouse.open(ApiSlices::of);
    token = house.token("viewer");
    RateLimits limits =
        new RateLimits(house.clock, new Rate(1, KNOWN), new Rate(1, UNKNOWN), new Rate(1, FILES));
    Backend backend = limited(house.backend, limits);
    List<Slice> slices = new ArrayList<>(ApiSlices.of(backend));
    slices.add(new Static());
    server =
        WebServer.start(new WebSettings("127.0.0.1", 0), slices, backend, new PlainErrorPage());
    http = new Http(server.port());
  }

  @AfterEach
  void close() {
    server.close();
    house.close();
  }

  @Test
  void aTokenThatAsksTooOftenIsToldHowLongToWait() {
    for (int i = 0; i < KNOWN; i++) {
      assertThat(http.get("/api/v1/rooms", token).status()).isEqualTo(200);
    }
    Http.Answer refused = http.get("/api/v1/rooms", token);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    assertThat(refused.json().get("detail").asText()).contains("wait 1 seconds");
    assertThat(http.get("/api/v1/rooms", house.token("viewer")).status()).isEqualTo(200);
    house.clock.pass(Duration.ofSeconds(1));
    assertThat(http.get("/api/v1/rooms", token).status()).isEqualTo(200);
  }

  @Test
  void anAddressThatNobodyKnowsIsCountedApart() {
    for (int i = 0; i < UNKNOWN; i++) {
      assertThat(http.send("GET", "/healthz", null).status()).isEqualTo(200);
    }
    assertThat(http.send("GET", "/healthz", null).status()).isEqualTo(429);
    assertThat(http.get("/healthz", token).status()).isEqualTo(200);
  }

  @Test
  void theFilesOfPagesAreNeverStarvedByCalls() {
    for (int i = 0; i <= UNKNOWN; i++) {
      http.send("GET", "/healthz", null);
    }
    String file = Static.asset("css/api.css");
    for (int i = 0; i < FILES; i++) {
      assertThat(http.send("GET", file, null).status()).isEqualTo(200);
    }
    assertThat(http.send("GET", file, null).status()).isEqualTo(429);
  }

  @Test
  void refusalsAreAFigure() {
    for (int i = 0; i <= UNKNOWN; i++) {
      http.send("GET", "/healthz", null);
    }
    assertThat(http.get("/metrics", token).text()).contains("muniment_http_rate_limited_total 1\n");
  }

  private static Backend limited(Backend backend, RateLimits limits) {
    List<Metrics> metrics = new ArrayList<>(backend.metrics());
    metrics.add(limits);
    return new Backend(
        backend.places(),
        backend.sensors(),
        backend.climate(),
        backend.alarmDesks(),
        backend.generalRules(),
        backend.notification(),
        backend.presets(),
        backend.labels(),
        backend.logDesks(),
        backend.holdings(),
        backend.intake(),
        backend.lending(),
        backend.rounds(),
        backend.stocktakes(),
        backend.tokens(),
        backend.people(),
        backend.signIn(),
        backend.firstRun(),
        backend.console(),
        backend.office(),
        backend.backups(),
        backend.ingest(),
        backend.registry(),
        backend.readings(),
        backend.live(),
        backend.barcodes(),
        limits,
        backend.spreadsheets(),
        backend.pdf(),
        backend.drawings(),
        backend.scanners(),
        backend.health(),
        metrics,
        backend.clock(),
        backend.version());
  }
}
