package org.muniment.dashboard.pages.sessions;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.BrowserName;
import org.muniment.dashboard.web.look.Confirm;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Table;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.Refusal;
import org.muniment.desk.SignInDesk;
import org.muniment.domain.people.Account;
import org.muniment.port.People.Session;

/** Who is signed in now, from where; ends one session or all of a person. */
public final class SessionsPage implements Slice {
  private static final String PATH = "/settings/sessions";

  private final Backend backend;
  private final Frame frame;

  public SessionsPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>(pages());
    routes.addAll(
        TableFiles.routes(
            PATH, "sessions", Access.PAGE_MANAGE, backend.spreadsheets(), this::content));
    return routes;
  }

  private TableFiles.Content<SessionsView.Line> content(Context ctx) {
    Words words = frame.words(ctx);
    return new TableFiles.Content<>(words, table(words), lines(ctx, words, Form.of(Map.of())));
  }

  private List<Route> pages() {
    return List.of(
        Route.get(PATH, Access.PAGE_MANAGE, ctx -> show(ctx, Form.of(Map.of()))),
        Route.post(PATH + "/{key}/end", Access.PAGE_MANAGE, this::end),
        Route.post(PATH + "/of/{account}/end", Access.PAGE_MANAGE, this::endAll));
  }

  private void end(Context ctx) {
    tryOr(ctx, reason -> backend.signIn().end(Requests.by(ctx), ctx.pathParam("key"), reason));
  }

  private void endAll(Context ctx) {
    String id = ctx.pathParam("account");
    if (!id.matches("[0-9]{1,9}")) {
      throw Refusal.notFound("account", id);
    }
    Account account = backend.people().account(Integer.parseInt(id));
    tryOr(ctx, reason -> backend.signIn().signOutEverywhere(Requests.by(ctx), account, reason));
  }

  private void tryOr(Context ctx, java.util.function.Consumer<String> work) {
    Form form = Form.sent(ctx, List.of("form", "reason"));
    try {
      work.accept(form.value("reason"));
      ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      ctx.status(refusal.kind() == Refusal.Kind.NOT_FOUND ? 404 : 422);
      show(ctx, form.refused(frame.words(ctx), refusal));
    }
  }

  private void show(Context ctx, Form form) {
    Shell shell = frame.shell(ctx, Shell.Section.SETTINGS, "shell.nav.settings", "settings.css");
    Words words = shell.words();
    SessionsView view =
        new SessionsView(
            table(words).show(ctx, words, PATH, "list", lines(ctx, words, form)),
            form.sentence().orElse(""));
    Frame.page(ctx, SessionsPage.class, "sessions", shell, view);
  }

  private static Table<SessionsView.Line> table(Words words) {
    return Table.<SessionsView.Line>of("sessions", words.say("sessions.title"))
        .text("person", words.say("sessions.person"), SessionsView.Line::shownName)
        .text("login", words.say("entry.name"), SessionsView.Line::name)
        .onlyInFiles()
        .text("browser", words.say("sessions.browser"), SessionsView.Line::browser)
        .text("address", words.say("sessions.address"), SessionsView.Line::address)
        .time("since", words.say("sessions.since"), line -> Optional.of(line.begunAt()))
        .time("used", words.say("sessions.used"), line -> Optional.of(line.usedAt()));
  }

  private List<SessionsView.Line> lines(Context ctx, Words words, Form form) {
    String own = ownKey(ctx);
    return backend.signIn().sessions(words.now()).stream()
        .map(session -> line(words, session, own, form))
        .toList();
  }

  private static String ownKey(Context ctx) {
    return Requests.caller(ctx)
        .identity()
        .flatMap(who -> who.present())
        .map(present -> SignInDesk.key(present.session()))
        .orElse("");
  }

  private SessionsView.Line line(Words words, Session session, String own, Form form) {
    String key = SignInDesk.key(session);
    Account account = backend.people().account(session.account());
    String who = account.shownName();
    return new SessionsView.Line(
        account.name().value(),
        who,
        BrowserName.of(session.agent()),
        session.address(),
        words.moment(session.begunAt()),
        words.age(session.usedAt()),
        session.begunAt(),
        session.usedAt(),
        key.equals(own),
        confirm(words, "one-" + key, "/" + key, "sessions.end", who, form),
        confirm(words, "all-" + key, "/of/" + account.id(), "sessions.end-all", who, form));
  }

  private static Confirm confirm(
      Words words, String id, String below, String text, String who, Form form) {
    return new Confirm(
            id,
            PATH + below + "/end",
            words.say(text),
            who,
            words.say(text + ".says", who),
            Optional.empty())
        .sent(form.value("form"), form);
  }
}
