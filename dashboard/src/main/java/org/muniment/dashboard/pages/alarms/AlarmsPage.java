package org.muniment.dashboard.pages.alarms;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.AlarmDesk;
import org.muniment.desk.Refusal;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.text.Visible;

/** Alarms that are not over, one alarm with its history, and what people do about them. */
public final class AlarmsPage implements Slice {
  static final String STYLE = "alarms.css";
  private static final String PATH = "/alarms";
  private static final String ONE = PATH + "/{id}";
  private static final List<String> FIELDS = List.of("comment", "minutes", "reason", "text");

  private final Backend backend;
  private final AlarmDesk alarms;
  private final Frame frame;

  public AlarmsPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.alarms = backend.alarmDesks().alarms();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.PAGE_READ, this::page),
        Route.get(PATH + "/active", Access.PAGE_READ, this::active),
        Route.get(ONE, Access.PAGE_READ, this::one),
        Route.get(ONE + "/toast", Access.PAGE_READ, this::toast),
        Route.post(ONE + "/acknowledge", Access.PAGE_WRITE, this::acknowledge),
        Route.post(ONE + "/shelve", Access.PAGE_WRITE, this::shelve),
        Route.post(ONE + "/unshelve", Access.PAGE_WRITE, this::unshelve),
        Route.post(ONE + "/comments", Access.PAGE_WRITE, this::comment));
  }

  private void page(Context ctx) {
    Shell shell = shell(ctx);
    Frame.page(ctx, AlarmsPage.class, "alarms", shell, view(ctx, shell.words()));
  }

  private void active(Context ctx) {
    Words words = frame.words(ctx);
    Frame.piece(ctx, AlarmsPage.class, "active", words, view(ctx, words));
  }

  private AlarmsView view(Context ctx, Words words) {
    List<Alarm> active = alarms.active();
    long calling = active.stream().filter(AlarmDesk::isCalling).count();
    return new AlarmsView(
        active.isEmpty()
            ? words.say("alarms.none")
            : words.say("alarms.summary", active.size(), calling),
        active.isEmpty(),
        cards(ctx, words).of(active, alarms.told(active)));
  }

  private void one(Context ctx) {
    detail(ctx, alarms.alarm(id(ctx)), Form.of(Map.of()));
  }

  /** What a page that is open shows when it hears of an alarm. */
  private void toast(Context ctx) {
    Words words = frame.words(ctx);
    AlarmCard card = card(ctx, words, alarms.alarm(id(ctx)), Form.of(Map.of()));
    Frame.piece(ctx, AlarmsPage.class, "toast", words, card);
  }

  private void detail(Context ctx, Alarm alarm, Form form) {
    Shell shell = shell(ctx);
    Words words = shell.words();
    AlarmCard card = card(ctx, words, alarm, form);
    List<AlarmsView.Line> history =
        alarms.notes(alarm.id()).stream().map(note -> line(words, note)).toList();
    String took = words.duration(AlarmWords.lasted(alarm, words.now()));
    boolean mayComment = Requests.caller(ctx).may(Access.PAGE_WRITE);
    Frame.page(
        ctx,
        AlarmsPage.class,
        "detail",
        shell,
        new AlarmsView.Detail(card, took, history, mayComment, !alarm.isActive()));
  }

  private static AlarmsView.Line line(Words words, AlarmNote note) {
    boolean late = note.writtenAt().isAfter(note.at().plusSeconds(60));
    return new AlarmsView.Line(
        words.stamp(note.at()),
        late ? Optional.of(words.stamp(note.writtenAt())) : Optional.empty(),
        words.say("alarms.happened." + note.what(), AlarmWords.severity(words, note.severity())),
        note.by().map(Visible::of).orElse(""),
        Visible.of(note.text()));
  }

  private void acknowledge(Context ctx) {
    Form form = Form.sent(ctx, FIELDS);
    act(ctx, form, () -> alarms.acknowledge(Requests.by(ctx), id(ctx), form.value("comment")));
  }

  private void shelve(Context ctx) {
    Form form = Form.sent(ctx, FIELDS);
    act(
        ctx,
        form,
        () ->
            alarms.shelve(
                Requests.by(ctx), id(ctx), minutes(form.value("minutes")), form.value("reason")));
  }

  /** What is no number is none that is allowed. */
  private static long minutes(String typed) {
    return typed.matches("[0-9]{1,9}") ? Long.parseLong(typed) : 0;
  }

  private void unshelve(Context ctx) {
    act(ctx, Form.sent(ctx, FIELDS), () -> alarms.unshelve(Requests.by(ctx), id(ctx)));
  }

  private void comment(Context ctx) {
    Form form = Form.sent(ctx, FIELDS);
    act(ctx, form, () -> alarms.comment(Requests.by(ctx), id(ctx), form.value("text")));
  }

  /** Scripts get the card anew, others the page; nothing typed is lost by a refusal. */
  private void act(Context ctx, Form form, Supplier<Alarm> action) {
    boolean piece = "true".equals(ctx.header("HX-Request"));
    try {
      Alarm after = action.get();
      if (piece) {
        piece(ctx, after, Form.of(Map.of()));
      } else {
        ctx.redirect(PATH + "/" + after.id());
      }
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      ctx.status(refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422);
      Form refused = form.refused(frame.words(ctx), refusal);
      Alarm alarm = alarms.alarm(id(ctx));
      if (piece) {
        piece(ctx, alarm, refused);
      } else {
        detail(ctx, alarm, refused);
      }
    }
  }

  private void piece(Context ctx, Alarm alarm, Form form) {
    Words words = frame.words(ctx);
    Frame.piece(ctx, AlarmsPage.class, "card", words, card(ctx, words, alarm, form));
  }

  private AlarmCard card(Context ctx, Words words, Alarm alarm, Form form) {
    return cards(ctx, words)
        .of(alarm, alarms.told(List.of(alarm)).getOrDefault(alarm.id(), List.of()), form);
  }

  private AlarmCards cards(Context ctx, Words words) {
    return new AlarmCards(backend, words, Requests.caller(ctx).may(Access.PAGE_WRITE));
  }

  private Shell shell(Context ctx) {
    return frame.shell(
        ctx, Shell.Section.ALARMS, "shell.nav.alarms", "settings.css", STYLE, "alarms.js");
  }

  /** What is no number is no alarm's. */
  private static long id(Context ctx) {
    String id = ctx.pathParam("id");
    if (!id.matches("[0-9]{1,18}")) {
      throw Refusal.notFound("alarm", id);
    }
    return Long.parseLong(id);
  }
}
