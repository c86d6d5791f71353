package org.muniment.adapters.feishu;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.muniment.adapters.net.Hmac;
import org.muniment.adapters.net.Outcomes;
import org.muniment.adapters.net.Pace;
import org.muniment.adapters.net.RobotPost;
import org.muniment.adapters.net.Web;
import org.muniment.adapters.net.Wording;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelForm;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.notice.Letter;
import org.muniment.port.Notifier;

/**
 * Posts made of plain text: in Feishu's text messages a name such as {@code <at user_id="all">}
 * would call everybody.
 */
public final class FeishuNotifier implements Notifier {
  /** Feishu takes 20 KB in all, the signature included. */
  static final int MAX_BODY_BYTES = 19_000;

  private static final int MAX_TITLE_BYTES = 1_000;

  static final Pace.Limit PER_SECOND = new Pace.Limit(5, Duration.ofSeconds(1));
  static final Pace.Limit PER_MINUTE = new Pace.Limit(100, Duration.ofMinutes(1));

  private final RobotPost robot;
  private final InstantSource clock;

  public FeishuNotifier(Web web, InstantSource clock, LongSupplier nanos) {
    this.clock = Objects.requireNonNull(clock);
    this.robot =
        new RobotPost(
            web,
            new Pace(nanos, PER_SECOND, PER_MINUTE),
            List.of("code", "StatusCode"),
            List.of("msg", "StatusMessage"),
            FeishuNotifier::judge);
  }

  @Override
  public ChannelType type() {
    return ChannelType.FEISHU;
  }

  @Override
  public Outcome send(Channel channel, Letter letter) {
    Optional<Outcome> unfit = Outcomes.unfit(channel);
    if (unfit.isPresent()) {
      return unfit.get();
    }
    ObjectNode body = body(letter);
    ChannelForm.value(channel, "secret").ifPresent(secret -> sign(body, secret));
    String url = ChannelForm.value(channel, "url").orElseThrow();
    return robot.send(channel, URI.create(url), body);
  }

  private void sign(ObjectNode body, String secret) {
    long seconds = clock.instant().getEpochSecond();
    byte[] sign = Hmac.sha256(seconds + "\n" + secret, "");
    body.put("timestamp", Long.toString(seconds))
        .put("sign", Base64.getEncoder().encodeToString(sign));
  }

  /** Each line costs more than its letters, so that the whole is what must fit. */
  private static ObjectNode body(Letter letter) {
    int textBytes = MAX_BODY_BYTES;
    ObjectNode body = body(letter, textBytes);
    while (body.toString().getBytes(StandardCharsets.UTF_8).length > MAX_BODY_BYTES) {
      textBytes /= 2;
      body = body(letter, textBytes);
    }
    return body;
  }

  private static ObjectNode body(Letter letter, int textBytes) {
    String link = Wording.line(letter.data().getOrDefault("link", ""));
    String words = Wording.fit(Wording.lines(letter.text()), link, textBytes);
    ObjectNode body = RobotPost.JSON.createObjectNode().put("msg_type", "post");
    ObjectNode post =
        body.putObject("content").putObject("post").putObject(language(letter.language()));
    post.put("title", Wording.fit(Wording.line(letter.subject()), "", MAX_TITLE_BYTES));
    ArrayNode lines = post.putArray("content");
    words
        .lines()
        .forEach(line -> lines.addArray().addObject().put("tag", "text").put("text", line));
    return body;
  }

  private static String language(String tag) {
    return Locale.forLanguageTag(tag).getLanguage().equals("zh") ? "zh_cn" : "en_us";
  }

  /** Codes of Feishu's page on custom bots. */
  private static Outcome judge(long code, String said) {
    boolean tooMany = said.toLowerCase(Locale.ROOT).contains("too many");
    if (code == 11232 || code == 11233 || tooMany) {
      return Outcomes.laterAfter(PER_MINUTE.in(), "sending.robot.rate", code);
    }
    if (code == 19001) {
      return Outcomes.refused("sending.robot.key", code);
    }
    if (code == 19021) {
      return Outcomes.refused("sending.robot.sign", code);
    }
    if (code == 19022) {
      return Outcomes.refused("sending.robot.ip", code);
    }
    if (code == 19024) {
      return Outcomes.refused("sending.robot.keyword", code);
    }
    if (code == 9499 || code == 19002) {
      return Outcomes.refused("sending.robot.content", code, said);
    }
    return Outcomes.later("sending.robot.other", code, said);
  }
}
