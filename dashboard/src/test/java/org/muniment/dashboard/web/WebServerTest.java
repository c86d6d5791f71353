package org.muniment.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.Refusal;

class WebServerTest {
  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, web.bind.needs-tls",
    "::, web.bind.needs-tls",
    "192.0.2.1, web.bind.needs-tls",
    "name.invalid, web.bind.unknown"
  })
  void anotherAddressThanTheLoopbackWithoutTlsIsRefusedWithASentence(String host, String key) {
    try (TestHouse house = TestHouse.open(backend -> List.of())) {
      Refusal refusal =
          catchThrowableOfType(
              Refusal.class,
              () ->
                  WebServer.start(
                      new WebSettings(host, 0), List.of(), house.backend, new PlainErrorPage()));
      assertThat(refusal.sentence().key()).isEqualTo(key);
      assertThat(Languages.texts(Locale.ENGLISH).say(refusal.sentence())).contains(host);
    }
  }

  @Test
  void aPortThatIsTakenIsRefusedWithASentence() {
    try (TestHouse house = TestHouse.open(backend -> List.of())) {
      WebSettings same = new WebSettings("127.0.0.1", house.port());
      Refusal refusal =
          catchThrowableOfType(
              Refusal.class,
              () -> WebServer.start(same, List.of(), house.backend, new PlainErrorPage()));
      assertThat(Languages.texts(Locale.ENGLISH).say(refusal.sentence()))
          .contains("port " + house.port() + " already");
    }
  }

  @Test
  void twoSlicesCannotAnswerTheSame() {
    assertThatThrownBy(() -> TestHouse.open(backend -> List.of(new Static(), new Static())).close())
        .hasMessageContaining("/assets/{hash}/<path>");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void aPortIsAPort(int port) {
    assertThatThrownBy(() -> new WebSettings("localhost", port))
        .hasMessageContaining(Integer.toString(port));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', en",
    "'', zh, zh-CN",
    "'', 'zh-Hant-HK,zh;q=0.8', zh-TW",
    "'', 'zh-MO', zh-TW",
    "'', 'fr, zh-CN;q=0.9, en;q=0.8', zh-CN",
    "'', 'fr', en",
    "'', ';;;q=x', en",
    "zh-TW, en, zh-TW",
    "xx, zh, en",
    "'\"', zh, en"
  })
  void theLanguageIsTheCookiesElseTheBrowsers(String cookie, String header, String tag) {
    assertThat(Languages.of(cookie, header).locale().toLanguageTag()).isEqualTo(tag);
  }
}
