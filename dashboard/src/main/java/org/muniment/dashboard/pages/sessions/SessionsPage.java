package org.muniment.dashboard.pages.sessions;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    List<Session> all = backend.signIn().sessions(words.now());
    Map<Integer, List<Session>> byAccount =
        all.stream()
            .collect(
                Collectors.groupingBy(Session::account, LinkedHashMap::new, Collectors.toList()));
    String own = ownKey(ctx);
    List<SessionsView.Person> people =
        byAccount.entrySet().stream()
            .map(e -> person(words, backend.people().account(e.getKey()), e.getValue(), own, form))
            .toList();
    SessionsView view = new SessionsView(people, all.size(), form.sentence().orElse(""));
    Frame.page(ctx, SessionsPage.class, "sessions", shell, view);
  }

  private static String ownKey(Context ctx) {
    return Requests.caller(ctx)
        .identity()
        .flatMap(who -> who.present())
        .map(present -> SignInDesk.key(present.session()))
        .orElse("");
  }

  private static SessionsView.Person person(
      Words words, Account account, List<Session> sessions, String own, Form form) {
    String who = account.shownName();
    List<SessionsView.Line> lines =
        sessions.stream().map(session -> line(words, session, who, own, form)).toList();
    Confirm end =
        confirm(words, "all-" + account.id(), "/of/" + account.id(), "sessions.end-all", who, form);
    return new SessionsView.Person(account.name().value(), who, lines, end);
  }

  private static SessionsView.Line line(
      Words words, Session session, String who, String own, Form form) {
    String key = SignInDesk.key(session);
    return new SessionsView.Line(
        words.moment(session.begunAt()),
        words.age(session.usedAt()),
        session.address(),
        BrowserName.of(session.agent()),
        key.equals(own),
        confirm(words, "one-" + key, "/" + key, "sessions.end", who, form));
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
