package org.muniment.adapters.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.adapters.net.FakeHttp.Reply;
import org.muniment.adapters.net.FakeHttp.Request;
import org.muniment.adapters.net.Web;
import org.muniment.adapters.net.WebNotifierContract;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.text.Message;
import org.muniment.port.Notifier;
import org.muniment.port.Notifier.Outcome;
import org.muniment.port.Notifier.Outcome.Delivered;
import org.muniment.port.Notifier.Outcome.Refused;
import org.muniment.port.Notifier.Outcome.TryLater;

class WebhookNotifierTest extends WebNotifierContract {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  protected Notifier notifier(Web web) {
    return new WebhookNotifier(web, CLOCK);
  }

  @Override
  protected Reply reply(Mood mood, Request request) {
    return switch (mood) {
      case BUSY -> new Reply(429, "slowly " + SECRET, Map.of("Retry-After", "7"));
      case REFUSES -> new Reply(403, "no " + SECRET + " " + request.uri());
      default -> new Reply(202, "queued " + SECRET);
    };
  }

  @Override
  protected String seen(Request request) {
    try {
      JsonNode body = JSON.readTree(request.body());
      return body.path("subject").asText() + "\n" + body.path("text").asText();
    } catch (java.io.IOException noJson) {
      throw new AssertionError(request.body(), noJson);
    }
  }

  @Override
  protected Channel channel() {
    return channel(Map.of());
  }

  private Channel channel(Map<String, String> settings) {
    String url = "http://127.0.0.1:" + server.port() + "/hook/" + SECRET + "?a=%20b";
    return channel(ChannelType.WEBHOOK, settings, Map.of("url", url, "hmacKey", SECRET + "-h"));
  }

  @Test
  void theBodyIsTheDocumentedOne() throws Exception {
    assertThat(send(LONG)).isEqualTo(new Delivered("200"));
    Request request = server.requests().get(0);
    assertThat(request.uri().toString()).isEqualTo("/hook/" + SECRET + "?a=%20b");
    assertThat(request.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
    assertThat(JSON.readTree(request.body()))
        .isEqualTo(
            JSON.readTree(
                """
                {"id": "n-17", "severity": "warning", "subject": "Subject", "text": "Text",
                 "language": "zh-CN",
                 "data": {"place": "A101", "link": "https://archive.example/alarms/17"}}
                """));
  }

  @Test
  void theReceiverCanCheckTheSignature() throws GeneralSecurityException {
    notifier(LONG).send(channel(), letter("过湿", "62 %"));
    Request request = server.requests().get(0);
    assertThat(request.header("X-Muniment-Id")).isEqualTo("n-17");
    assertThat(request.header("X-Muniment-Timestamp")).isEqualTo("1795312800");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec((SECRET + "-h").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] sign = mac.doFinal(("1795312800." + request.body()).getBytes(StandardCharsets.UTF_8));
    assertThat(request.header("X-Muniment-Signature"))
        .isEqualTo("sha256=" + HexFormat.of().formatHex(sign));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "application/json                  | {\"m\": \"{{subject}}: {{ place }}{{nothing}}\"} |"
            + " {\"m\": \"a\\\"b\\\\ü: A101\"}",
        "text/plain                        | {{subject}} {{severity}}                      |"
            + " a\"b\\ü warning",
        "application/x-www-form-urlencoded | m={{subject}}&id={{id}}                       |"
            + " m=a%22b%5C%C3%BC&id=n-17",
      })
  void aTemplateIsFilledInAndNoValueBreaksOut(String type, String template, String expected) {
    Channel channel = channel(Map.of("template", template, "contentType", type));
    assertThat(notifier(LONG).send(channel, letter("a\"b\\ü", "t"))).isInstanceOf(Delivered.class);
    assertThat(server.requests().get(0).body()).isEqualTo(expected);
  }

  @Test
  void aTemplateThatMakesNoJsonIsRefusedWithItsLine() {
    Channel channel = channel(Map.of("template", "{\n\"m\": {{subject}}}"));
    Outcome outcome = notifier(LONG).send(channel, letter("s", "t"));
    assertThat(outcome).isEqualTo(new Refused(Message.of("sending.template", 2)));
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "200, Delivered, ",
    "204, Delivered, ",
    "408, TryLater, ",
    "500, TryLater, ",
    "503, TryLater, 120",
    "429, TryLater, 99999",
    "429, TryLater, soon",
    "301, Refused, ",
    "400, Refused, ",
    "404, Refused, ",
    "410, Refused, ",
  })
  void theStatusDecides(int status, String expected, String retryAfter) {
    Map<String, String> headers = retryAfter == null ? Map.of() : Map.of("Retry-After", retryAfter);
    server.answer(request -> new Reply(status, "", headers));
    Outcome outcome = send(LONG);
    assertThat(outcome.getClass().getSimpleName()).isEqualTo(expected);
    if (outcome instanceof TryLater later) {
      assertThat(later.after()).isEqualTo(expectedWait(retryAfter));
    }
  }

  private static Optional<Duration> expectedWait(String retryAfter) {
    return Optional.ofNullable(retryAfter)
        .filter(text -> text.matches("[0-9]+"))
        .map(text -> Duration.ofSeconds(Math.min(3_600, Long.parseLong(text))));
  }

  @Test
  void aChannelThatIsNotCompleteIsRefused() {
    Channel empty = channel(ChannelType.WEBHOOK, Map.of(), Map.of());
    assertThat(sentence(notifier(LONG).send(empty, letter("s", "t")))).contains("url");
  }
}
