package org.muniment.adapters.wecom;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.muniment.adapters.net.Outcomes;
import org.muniment.adapters.net.Pace;
import org.muniment.adapters.net.RobotPost;
import org.muniment.adapters.net.Web;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelForm;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.notice.Letter;
import org.muniment.port.Notifier;

/** Text messages, since WeChat proper shows no others of a robot to those who read there. */
public final class WecomNotifier implements Notifier {
  static final int MAX_CONTENT_BYTES = 2_048;
  static final Pace.Limit LIMIT = new Pace.Limit(20, Duration.ofMinutes(1));

  private final RobotPost robot;

  public WecomNotifier(Web web, LongSupplier nanos) {
    robot =
        new RobotPost(
            web,
            new Pace(nanos, LIMIT),
            List.of("errcode"),
            List.of("errmsg"),
            WecomNotifier::judge);
  }

  @Override
  public ChannelType type() {
    return ChannelType.WECOM;
  }

  @Override
  public Outcome send(Channel channel, Letter letter) {
    Optional<Outcome> unfit = Outcomes.unfit(channel);
    if (unfit.isPresent()) {
      return unfit.get();
    }
    String url = ChannelForm.value(channel, "url").orElseThrow();
    return robot.send(channel, URI.create(url), RobotPost.text(letter, MAX_CONTENT_BYTES));
  }

  /** Codes of WeCom's list of global error codes. */
  private static Outcome judge(long code, String said) {
    if (code == 45009 || code == 45033) {
      return Outcomes.laterAfter(LIMIT.in(), "sending.robot.rate", code);
    }
    if (code == 93000) {
      return Outcomes.refused("sending.robot.key", code);
    }
    if (code == 93004 || code == 93008) {
      return Outcomes.refused("sending.robot.stopped", code);
    }
    if (code == 40008 || code == 40058 || code == 44004 || code == 45002) {
      return Outcomes.refused("sending.robot.content", code, said);
    }
    return Outcomes.later("sending.robot.other", code, said);
  }
}
