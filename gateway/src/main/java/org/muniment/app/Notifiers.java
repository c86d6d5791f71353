package org.muniment.app;

import java.time.InstantSource;
import java.util.List;
import org.muniment.adapters.command.CommandNotifier;
import org.muniment.adapters.command.Program;
import org.muniment.adapters.dingtalk.DingtalkNotifier;
import org.muniment.adapters.feishu.FeishuNotifier;
import org.muniment.adapters.net.FileTrust;
import org.muniment.adapters.net.Targets;
import org.muniment.adapters.net.Web;
import org.muniment.adapters.smtp.SmtpNotifier;
import org.muniment.adapters.webhook.WebhookNotifier;
import org.muniment.adapters.wecom.WecomNotifier;
import org.muniment.domain.notice.Channel;
import org.muniment.port.Notifier;

/** One way to people for each type of channel; no connection is opened before there is a letter. */
final class Notifiers implements AutoCloseable {
  private final Web web;
  private final SmtpNotifier mail;
  private final List<Notifier> all;
  private final List<Channel> fromFile;

  private Notifiers(NotificationSettings settings, InstantSource clock) {
    FileTrust trust = new FileTrust(settings.trustFile());
    web = new Web(new Targets(settings.privateTargets()), trust, Web.PATIENCE);
    mail = new SmtpNotifier(trust, clock);
    all =
        List.of(
            mail,
            new WebhookNotifier(web, clock),
            new WecomNotifier(web, System::nanoTime),
            new DingtalkNotifier(web, clock, System::nanoTime),
            new FeishuNotifier(web, clock, System::nanoTime),
            new CommandNotifier(settings.commands()));
    fromFile = settings.commands().stream().map(Program::channel).toList();
  }

  static Notifiers start(NotificationSettings settings, InstantSource clock) {
    return new Notifiers(settings, clock);
  }

  List<Notifier> all() {
    return all;
  }

  /** The channels that stand in the settings file; nobody can change them on a page. */
  List<Channel> fromFile() {
    return fromFile;
  }

  /** Ends what is on its way. */
  @Override
  public void close() {
    mail.close();
    web.close();
  }
}
