package org.muniment.adapters.net;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.muniment.adapters.net.Web.Result.Answer;
import org.muniment.adapters.net.Web.Result.NoAnswer;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelForm;
import org.muniment.domain.text.Message;
import org.muniment.port.Notifier.Outcome;

/** Short ways to say what became of an attempt. */
public final class Outcomes {
  private static final int TOO_MANY = 429;
  private static final int REQUEST_TIMEOUT = 408;

  private Outcomes() {}

  public static Outcome later(String key, Object... args) {
    return new Outcome.TryLater(Message.of(key, args), Optional.empty());
  }

  public static Outcome laterAfter(Duration wait, String key, Object... args) {
    return new Outcome.TryLater(Message.of(key, args), Optional.of(wait));
  }

  public static Outcome refused(String key, Object... args) {
    return new Outcome.Refused(Message.of(key, args));
  }

  /** What the form finds wrong with a channel, if anything: it may be older than the form. */
  public static Optional<Outcome> unfit(Channel channel) {
    List<ChannelForm.Problem> problems =
        ChannelForm.of(channel.type()).problems(channel.settings(), channel.secrets());
    return problems.stream()
        .findFirst()
        .map(each -> refused("sending.channel", each.field(), each.sentence()));
  }

  public static Outcome of(NoAnswer none) {
    return none.lasting()
        ? new Outcome.Refused(none.why())
        : new Outcome.TryLater(none.why(), Optional.empty());
  }

  /** By the status, for an answer that is no success. */
  public static Outcome unsuccessful(Channel channel, Answer answer) {
    int status = answer.status();
    if (status == TOO_MANY || status == REQUEST_TIMEOUT || status >= 500) {
      Message why = Message.of("sending.http.later", answer.host(), status);
      return new Outcome.TryLater(why, answer.retryAfter());
    }
    if (status >= 300 && status < 400) {
      return refused("sending.http.elsewhere", answer.host(), status);
    }
    String said = Discretion.shown(channel, answer.body());
    return refused("sending.http.refused", answer.host(), status, said);
  }
}
