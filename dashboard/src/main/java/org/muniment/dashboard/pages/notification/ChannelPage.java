package org.muniment.dashboard.pages.notification;

import static org.muniment.dashboard.pages.notification.NotificationWords.PATH;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.ChannelsDesk;
import org.muniment.desk.ChannelsDesk.Known;
import org.muniment.desk.Refusal;
import org.muniment.domain.notice.ChannelForm;
import org.muniment.domain.notice.ChannelType;

/** Adds a channel or changes one; what is secret is typed and never shown again. */
public final class ChannelPage implements Slice {
  private static final String ADD = PATH + "/add-channel";
  private static final String ONE = PATH + "/channel/{id}";

  private final ChannelsDesk desk;
  private final Frame frame;

  public ChannelPage(Backend backend, Frame frame) {
    this.desk = backend.notification().channels();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ADD, Access.PAGE_MANAGE, this::fresh),
        Route.post(ADD, Access.PAGE_MANAGE, this::add),
        Route.get(ONE, Access.PAGE_MANAGE, this::one),
        Route.post(ONE, Access.PAGE_MANAGE, this::change));
  }

  private static ChannelType type(Context ctx) {
    String key = Optional.ofNullable(ctx.queryParam("type")).orElse("");
    return ChannelType.byKey(key)
        .filter(ChannelForm.offered()::contains)
        .orElseThrow(() -> Refusal.notFound("channel", key));
  }

  private void fresh(Context ctx) {
    ChannelType type = type(ctx);
    show(ctx, type, Optional.empty(), ChannelFields.filled(type, Optional.empty()));
  }

  private void add(Context ctx) {
    ChannelType type = type(ctx);
    Form form = Form.sent(ctx, ChannelFields.names(type));
    tryOr(
        ctx,
        type,
        Optional.empty(),
        form,
        () -> desk.add(Requests.by(ctx), ChannelFields.asked(ctx, type, form.value("id"))));
  }

  private Known known(Context ctx) {
    Known known = desk.channel(ctx.pathParam("id"));
    if (known.fromFile()) {
      throw Refusal.conflict("refusal.channel.file", known.id());
    }
    return known;
  }

  private void one(Context ctx) {
    Known known = known(ctx);
    show(
        ctx,
        known.type(),
        Optional.of(known),
        ChannelFields.filled(known.type(), Optional.of(known)));
  }

  private void change(Context ctx) {
    Known known = known(ctx);
    Form form = Form.sent(ctx, ChannelFields.names(known.type()));
    tryOr(
        ctx,
        known.type(),
        Optional.of(known),
        form,
        () -> desk.change(Requests.by(ctx), ChannelFields.asked(ctx, known.type(), known.id())));
  }

  private void tryOr(
      Context ctx, ChannelType type, Optional<Known> known, Form form, Runnable work) {
    try {
      work.run();
      ctx.redirect(PATH + "#channels", HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      ctx.status(refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422);
      Form refused = form.refused(frame.words(ctx), refusal);
      show(ctx, type, known, ChannelFields.withoutSecrets(type, refused));
    }
  }

  private void show(Context ctx, ChannelType type, Optional<Known> known, Form form) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.SETTINGS,
            "shell.nav.settings",
            "settings.css",
            "work.css",
            "notification.css");
    Words words = shell.words();
    Map<String, String> switches = new LinkedHashMap<>();
    switches.put(ChannelFields.ON, words.say("notification.on"));
    switches.put(ChannelFields.OFF, words.say("notification.off"));
    ChannelView view =
        new ChannelView(
            known.map(Known::id).orElse(""),
            known.map(one -> PATH + "/channel/" + one.id()).orElse(ADD + "?type=" + type.key()),
            NotificationWords.type(words, type.key()),
            words.say("notification.help." + type.key()),
            form,
            switches,
            ChannelFields.of(words, type, known.map(Known::secretsSet).orElse(Set.of())));
    Frame.page(ctx, ChannelPage.class, "channel", shell, view);
  }
}
