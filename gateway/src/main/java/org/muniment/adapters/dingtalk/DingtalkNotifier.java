package org.muniment.adapters.dingtalk;

import java.net.URI;
import java.net.URLEncoder;
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
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelForm;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.notice.Letter;
import org.muniment.port.Notifier;

/** Text messages, signed when the channel has a secret. */
public final class DingtalkNotifier implements Notifier {
  /** DingTalk takes 20,000 bytes in all. */
  static final int MAX_CONTENT_BYTES = 18_000;

  static final Pace.Limit LIMIT = new Pace.Limit(20, Duration.ofMinutes(1));

  /** So long a robot is silenced that was asked too often. */
  static final Duration SILENCED = Duration.ofMinutes(10);

  private final RobotPost robot;
  private final InstantSource clock;

  public DingtalkNotifier(Web web, InstantSource clock, LongSupplier nanos) {
    this.clock = Objects.requireNonNull(clock);
    this.robot =
        new RobotPost(
            web,
            new Pace(nanos, LIMIT),
            List.of("errcode"),
            List.of("errmsg"),
            DingtalkNotifier::judge);
  }

  @Override
  public ChannelType type() {
    return ChannelType.DINGTALK;
  }

  @Override
  public Outcome send(Channel channel, Letter letter) {
    Optional<Outcome> unfit = Outcomes.unfit(channel);
    if (unfit.isPresent()) {
      return unfit.get();
    }
    String url = ChannelForm.value(channel, "url").orElseThrow();
    String signed = ChannelForm.value(channel, "secret").map(key -> signed(url, key)).orElse(url);
    return robot.send(channel, URI.create(signed), RobotPost.text(letter, MAX_CONTENT_BYTES));
  }

  private String signed(String url, String secret) {
    long millis = clock.millis();
    byte[] sign = Hmac.sha256(secret, millis + "\n" + secret);
    String encoded =
        URLEncoder.encode(Base64.getEncoder().encodeToString(sign), StandardCharsets.UTF_8);
    return url + "&timestamp=" + millis + "&sign=" + encoded;
  }

  /** Codes of DingTalk's page on custom robots. */
  private static Outcome judge(long code, String said) {
    if (code == 130101 || code == 410100) {
      return Outcomes.laterAfter(SILENCED, "sending.robot.rate", code);
    }
    if (code == 310000) {
      return insecure(code, said);
    }
    if (code == 300001 || code == 300005 || code == 400101 || code == 400106) {
      return Outcomes.refused("sending.robot.key", code);
    }
    if (code == 400013 || code == 400102) {
      return Outcomes.refused("sending.robot.stopped", code);
    }
    boolean form = code == 40035 || code == 43004 || code == 400105;
    if (form || code >= 430101 && code <= 430104) {
      return Outcomes.refused("sending.robot.content", code, said);
    }
    return Outcomes.later("sending.robot.other", code, said);
  }

  /** One code for all security settings; the words tell which was not met. */
  private static Outcome insecure(long code, String said) {
    String words = said.toLowerCase(Locale.ROOT);
    if (words.contains("keyword")) {
      return Outcomes.refused("sending.robot.keyword", code);
    }
    if (words.contains("timestamp")) {
      return Outcomes.later("sending.robot.clock", code);
    }
    if (words.contains("sign")) {
      return Outcomes.refused("sending.robot.sign", code);
    }
    if (words.contains("ip ") || words.contains("whitelist")) {
      return Outcomes.refused("sending.robot.ip", code);
    }
    return Outcomes.refused("sending.robot.content", code, said);
  }
}
