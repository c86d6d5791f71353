package org.muniment.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaticTest {
  private TestHouse house;

  @BeforeAll
  void open() {
    house = TestHouse.open(backend -> List.of(new Static()));
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void ourFilesAreKeptForAYearUnderTheHashOfTheirContent() {
    String address = Static.asset("css/api.css");
    assertThat(address).matches("/assets/[0-9a-f]{12}/css/api.css");
    Http.Answer answer = house.http().send("GET", address, null);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/css; charset=utf-8");
    assertThat(answer.header("Cache-Control")).contains("max-age=31536000");
    assertThat(answer.text()).contains("color-scheme");
  }

  @Test
  void anOldAddressGetsTodaysFileButMayNotKeepIt() {
    Http.Answer old = house.http().send("GET", "/assets/0/css/api.css", null);
    assertThat(old.status()).isEqualTo(200);
    assertThat(old.header("Cache-Control")).isEqualTo("no-cache");
    Http.Answer same =
        house
            .http()
            .send("GET", "/assets/0/css/api.css", null, "If-None-Match", old.header("ETag"));
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.text()).isEmpty();
  }

  @Test
  void webJarsAreFoundByNameAndCarryTheirVersion() {
    List<String> addresses =
        List.of(
            Static.webjar("htmx.org", "dist/htmx.min.js"),
            Static.webjar("tabler__core", "dist/css/tabler.min.css"),
            Static.webjar("echarts", "echarts.min.js"));
    for (String address : addresses) {
      Http.Answer answer = house.http().send("GET", address, null);
      assertThat(answer.status()).as(address).isEqualTo(200);
      assertThat(answer.header("Content-Type")).as(address).containsIgnoringCase("charset=utf-8");
      assertThat(answer.header("Cache-Control")).contains("immutable");
    }
  }

  @Test
  void aFileThatIsMissingIsFoundOutWhenAPageIsMade() {
    assertThatThrownBy(() -> Static.asset("css/none.css"))
        .hasMessageContaining("assets/css/none.css");
    assertThatThrownBy(() -> Static.webjar("none", "x.js")).hasMessageContaining("WebJar none");
    assertThatThrownBy(() -> Static.webjar("htmx.org", "dist/none.js"))
        .hasMessageContaining("none.js");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/0/../messages.properties",
        "/assets/0/%2e%2e/messages.properties",
        "/assets/0/..%2fmessages.properties",
        "/assets/0/%2e%2e%5cmessages.properties",
        "/assets/0/css/..%5c..%5cmessages.properties",
        "/assets/0/css",
        "/assets/0/css/",
        "/assets/0/",
        "/assets/",
        "/assets/0//css/api.css",
        "/assets/0/css/api.css%00.js",
        "/assets/0/css/./api.css",
        "/webjars/",
        "/webjars/htmx.org/",
        "/webjars/htmx.org/2.0.10/dist/",
        "/webjars/htmx.org/2.0.10/LICENSE",
        "/webjars/../../org/muniment/dashboard/messages.properties",
        "/webjars/%2e%2e/%2e%2e/maven/org.webjars.npm/htmx.org/pom.properties",
        "/webjars/htmx.org/2.0.10/dist/htmx.min.js.gz",
        "/org/muniment/dashboard/web/Static.class",
        "/META-INF/MANIFEST.MF"
      })
  void nothingElseIsServed(String path) {
    String answer =
        house
            .http()
            .raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*");
    assertThat(answer).doesNotContain("api.body").doesNotContain("htmx.min.js<");
  }
}
