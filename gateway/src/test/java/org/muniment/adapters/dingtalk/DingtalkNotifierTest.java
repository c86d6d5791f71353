package org.muniment.adapters.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

class DingtalkNotifierTest extends WebNotifierContract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SIGN_SECRET = "SEC" + SECRET;

  @Override
  protected Notifier notifier(Web web) {
    return new DingtalkNotifier(web, CLOCK, () -> 0);
  }

  @Override
  protected Channel channel() {
    return channel(Map.of("url", url(), "secret", SIGN_SECRET));
  }

  private Channel channel(Map<String, String> secrets) {
    return channel(ChannelType.DINGTALK, Map.of(), secrets);
  }

  private String url() {
    return "http://127.0.0.1:" + server.port() + "/robot/send?access_token=" + SECRET;
  }

  /** As DingTalk checks it, and in its words. */
  @Override
  protected Reply reply(Mood mood, Request request) {
    Map<String, String> asked = parameters(request);
    if (mood == Mood.BUSY) {
      return said(130101, "send too fast, exceed 20 times per minute");
    }
    if (mood == Mood.REFUSES || !SECRET.equals(asked.get("access_token"))) {
      return said(300001, "token is not exist " + SECRET);
    }
    String millis = Long.toString(CLOCK.millis());
    if (!millis.equals(asked.get("timestamp"))) {
      return said(310000, "invalid timestamp");
    }
    boolean signed = sign(millis).equals(asked.get("sign"));
    return signed ? said(0, "ok") : said(310000, "sign not match " + SIGN_SECRET);
  }

  private static String sign(String millis) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SIGN_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] sign = mac.doFinal((millis + "\n" + SIGN_SECRET).getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sign);
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Map<String, String> parameters(Request request) {
    return Arrays.stream(request.uri().getRawQuery().split("&"))
        .map(each -> each.split("=", 2))
        .collect(
            Collectors.toMap(
                each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
  }

  private static Reply said(int code, String words) {
    return new Reply(200, "{\"errcode\":%d,\"errmsg\":\"%s\"}".formatted(code, words));
  }

  @Override
  protected String seen(Request request) {
    try {
      JsonNode body = JSON.readTree(request.body());
      assertThat(body.path("msgtype").asText()).isEqualTo("text");
      String content = body.path("text").path("content").asText();
      assertThat(content.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(20_000);
      return content;
    } catch (IOException noJson) {
      throw new AssertionError(request.body(), noJson);
    }
  }

  /** What the signature is for the time of these tests, from openssl. */
  @Test
  void theSignIsTheOneThatOpensslMakes() {
    be(Mood.TAKES);
    notifier(LONG).send(channel(), letter("s", "t"));
    assertThat(server.requests().get(0).uri().getRawQuery())
        .isEqualTo(
            "access_token="
                + SECRET
                + "&timestamp=1795312800000&sign=vyfko%2Bx%2BppsS0fyISlJKsDXHNpAWKfvd15ZJJ6FSPAk%3D");
  }

  @Test
  void withoutASecretNothingIsSigned() {
    server.answer(request -> said(0, "ok"));
    Outcome outcome = notifier(LONG).send(channel(Map.of("url", url())), letter("s", "t"));
    assertThat(outcome).isInstanceOf(Delivered.class);
    assertThat(server.requests().get(0).uri().getQuery()).isEqualTo("access_token=" + SECRET);
  }

  @Test
  void aWrongSecretIsSaidInASentence() {
    be(Mood.TAKES);
    Channel wrong = channel(Map.of("url", url(), "secret", "SECother"));
    assertThat(notifier(LONG).send(wrong, letter("s", "t")).toString())
        .contains("sending.robot.sign");
  }

  @ParameterizedTest
  @CsvSource({
    "310000, 'keywords not in content, more: [..]',   Refused,  sending.robot.keyword",
    "310000, 'invalid timestamp',                     TryLater, sending.robot.clock",
    "310000, 'sign not match',                        Refused,  sending.robot.sign",
    "310000, 'ip 1.2.3.4 not in whitelist',           Refused,  sending.robot.ip",
    "310000, 'something new',                         Refused,  sending.robot.content",
    "130101, 'send too fast',                         TryLater, sending.robot.rate",
    "410100, 'too fast',                              TryLater, sending.robot.rate",
    "300001, 'token is not exist',                    Refused,  sending.robot.key",
    "400013, 'group gone',                            Refused,  sending.robot.stopped",
    "430104, 'content',                               Refused,  sending.robot.content",
    "-1,     'system busy',                           TryLater, sending.robot.other",
  })
  void theCodeInTheBodyDecides(int code, String words, String outcome, String key) {
    server.answer(request -> said(code, words));
    Outcome came = send(LONG);
    assertThat(came.getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(came.toString()).contains("key=" + key + ",");
  }

  @Test
  void whoeverIsSilencedWaitsTenMinutes() {
    be(Mood.BUSY);
    assertThat(((TryLater) send(LONG)).after()).isEqualTo(Optional.of(Duration.ofMinutes(10)));
  }
}
