package org.muniment.dashboard.pages.people;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Levels;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.PeopleDesk;
import org.muniment.desk.PeopleDesk.NewPerson;
import org.muniment.desk.PeopleDesk.PersonChange;
import org.muniment.desk.Refusal;
import org.muniment.desk.TrailReading;
import org.muniment.domain.people.Account;
import org.muniment.domain.people.Role;

/** Lists people, adds one, and changes what one may do (rule T3). */
public final class PeoplePage implements Slice {
  private static final String PATH = "/settings/people";
  private static final String ONE = PATH + "/{id}";
  private static final List<String> NEW = List.of("name", "shownName", "role", "clearance");
  private static final List<String> CHANGE =
      List.of("form", "shownName", "role", "clearance", "active", "reason");

  private final Backend backend;
  private final PeopleDesk people;
  private final PeopleLists lists;
  private final RandomGenerator random;
  private final Frame frame;

  /**
   * @param random makes the passwords that people begin with
   */
  public PeoplePage(Backend backend, RandomGenerator random, Frame frame) {
    this.backend = backend;
    this.people = backend.people();
    this.lists =
        new PeopleLists(
            backend.signIn(), new TrailReading(backend.office().trail(), people.levels()));
    this.random = random;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    // Before those with an id, which would take the names of the files.
    List<Route> routes =
        new ArrayList<>(
            TableFiles.routes(
                PATH,
                "people",
                Access.PAGE_MANAGE,
                backend.spreadsheets(),
                ctx -> content(frame.words(ctx))));
    routes.addAll(pages());
    return routes;
  }

  private TableFiles.Content<PeopleView.Line> content(Words words) {
    return new TableFiles.Content<>(
        words,
        PeopleLists.table(words),
        people.accounts().stream().map(account -> lists.line(words, account)).toList());
  }

  private List<Route> pages() {
    return List.of(
        Route.get(PATH, Access.PAGE_MANAGE, this::list),
        Route.post(PATH, Access.PAGE_MANAGE, this::add),
        Route.get(ONE, Access.PAGE_MANAGE, this::one),
        Route.post(ONE, Access.PAGE_MANAGE, this::change),
        Route.post(ONE + "/password", Access.PAGE_MANAGE, this::password),
        Route.post(ONE + "/unlock", Access.PAGE_MANAGE, this::unlock),
        Route.post(ONE + "/sign-out", Access.PAGE_MANAGE, this::signOut));
  }

  private void list(Context ctx) {
    Form fresh = Form.of(Map.of("role", Role.VIEWER.key(), "clearance", people.levels().lowest()));
    show(ctx, fresh, Optional.empty());
  }

  /** The answer to the form itself, so that the password is on no address and in no history. */
  private void add(Context ctx) {
    Form form = Form.sent(ctx, NEW);
    String password = people.initialPassword(form.value("name"), random);
    try {
      Account added =
          people.add(
              Requests.by(ctx),
              new NewPerson(
                  form.value("name"),
                  form.given("shownName"),
                  form.value("role"),
                  form.given("clearance")),
              password,
              true);
      show(ctx, Form.of(Map.of("role", Role.VIEWER.key())), Optional.of(told(added, password)));
    } catch (Refusal refusal) {
      ctx.status(status(refusal));
      show(ctx, form.refused(frame.words(ctx), refusal), Optional.empty());
    }
  }

  private static PeopleView.Fresh told(Account account, String password) {
    return new PeopleView.Fresh(account.name().value(), account.shownName(), password);
  }

  private void one(Context ctx) {
    Account account = account(ctx);
    show(ctx, account, PeopleLists.form(account), Optional.empty());
  }

  private void change(Context ctx) {
    Form form = Form.sent(ctx, CHANGE);
    PersonChange asked =
        new PersonChange(
            Optional.of(form.value("shownName")),
            Optional.of(form.value("role")),
            Optional.of(form.value("clearance")),
            form.given("active").map(Boolean::valueOf));
    Account account = account(ctx);
    tryOr(
        ctx,
        account,
        form,
        () -> {
          people.change(Requests.by(ctx), account.name().value(), asked, form.value("reason"));
          ctx.redirect(PATH + "#person-" + account.id(), HttpStatus.SEE_OTHER);
        });
  }

  private void password(Context ctx) {
    Account account = account(ctx);
    String password = people.initialPassword(account.name().value(), random);
    stepOr(
        ctx,
        account,
        reason -> {
          people.resetPassword(Requests.by(ctx), account, password, reason);
          Account now = people.account(account.id());
          show(ctx, now, PeopleLists.form(now), Optional.of(told(now, password)));
        });
  }

  private void unlock(Context ctx) {
    Account account = account(ctx);
    backend.signIn().unlock(Requests.by(ctx), account.name().value());
    ctx.redirect(PATH + "/" + account.id(), HttpStatus.SEE_OTHER);
  }

  private void signOut(Context ctx) {
    Account account = account(ctx);
    stepOr(
        ctx,
        account,
        reason -> {
          backend.signIn().signOutEverywhere(Requests.by(ctx), account, reason);
          ctx.redirect(PATH + "/" + account.id(), HttpStatus.SEE_OTHER);
        });
  }

  /** A step that asks for nothing but a reason; what can be changed stays as it is stored. */
  private void stepOr(Context ctx, Account account, java.util.function.Consumer<String> step) {
    Form sent = Form.sent(ctx, List.of("form", "reason"));
    Form form = PeopleLists.form(account).with("form", sent.value("form"));
    tryOr(ctx, account, form, () -> step.accept(sent.value("reason")));
  }

  private void tryOr(Context ctx, Account account, Form form, Runnable work) {
    try {
      work.run();
    } catch (Refusal refusal) {
      ctx.status(status(refusal));
      show(ctx, account, form.refused(frame.words(ctx), refusal), Optional.empty());
    }
  }

  private static int status(Refusal refusal) {
    return refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422;
  }

  private Account account(Context ctx) {
    String id = ctx.pathParam("id");
    if (!id.matches("[0-9]{1,9}")) {
      throw Refusal.notFound("account", id);
    }
    return people.account(Integer.parseInt(id));
  }

  private void show(Context ctx, Form form, Optional<PeopleView.Fresh> fresh) {
    Shell shell = shell(ctx);
    Words words = shell.words();
    PeopleView view =
        new PeopleView(
            PeopleLists.table(words).show(ctx, words, PATH, "list", content(words).all()),
            form,
            Levels.roles(words),
            Levels.clearances(words, people.levels()),
            fresh);
    Frame.page(ctx, PeoplePage.class, "people", shell, view);
  }

  private void show(Context ctx, Account account, Form form, Optional<PeopleView.Fresh> fresh) {
    Shell shell = shell(ctx);
    Words words = shell.words();
    PersonView view =
        new PersonView(
            lists.line(words, account),
            form,
            Levels.roles(words),
            Levels.clearances(words, people.levels()),
            PeopleLists.activities(words),
            lists.locked(words, account).isPresent(),
            PeopleLists.steps(words, account, PATH + "/" + account.id(), form),
            fresh);
    Frame.page(ctx, PeoplePage.class, "person", shell, view);
  }

  private Shell shell(Context ctx) {
    return frame.shell(ctx, Shell.Section.SETTINGS, "shell.nav.settings", "settings.css");
  }
}
