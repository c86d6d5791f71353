package org.muniment.dashboard.pages.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Caller;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.SessionCookie;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.BrowserName;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Levels;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.SignInDesk;
import org.muniment.desk.SignInDesk.Present;
import org.muniment.port.People.Session;

/** Everybody's own business: who I am here, my password, where I am signed in. */
public final class AccountPage implements Slice {
  private static final String PATH = "/account";

  private final Backend backend;
  private final Frame frame;

  public AccountPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.PAGE_SELF, ctx -> show(ctx, Form.of(Map.of()))),
        Route.post(PATH + "/password", Access.PAGE_SELF, this::password),
        Route.post(PATH + "/sign-out", Access.PAGE_SELF, this::signOut));
  }

  /** Who had to choose a new password goes on to where they wanted to be. */
  private void password(Context ctx) {
    Present me = me(ctx);
    boolean must = who(ctx).mustChangePassword();
    try {
      if (!String.valueOf(ctx.formParam("password")).equals(ctx.formParam("again"))) {
        throw again();
      }
      backend
          .people()
          .changePassword(
              Requests.by(ctx),
              me.account(),
              ctx.formParam("old"),
              ctx.formParam("password"),
              Optional.of(me.session().idHash()));
      ctx.redirect(must ? "/" : PATH + "?changed=1", HttpStatus.SEE_OTHER);
    } catch (Refusal refused) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, Form.of(Map.of()).refused(frame.words(ctx), refused));
    }
  }

  private static Refusal again() {
    var says = org.muniment.domain.text.Message.of("refusal.password.again");
    return new Refusal(Refusal.Kind.UNACCEPTABLE, says, List.of(new Refusal.Field("again", says)));
  }

  private void signOut(Context ctx) {
    backend.signIn().signOutEverywhere(Requests.by(ctx), me(ctx).account());
    SessionCookie.remove(ctx);
    ctx.redirect("/login", HttpStatus.SEE_OTHER);
  }

  private static Caller.Identity who(Context ctx) {
    return Requests.caller(ctx).identity().orElseThrow();
  }

  private static Present me(Context ctx) {
    return who(ctx).present().orElseThrow(() -> Refusal.conflict("account.token"));
  }

  private void show(Context ctx, Form form) {
    Caller.Identity who = who(ctx);
    boolean must = who.mustChangePassword();
    Shell shell =
        frame.shell(
            ctx, must ? "account.must.title" : "shell.account", "entry.css", "settings.css");
    Words words = shell.words();
    AccountView view =
        new AccountView(
            who.name(),
            who.shownName(),
            Levels.role(words, who.role().key()),
            words.say("common.role." + who.role().key()),
            Levels.secrecy(words, who.clearance()),
            who.present().isPresent(),
            must,
            words.say("account.password.hint." + backend.people().passwordRules().key()),
            form,
            who.present().map(me -> sessions(words, me)).orElse(List.of()),
            "1".equals(ctx.queryParam("changed")));
    Frame.page(ctx, AccountPage.class, must ? "must" : "account", shell, view);
  }

  private List<AccountView.Line> sessions(Words words, Present me) {
    String own = SignInDesk.key(me.session());
    return backend.signIn().sessions(words.now()).stream()
        .filter(session -> session.account() == me.account().id())
        .map(session -> line(words, session, own))
        .toList();
  }

  private static AccountView.Line line(Words words, Session session, String own) {
    return new AccountView.Line(
        BrowserName.of(session.agent()),
        session.address(),
        words.moment(session.begunAt()),
        words.age(session.usedAt()),
        SignInDesk.key(session).equals(own));
  }
}
