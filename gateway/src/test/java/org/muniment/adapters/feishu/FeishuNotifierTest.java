package org.muniment.adapters.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
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
import org.muniment.port.Notifier;
import org.muniment.port.Notifier.Outcome;
import org.muniment.port.Notifier.Outcome.Delivered;
import org.muniment.port.Notifier.Outcome.TryLater;

class FeishuNotifierTest extends WebNotifierContract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_REQUEST_BYTES = 20 * 1024;
  private static final String SIGN_SECRET = SECRET + "-sign";

  private final AtomicLong nanos = new AtomicLong();

  @Override
  protected Notifier notifier(Web web) {
    return new FeishuNotifier(web, CLOCK, nanos::get);
  }

  @Override
  protected Channel channel() {
    String url = "http://127.0.0.1:" + server.port() + "/open-apis/bot/v2/hook/" + SECRET;
    return channel(ChannelType.FEISHU, Map.of(), Map.of("url", url, "secret", SIGN_SECRET));
  }

  /** As Feishu checks it, and in its words. */
  @Override
  protected Reply reply(Mood mood, Request request) {
    if (mood == Mood.BUSY) {
      return said(11232, "frequency limited psm[lark.oapi.app_platform_runtime]");
    }
    if (mood == Mood.REFUSES || !request.uri().getPath().endsWith("/hook/" + SECRET)) {
      return said(19001, "param invalid: incoming webhook access token invalid " + SECRET);
    }
    if (request.body().getBytes(StandardCharsets.UTF_8).length > MAX_REQUEST_BYTES) {
      return said(9499, "Bad Request");
    }
    JsonNode body = json(request);
    String seconds = Long.toString(CLOCK.instant().getEpochSecond());
    boolean signed =
        body.path("timestamp").asText().equals(seconds)
            && body.path("sign").asText().equals(sign(seconds));
    return signed
        ? new Reply(
            200, "{\"StatusCode\":0,\"StatusMessage\":\"success\",\"code\":0,\"msg\":\"ok\"}")
        : said(19021, "sign match fail or timestamp is not within one hour from current time");
  }

  private static String sign(String seconds) {
    try {
      String key = seconds + "\n" + SIGN_SECRET;
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(new byte[] {}));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Reply said(int code, String words) {
    return new Reply(200, "{\"code\":%d,\"data\":{},\"msg\":\"%s\"}".formatted(code, words));
  }

  @Override
  protected String seen(Request request) {
    JsonNode body = json(request);
    assertThat(body.path("msg_type").asText()).isEqualTo("post");
    JsonNode post = body.path("content").path("post").path("zh_cn");
    List<String> lines = new ArrayList<>(List.of(post.path("title").asText()));
    for (JsonNode line : post.path("content")) {
      assertThat(line.path(0).path("tag").asText()).isEqualTo("text");
      lines.add(line.path(0).path("text").asText());
    }
    return String.join("\n", lines);
  }

  private static JsonNode json(Request request) {
    try {
      return JSON.readTree(request.body());
    } catch (IOException noJson) {
      throw new AssertionError(request.body(), noJson);
    }
  }

  /** What the signature is for the time of these tests, from openssl. */
  @Test
  void theSignIsTheOneThatOpensslMakes() {
    be(Mood.TAKES);
    notifier(LONG).send(channel(), letter("s", "t"));
    JsonNode body = json(server.requests().get(0));
    assertThat(body.path("timestamp").asText()).isEqualTo("1795312800");
    assertThat(body.path("sign").asText())
        .isEqualTo("XG0bu5DXp7T5Og67cVjDoEuIEaYLdQSVKVfLd5XwIok=");
  }

  @ParameterizedTest
  @CsvSource({
    "19001, param invalid,          Refused,  sending.robot.key",
    "19021, sign match fail,        Refused,  sending.robot.sign",
    "19022, Ip Not Allowed,         Refused,  sending.robot.ip",
    "19024, Key Words Not Found,    Refused,  sending.robot.keyword",
    "9499,  Bad Request,            Refused,  sending.robot.content",
    "9499,  too many request,       TryLater, sending.robot.rate",
    "11232, frequency limited,      TryLater, sending.robot.rate",
    "2200,  internal error,         TryLater, sending.robot.other",
  })
  void theCodeInTheBodyDecides(int code, String words, String outcome, String key) {
    server.answer(request -> said(code, words));
    Outcome came = send(LONG);
    assertThat(came.getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(came.toString()).contains("key=" + key + ",");
  }

  @Test
  void theCodeCountsWithStatus400Too() {
    server.answer(request -> new Reply(400, "{\"code\":19024,\"msg\":\"Key Words Not Found\"}"));
    assertThat(send(LONG).toString()).contains("sending.robot.keyword");
  }

  @Test
  void theOlderFormOfTheAnswerIsAReceiptToo() {
    server.answer(request -> new Reply(200, "{\"StatusCode\":0,\"StatusMessage\":\"success\"}"));
    assertThat(send(LONG)).isEqualTo(new Delivered("0 success"));
  }

  @Test
  void fiveASecondAndAHundredAMinute() {
    be(Mood.TAKES);
    Notifier notifier = notifier(LONG);
    for (int i = 0; i < 5; i++) {
      assertThat(notifier.send(channel(), letter("s", "t"))).isInstanceOf(Delivered.class);
    }
    Outcome sixth = notifier.send(channel(), letter("s", "t"));
    assertThat(((TryLater) sixth).after()).isEqualTo(Optional.of(Duration.ofSeconds(1)));
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    for (int i = 5; i < 100; i++) {
      nanos.addAndGet(Duration.ofMillis(250).toNanos());
      assertThat(notifier.send(channel(), letter("s", "t"))).isInstanceOf(Delivered.class);
    }
    nanos.addAndGet(Duration.ofMillis(250).toNanos());
    Outcome next = notifier.send(channel(), letter("s", "t"));
    assertThat(((TryLater) next).after()).isEqualTo(Optional.of(Duration.ofSeconds(35)));
  }
}
