package org.muniment.dashboard.pages.tokens;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Confirm;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Levels;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Table;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.Refusal;
import org.muniment.desk.TokensDesk.NewToken;
import org.muniment.domain.people.Role;
import org.muniment.port.Office.Token;

/** Lists the tokens of machines and scripts, makes one, takes one away. */
public final class TokensPage implements Slice {
  private static final String PATH = "/settings/tokens";
  private static final String NONE = "—";
  private static final List<String> FIELDS =
      List.of("name", "role", "clearance", "expiry", "until");

  private final Backend backend;
  private final Frame frame;

  public TokensPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>(pages());
    routes.addAll(
        TableFiles.routes(
            PATH,
            "tokens",
            Access.PAGE_MANAGE,
            backend.spreadsheets(),
            ctx -> content(frame.words(ctx))));
    return routes;
  }

  private TableFiles.Content<TokensView.Line> content(Words words) {
    return new TableFiles.Content<>(words, table(words), lines(words, empty()));
  }

  private static Table<TokensView.Line> table(Words words) {
    return Table.<TokensView.Line>of("tokens", words.say("tokens.title"))
        .text("name", words.say("common.name"), TokensView.Line::name)
        .text("role", words.say("people.role"), TokensView.Line::role)
        .text("clearance", words.say("people.clearance"), TokensView.Line::clearance)
        .text("state", words.say("people.state"), TokensView.Line::state)
        .time("created", words.say("tokens.created"), l -> Optional.of(l.token().createdAt()))
        .text("by", words.say("tokens.created.by"), line -> line.token().createdBy())
        .onlyInFiles()
        .time("expires", words.say("tokens.expires"), line -> line.token().expiresAt())
        .time("used", words.say("tokens.used"), line -> line.token().lastUsedAt());
  }

  private List<Route> pages() {
    return List.of(
        Route.get(PATH, Access.PAGE_MANAGE, ctx -> show(ctx, empty(), Optional.empty())),
        Route.post(PATH, Access.PAGE_MANAGE, this::create),
        Route.post(PATH + "/{id}/end", Access.PAGE_MANAGE, this::end));
  }

  private Form empty() {
    return Form.of(
        Map.of(
            "role", Role.VIEWER.key(),
            "clearance", backend.people().levels().lowest(),
            "expiry", Expiry.DEFAULT));
  }

  /** The answer to the form itself, so that the token is on no address and in no history. */
  private void create(Context ctx) {
    Form form = Form.sent(ctx, FIELDS);
    Words words = frame.words(ctx);
    try {
      NewToken asked =
          new NewToken(
              form.value("name"),
              form.value("role"),
              form.given("clearance"),
              Expiry.of(form, words.now(), words.zone()));
      String token = backend.tokens().create(Requests.by(ctx), asked);
      show(ctx, empty(), Optional.of(new TokensView.Fresh(form.value("name"), token)));
    } catch (Refusal refusal) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      Form refused =
          form.refused(words, refusal, field -> field.equals("expiresAt") ? "until" : field);
      show(ctx, refused, Optional.empty());
    }
  }

  private void end(Context ctx) {
    Form form = Form.sent(ctx, List.of("form", "reason"));
    String id = ctx.pathParam("id");
    if (!id.matches("[0-9]{1,9}")) {
      throw Refusal.notFound("token", id);
    }
    try {
      backend.tokens().end(Requests.by(ctx), Integer.parseInt(id), form.value("reason"));
      ctx.redirect(PATH + "#token-" + id, HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      ctx.status(refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422);
      Form refused = form.refused(frame.words(ctx), refusal);
      show(ctx, new Form(with(form), refused.problems(), refused.sentence()), Optional.empty());
    }
  }

  /** The other form of the page as it is when nobody has typed. */
  private Map<String, String> with(Form sent) {
    Map<String, String> values = new java.util.HashMap<>(empty().values());
    values.put("form", sent.value("form"));
    return values;
  }

  private void show(Context ctx, Form form, Optional<TokensView.Fresh> fresh) {
    Shell shell =
        frame.shell(ctx, Shell.Section.SETTINGS, "shell.nav.settings", "settings.css", "copy.js");
    Words words = shell.words();
    Frame.page(
        ctx,
        TokensPage.class,
        "tokens",
        shell,
        new TokensView(
            table(words).show(ctx, words, PATH, "list", lines(words, form)),
            form,
            Levels.roles(words),
            Levels.clearances(words, backend.people().levels()),
            Expiry.choices(words),
            fresh));
  }

  /** Those that can be used come first. */
  private List<TokensView.Line> lines(Words words, Form form) {
    return backend.tokens().tokens().stream()
        .sorted(Comparator.comparing((Token token) -> !token.isGood(words.now())))
        .map(token -> line(words, token, form))
        .toList();
  }

  private static TokensView.Line line(Words words, Token token, Form form) {
    boolean good = token.isGood(words.now());
    return new TokensView.Line(
        token.id(),
        token.name(),
        Levels.role(words, token.role()),
        Levels.secrecy(words, token.clearance()),
        good ? Chip.OK : Chip.NO_DATA,
        words.say(state(token, good)),
        words.say("tokens.by", date(words, token.createdAt()), token.createdBy()),
        token
            .expiresAt()
            .map(end -> date(words, end.minusMillis(1)))
            .orElse(words.say("tokens.expiry.never")),
        token.lastUsedAt().map(words::age).orElse(NONE),
        good ? Optional.of(end(words, token, form)) : Optional.empty(),
        token);
  }

  /** With its year; the last day of a token is the one that its last moment falls on. */
  private static String date(Words words, Instant at) {
    return words.date(at.atZone(words.zone()).toLocalDate());
  }

  private static String state(Token token, boolean good) {
    if (good) {
      return "tokens.state.good";
    }
    return token.endedAt().isPresent() ? "tokens.state.ended" : "tokens.state.expired";
  }

  private static Confirm end(Words words, Token token, Form form) {
    String id = "end-" + token.id();
    return new Confirm(
            id,
            PATH + "/" + token.id() + "/end",
            words.say("tokens.end"),
            token.name(),
            words.say("tokens.end.says", token.name()),
            Optional.empty())
        .sent(form.value("form"), form);
  }
}
