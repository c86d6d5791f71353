package org.muniment.dashboard.pages.notification;

import static org.muniment.dashboard.pages.notification.NotificationWords.PATH;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Outcome;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.ChannelsDesk.Known;
import org.muniment.desk.NotificationDesk;
import org.muniment.desk.Refusal;
import org.muniment.desk.RosterDesk.NewHours;
import org.muniment.desk.RosterDesk.NewShift;
import org.muniment.domain.notice.ChannelForm;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.notice.Roster;

/** Channels with their test, contacts, the duty roster, and when it is gone by. */
public final class NotificationPage implements Slice {
  private static final List<String> SHIFT = List.of("from", "to", "step", "contact");
  private static final List<String> TIMES =
      List.of("secondAfterMinutes", "thirdAfterMinutes", "quietFrom", "quietTo", "allWellAt");

  /** Whatever of the page is not as it is when nobody has typed. */
  private record Said(
      Form shift,
      List<String> chosenDays,
      Optional<Form> times,
      Form confirm,
      Map<String, Outcome> tested,
      Optional<String> refused) {
    static final Said NOTHING =
        new Said(
            Form.of(Map.of("step", "1")),
            List.of(),
            Optional.empty(),
            Form.of(Map.of()),
            Map.of(),
            Optional.empty());

    static Said tested(String channel, Outcome outcome) {
      return new Said(
          NOTHING.shift,
          List.of(),
          Optional.empty(),
          NOTHING.confirm,
          Map.of(channel, outcome),
          Optional.empty());
    }

    static Said times(Form times) {
      return new Said(
          NOTHING.shift,
          List.of(),
          Optional.of(times),
          NOTHING.confirm,
          Map.of(),
          Optional.empty());
    }

    static Said shift(Form shift, List<String> days) {
      return new Said(shift, days, Optional.empty(), NOTHING.confirm, Map.of(), Optional.empty());
    }

    static Said refused(Form confirm) {
      boolean named = confirm.problem("reason") != null;
      return new Said(
          NOTHING.shift,
          List.of(),
          Optional.empty(),
          confirm,
          Map.of(),
          named ? Optional.empty() : confirm.sentence());
    }
  }

  private final NotificationDesk desk;
  private final Frame frame;

  public NotificationPage(Backend backend, Frame frame) {
    this.desk = backend.notification();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.PAGE_WRITE, ctx -> show(ctx, Said.NOTHING)),
        Route.post(PATH + "/channel/{id}/test", Access.PAGE_WRITE, this::test),
        Route.post(PATH + "/channel/{id}/remove", Access.PAGE_MANAGE, this::removeChannel),
        Route.post(PATH + "/contact/{id}/remove", Access.PAGE_MANAGE, this::removeContact),
        Route.post(PATH + "/shifts", Access.PAGE_MANAGE, this::addShift),
        Route.post(PATH + "/shifts/remove", Access.PAGE_MANAGE, this::removeShift),
        Route.post(PATH + "/times", Access.PAGE_MANAGE, this::saveTimes));
  }

  /** The answer to the button itself: it is of this moment only. */
  private void test(Context ctx) {
    String id = ctx.pathParam("id");
    Outcome outcome =
        NotificationWords.outcome(frame.words(ctx), desk.channels().test(Requests.by(ctx), id));
    show(ctx, Said.tested(id, outcome));
  }

  private void removeChannel(Context ctx) {
    Form form = Form.sent(ctx, List.of("form", "reason"));
    confirmed(
        ctx,
        form,
        () -> desk.channels().remove(Requests.by(ctx), ctx.pathParam("id"), form.value("reason")));
  }

  private void removeContact(Context ctx) {
    Form form = Form.sent(ctx, List.of("form", "reason"));
    confirmed(
        ctx,
        form,
        () ->
            desk.roster()
                .removeContact(Requests.by(ctx), ctx.pathParam("id"), form.value("reason")));
  }

  private void removeShift(Context ctx) {
    Form form = Form.sent(ctx, List.of("shift"));
    confirmed(ctx, form, () -> desk.roster().removeShift(Requests.by(ctx), form.value("shift")));
  }

  private void confirmed(Context ctx, Form form, Runnable work) {
    try {
      work.run();
      ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      ctx.status(refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422);
      show(ctx, Said.refused(form.refused(frame.words(ctx), refusal)));
    }
  }

  private void addShift(Context ctx) {
    Form form = Form.sent(ctx, SHIFT);
    List<String> days = ctx.formParams("days");
    try {
      desk.roster()
          .addShift(
              Requests.by(ctx),
              new NewShift(
                  days,
                  new NewHours(form.value("from"), form.value("to")),
                  number(form, "step"),
                  form.value("contact")));
      ctx.redirect(PATH + "#roster", HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      Form refused =
          form.refused(
              frame.words(ctx), refusal, field -> field.substring(field.lastIndexOf('.') + 1));
      show(ctx, Said.shift(refused, days));
    }
  }

  private void saveTimes(Context ctx) {
    Form form = Form.sent(ctx, TIMES);
    boolean isQuiet = form.given("quietFrom").isPresent() || form.given("quietTo").isPresent();
    Optional<NewHours> quiet =
        isQuiet
            ? Optional.of(new NewHours(form.value("quietFrom"), form.value("quietTo")))
            : Optional.empty();
    try {
      desk.roster()
          .saveTimes(
              Requests.by(ctx),
              number(form, "secondAfterMinutes"),
              number(form, "thirdAfterMinutes"),
              quiet,
              form.given("allWellAt"));
      ctx.redirect(PATH + "#times", HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      Form refused =
          form.refused(
              frame.words(ctx),
              refusal,
              field ->
                  field
                      .replace("quietHours.from", "quietFrom")
                      .replace("quietHours.to", "quietTo"));
      show(ctx, Said.times(refused));
    }
  }

  /** What is no number is one that the desk refuses. */
  private static int number(Form form, String field) {
    return form.value(field).matches("[0-9]{1,6}") ? Integer.parseInt(form.value(field)) : 0;
  }

  private void show(Context ctx, Said said) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.SETTINGS,
            "shell.nav.settings",
            "settings.css",
            "work.css",
            "notification.css");
    Frame.page(ctx, NotificationPage.class, "notification", shell, view(shell.words(), said));
  }

  private NotificationView view(Words words, Said said) {
    Roster roster = desk.roster().roster();
    List<Known> channels = desk.channels().channels();
    Map<String, String> people = new LinkedHashMap<>();
    roster.contacts().forEach(contact -> people.put(contact.id(), contact.name()));
    return new NotificationView(
        desk.roster()
            .silence(words.now())
            .map(why -> words.say("notification.silence." + key(why))),
        NotificationWords.steps(
            words,
            roster,
            desk.roster().week().steps(LocalDateTime.ofInstant(words.now(), words.zone()))),
        channels.stream()
            .map(
                channel ->
                    NotificationWords.channel(
                        words,
                        channel,
                        Optional.ofNullable(said.tested.get(channel.id())),
                        said.confirm))
            .toList(),
        types(words),
        roster.contacts().stream()
            .map(contact -> NotificationWords.contact(words, contact, channels, said.confirm))
            .toList(),
        NotificationWords.week(words, desk.roster().week().days()),
        roster.shifts().stream()
            .map(shift -> NotificationWords.shift(words, roster, shift))
            .toList(),
        said.shift,
        NotificationWords.days(words),
        said.chosenDays,
        NotificationWords.stepChoices(words, roster),
        people,
        said.times.orElseGet(() -> NotificationWords.times(roster)),
        said.refused);
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, String> types(Words words) {
    Map<String, String> types = new LinkedHashMap<>();
    for (ChannelType type : ChannelForm.offered()) {
      types.put(type.key(), NotificationWords.type(words, type.key()));
    }
    return types;
  }
}
