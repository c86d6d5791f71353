package org.muniment.adapters.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.adapters.net.FakeHttp.Reply;
import org.muniment.adapters.net.FakeHttp.Request;
import org.muniment.adapters.net.Web;
import org.muniment.adapters.net.WebNotifierContract;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelType;
import org.muniment.port.Notifier;
import org.muniment.port.Notifier.Outcome;
import org.muniment.port.Notifier.Outcome.Delivered;
import org.muniment.port.Notifier.Outcome.TryLater;

class WecomNotifierTest extends WebNotifierContract {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AtomicLong nanos = new AtomicLong();

  @Override
  protected Notifier notifier(Web web) {
    return new WecomNotifier(web, nanos::get);
  }

  @Override
  protected Channel channel() {
    String url = "http://127.0.0.1:" + server.port() + "/cgi-bin/webhook/send?key=" + SECRET;
    return channel(ChannelType.WECOM, Map.of(), Map.of("url", url));
  }

  /** As WeCom checks it, and in its words. */
  @Override
  protected Reply reply(Mood mood, Request request) {
    if (mood == Mood.BUSY) {
      return said(45009, "api freq out of limit, hint: [" + SECRET + "]");
    }
    if (mood == Mood.REFUSES || !request.uri().getQuery().equals("key=" + SECRET)) {
      return said(93000, "invalid webhook url " + SECRET);
    }
    String content = content(request);
    int bytes = content.getBytes(StandardCharsets.UTF_8).length;
    return bytes > 2_048 ? said(40058, "content exceed max length") : said(0, "ok");
  }

  private static Reply said(int code, String words) {
    return new Reply(200, "{\"errcode\":%d,\"errmsg\":\"%s\"}".formatted(code, words));
  }

  @Override
  protected String seen(Request request) {
    return content(request);
  }

  private static String content(Request request) {
    try {
      JsonNode body = JSON.readTree(request.body());
      assertThat(body.path("msgtype").asText()).isEqualTo("text");
      return body.path("text").path("content").asText();
    } catch (IOException noJson) {
      throw new AssertionError(request.body(), noJson);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "45009, TryLater, sending.robot.rate",
    "93000, Refused, sending.robot.key",
    "93004, Refused, sending.robot.stopped",
    "44004, Refused, sending.robot.content",
    "-1,    TryLater, sending.robot.other",
    "12345, TryLater, sending.robot.other",
  })
  void theCodeInTheBodyDecides(int code, String outcome, String key) {
    server.answer(request -> said(code, "words"));
    Outcome came = send(LONG);
    assertThat(came.getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(came.toString()).contains("key=" + key + ",");
    assertThat(sentence(came)).contains(Integer.toString(code));
  }

  @ParameterizedTest
  @CsvSource({"<html>sign in</html>", "{}", "[]", "''", "'{\"errcode\":\"zero\"}'"})
  void aPageThatIsNoRobotsIsNoReceipt(String body) {
    server.answer(request -> new Reply(200, body));
    assertThat(send(LONG)).isInstanceOf(TryLater.class);
  }

  @Test
  void aSuccessIsOneOnlyWithASuccessfulStatus() {
    server.answer(request -> new Reply(502, "{\"errcode\":0}"));
    assertThat(send(LONG)).isInstanceOf(TryLater.class);
  }

  @Test
  void aLongLetterKeepsItsLink() {
    be(Mood.TAKES);
    assertThat(notifier(LONG).send(channel(), letter("s", "潮湿".repeat(2_000))))
        .isEqualTo(new Delivered("0 ok"));
    assertThat(received().get(0)).endsWith("…\nhttps://archive.example/alarms/17");
  }

  @Test
  void twentyAMinuteAndNoMore() {
    be(Mood.TAKES);
    Notifier notifier = notifier(LONG);
    for (int i = 0; i < 20; i++) {
      assertThat(notifier.send(channel(), letter("s", "t"))).isInstanceOf(Delivered.class);
      nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    }
    Outcome one = notifier.send(channel(), letter("s", "t"));
    assertThat(((TryLater) one).after()).isEqualTo(Optional.of(Duration.ofSeconds(40)));
    assertThat(server.requests()).hasSize(20);
    nanos.addAndGet(Duration.ofSeconds(40).toNanos());
    assertThat(notifier.send(channel(), letter("s", "t"))).isInstanceOf(Delivered.class);
  }
}
