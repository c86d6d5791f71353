package org.muniment.dashboard.pages.loans;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.muniment.dashboard.pages.loans.BorrowersView.Choices;
import org.muniment.dashboard.pages.loans.BorrowersView.Line;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Table;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.Refusal;
import org.muniment.desk.lending.BorrowerDetails;
import org.muniment.desk.lending.LendingDesks;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.LoanState;
import org.muniment.port.Loans;

/** Those who borrow, with their cards: only who lends sees their addresses. */
public final class BorrowersPage implements Slice {
  private static final String ONE = Links.BORROWERS + "/{id}";
  private static final String NO = "no";
  private static final int MOST_OPEN = 100;
  private static final List<String> FIELDS =
      List.of(
          "name",
          "kind",
          "organisation",
          "letter",
          "card",
          "clearance",
          "email",
          "phone",
          "account",
          "language",
          "active");

  private final Backend backend;
  private final LendingDesks desks;
  private final Frame frame;

  public BorrowersPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.desks = backend.lending();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get(Links.BORROWERS, Access.PAGE_WRITE, ctx -> list(ctx, Optional.empty())));
    routes.add(Route.post(Links.BORROWERS, Access.PAGE_WRITE, this::add));
    routes.addAll(
        TableFiles.routes(
            Links.BORROWERS,
            "borrowers",
            Access.PAGE_WRITE,
            backend.spreadsheets(),
            ctx ->
                new TableFiles.Content<>(
                    frame.words(ctx), table(said(ctx)), desks.borrowers().list())));
    routes.add(Route.get(ONE, Access.PAGE_WRITE, ctx -> one(ctx, Optional.empty())));
    routes.add(Route.post(ONE, Access.PAGE_WRITE, this::change));
    return List.copyOf(routes);
  }

  private LoanWords said(Context ctx) {
    return new LoanWords(frame.words(ctx), Requests.reader(ctx));
  }

  private void add(Context ctx) {
    Form form = Form.sent(ctx, FIELDS);
    try {
      Borrower added = desks.borrowers().add(Requests.by(ctx), details(form));
      ctx.redirect(Links.borrower(added.id()), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      Sending.status(ctx, refusal);
      list(ctx, Optional.of(form.refused(frame.words(ctx), refusal)));
    }
  }

  private void change(Context ctx) {
    long id = Sending.id(ctx, "borrower");
    Form form = Form.sent(ctx, FIELDS);
    try {
      desks.borrowers().change(Requests.by(ctx), id, Sending.version(ctx), details(form));
      ctx.redirect(Links.borrower(id), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      Sending.status(ctx, refusal);
      one(ctx, Optional.of(form.refused(frame.words(ctx), refusal)));
    }
  }

  private static BorrowerDetails details(Form form) {
    return new BorrowerDetails(
        form.value("name"),
        form.value("kind"),
        form.value("organisation"),
        form.value("letter"),
        form.given("card"),
        form.given("clearance"),
        form.value("email"),
        form.value("phone"),
        form.value("account"),
        form.value("language"),
        !form.value("active").equals(NO));
  }

  private void list(Context ctx, Optional<Form> refused) {
    Shell shell = LoansShell.of(frame, ctx);
    LoanWords said = said(ctx);
    List<Borrower> all = desks.borrowers().list();
    BorrowersView view =
        new BorrowersView(
            all.isEmpty(),
            table(said)
                .show(ctx, said.words(), Links.BORROWERS, "borrowers", all)
                .map(borrower -> line(said, borrower)),
            refused.orElse(Form.of(Map.of("language", said.words().lang()))),
            refused.isPresent(),
            choices(said));
    Frame.page(ctx, BorrowersPage.class, "borrowers", shell, view);
  }

  private static Line line(LoanWords said, Borrower borrower) {
    return new Line(
        borrower.name(),
        Links.borrower(borrower.id()),
        said.borrowerKind(borrower.kind()),
        borrower.organisation(),
        borrower.card().map(Object::toString).orElse(""),
        clearance(said.words(), borrower.clearance()),
        borrower.active() ? Chip.OK : Chip.EMPTY,
        state(said.words(), borrower));
  }

  private static String state(Words words, Borrower borrower) {
    return words.say(borrower.active() ? "loans.borrower.active" : "loans.borrower.ended");
  }

  private static String clearance(Words words, String level) {
    return words.sayOr("secrecy." + level, level);
  }

  private static Table<Borrower> table(LoanWords said) {
    Words words = said.words();
    return Table.<Borrower>of("borrowers", words.say("loans.part.borrowers"))
        .text("name", words.say("common.name"), Borrower::name)
        .text("kind", words.say("loans.borrower.kind"), it -> said.borrowerKind(it.kind()))
        .text("organisation", words.say("loans.borrower.organisation"), Borrower::organisation)
        .text("letter", words.say("loans.borrower.letter"), Borrower::letter)
        .onlyInFiles()
        .text(
            "card",
            words.say("loans.borrower.card"),
            it -> it.card().map(Object::toString).orElse(""))
        .text(
            "clearance",
            words.say("loans.borrower.clearance"),
            it -> clearance(words, it.clearance()))
        .text("state", words.say("loans.state"), it -> state(words, it))
        .text("email", words.say("loans.borrower.email"), Borrower::email)
        .onlyInFiles()
        .text("phone", words.say("loans.borrower.phone"), Borrower::phone)
        .onlyInFiles();
  }

  private void one(Context ctx, Optional<Form> refused) {
    long id = Sending.id(ctx, "borrower");
    Borrower borrower = desks.borrowers().borrower(id);
    Shell shell = LoansShell.of(frame, ctx);
    LoanWords said = said(ctx);
    BorrowerView view =
        new BorrowerView(
            String.valueOf(id),
            borrower.name(),
            String.valueOf(borrower.version()),
            borrower.card().map(card -> Links.picture(card.value())),
            borrower.card().map(Links::label),
            refused.orElse(filled(borrower)),
            choices(said),
            open(said, id),
            Links.with(Links.LIST, Map.of("borrower", String.valueOf(id), "state", LoanQuery.ALL))
                + "#list-title");
    Frame.page(ctx, BorrowersPage.class, "borrower", shell, view);
  }

  private static Form filled(Borrower borrower) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", borrower.name());
    values.put("kind", borrower.kind().key());
    values.put("organisation", borrower.organisation());
    values.put("letter", borrower.letter());
    values.put("card", borrower.card().map(Object::toString).orElse(""));
    values.put("clearance", borrower.clearance());
    values.put("email", borrower.email());
    values.put("phone", borrower.phone());
    values.put("account", borrower.account());
    values.put("language", borrower.language());
    values.put("active", borrower.active() ? "yes" : NO);
    return Form.of(values);
  }

  private List<LoanLine> open(LoanWords said, long id) {
    Loans.Query query =
        new Loans.Query(
            Set.of(LoanState.REQUESTED, LoanState.APPROVED, LoanState.ISSUED),
            Optional.empty(),
            OptionalLong.of(id),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return said.lines(
        desks.loans().views(desks.loans().search(query, Optional.empty(), MOST_OPEN).loans()));
  }

  private Choices choices(LoanWords said) {
    Words words = said.words();
    Map<String, String> clearances = new LinkedHashMap<>();
    said.reader().scale().levels().forEach(level -> clearances.put(level, clearance(words, level)));
    Map<String, String> accounts = new LinkedHashMap<>();
    accounts.put("", words.say("loans.borrower.no-account"));
    backend
        .people()
        .accounts()
        .forEach(
            account ->
                accounts.put(
                    account.name().value(),
                    words.say("loans.who", account.shownName(), account.name().value())));
    Map<String, String> languages = new LinkedHashMap<>();
    Shell.LANGUAGES.forEach(
        language -> languages.put(language.tag(), words.say(language.textKey())));
    Map<String, String> activities = new LinkedHashMap<>();
    activities.put("yes", words.say("loans.borrower.active"));
    activities.put(NO, words.say("loans.borrower.ended"));
    return new Choices(said.borrowerKinds(), clearances, accounts, languages, activities);
  }
}
