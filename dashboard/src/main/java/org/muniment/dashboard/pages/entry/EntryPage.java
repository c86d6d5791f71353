package org.muniment.dashboard.pages.entry;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Next;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.SessionCookie;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.desk.FirstRun;
import org.muniment.desk.Refusal;
import org.muniment.desk.SignInDesk;
import org.muniment.desk.SignInDesk.Outcome;
import org.muniment.domain.text.Message;

/** Signing in and out, and the page that makes the first administrator. */
public final class EntryPage implements Slice {
  private static final String SETUP = "/setup";
  private static final String SIGN_IN = "/login";

  private final Backend backend;
  private final SignInDesk signIn;
  private final FirstRun firstRun;
  private final Frame frame;

  public EntryPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.signIn = backend.signIn();
    this.firstRun = backend.firstRun();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/", Access.PAGE_SELF, EntryPage::home),
        Route.get(SIGN_IN, Access.OPEN, this::signInForm),
        Route.post(SIGN_IN, Access.ENTRY, this::signIn),
        Route.get(SETUP, Access.OPEN, this::setupForm),
        Route.post(SETUP, Access.ENTRY, this::setup),
        Route.post("/logout", Access.PAGE_SELF, this::signOut));
  }

  /** The first page that the caller has anything on. */
  private static void home(Context ctx) {
    boolean reader = Requests.caller(ctx).may(Access.PAGE_READ);
    ctx.redirect(reader ? "/today" : "/settings");
  }

  private void signInForm(Context ctx) {
    if (firstRun.isOpen()) {
      ctx.redirect(SETUP, HttpStatus.SEE_OTHER);
    } else {
      show(ctx, Optional.empty());
    }
  }

  private void signIn(Context ctx) {
    Outcome outcome =
        signIn.signIn(
            ctx.formParam("name"),
            ctx.formParam("password"),
            ctx.ip(),
            ctx.userAgent(),
            Requests.at(ctx));
    if (outcome instanceof Outcome.In in) {
      SessionCookie.set(ctx, in.secret());
      ctx.redirect(Next.of(ctx.formParam("next")), HttpStatus.SEE_OTHER);
    } else if (outcome instanceof Outcome.Wait wait) {
      long seconds = Math.max(1, wait.left().plus(Duration.ofMillis(999)).toSeconds());
      ctx.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", Long.toString(seconds));
      show(ctx, Optional.of(waitSentence(wait, seconds)));
    } else {
      ctx.status(HttpStatus.UNAUTHORIZED);
      show(ctx, Optional.of(Message.of("entry.wrong")));
    }
  }

  private static Message waitSentence(Outcome.Wait wait, long seconds) {
    return wait.locked()
        ? Message.of("entry.locked", Math.max(1, (seconds + 59) / 60))
        : Message.of("entry.wait", seconds);
  }

  private void show(Context ctx, Optional<Message> problem) {
    Frame.page(
        ctx,
        EntryPage.class,
        "sign-in",
        frame.shell(ctx, "entry.sign-in.title", "entry.css", "stocktake-forget.js"),
        new SignInView(
            Optional.ofNullable(ctx.formParam("name")).orElse(""),
            Next.of(first(ctx.formParam("next"), ctx.queryParam("next"))),
            problem));
  }

  private static String first(String one, String other) {
    return one == null ? other : one;
  }

  private void setupForm(Context ctx) {
    if (!firstRun.isOpen()) {
      ctx.redirect(SIGN_IN, HttpStatus.SEE_OTHER);
      return;
    }
    // Whoever comes too late finds a new code on the console.
    firstRun.nextCode(Requests.at(ctx)).ifPresent(backend.console());
    showSetup(ctx, Form.of(Map.of()));
  }

  private void setup(Context ctx) {
    try {
      if (!String.valueOf(ctx.formParam("password")).equals(ctx.formParam("again"))) {
        throw Refusal.unacceptable("refusal.password.again");
      }
      firstRun.make(
          ctx.ip(),
          ctx.formParam("code"),
          ctx.formParam("name"),
          ctx.formParam("password"),
          Requests.at(ctx));
      signIn(ctx);
    } catch (Refusal refused) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      showSetup(ctx, Form.sent(ctx, List.of("code", "name")).refused(frame.words(ctx), refused));
    }
  }

  private void showSetup(Context ctx, Form form) {
    Frame.page(
        ctx, EntryPage.class, "setup", frame.shell(ctx, "entry.setup.title", "entry.css"), form);
  }

  private void signOut(Context ctx) {
    Requests.caller(ctx)
        .identity()
        .flatMap(who -> who.present())
        .ifPresent(present -> signIn.signOut(Requests.by(ctx), present.session()));
    SessionCookie.remove(ctx);
    ctx.redirect(SIGN_IN, HttpStatus.SEE_OTHER);
  }
}
