package org.muniment.dashboard.pages.loans;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Places;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Table;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.lending.LendingDesks;
import org.muniment.desk.lending.LoanView;
import org.muniment.desk.lending.LoansDesk;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanState;
import org.muniment.port.Loans;

/** What needs a hand, and every loan by its state. */
public final class LoansPage implements Slice {
  /** Loans that a list on a page or in a file holds; the register has all. */
  private static final int MOST_LISTED = 5_000;

  private static final int PIECE = 500;

  private final Backend backend;
  private final LendingDesks desks;
  private final Frame frame;

  public LoansPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.desks = backend.lending();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get(Links.LIST, Access.PAGE_READ, this::page));
    routes.addAll(
        TableFiles.routes(
            Links.LIST, "loans", Access.PAGE_READ, backend.spreadsheets(), this::content));
    return List.copyOf(routes);
  }

  private void page(Context ctx) {
    Shell shell = LoansShell.of(frame, ctx);
    Words words = shell.words();
    LoanWords said = new LoanWords(words, Requests.reader(ctx));
    LoanQuery asked = LoanQuery.of(ctx);
    List<LoanView> listed = listed(asked.query(words), Table.MAX_SHOWN);
    List<LoansView.Group> groups =
        new LoanGroups(desks.loans(), said, Places.of(backend.places())).all();
    boolean isEmpty =
        listed.isEmpty() && !asked.isFiltered() && desks.loans().count(Loans.Query.ALL, 1) == 0;
    LoansView view =
        new LoansView(
            isEmpty,
            groups,
            asked.form(),
            states(words),
            kinds(said),
            asked.borrower().isPresent()
                ? borrower(asked.borrower().getAsLong())
                : Optional.empty(),
            table(said).show(ctx, words, Links.LIST, "list", listed).map(said::line),
            listed.size() < Table.MAX_SHOWN
                ? Optional.empty()
                : Optional.of(words.say("loans.more-than", words.count(Table.MAX_SHOWN))));
    Frame.page(ctx, LoansPage.class, "loans", shell, view);
  }

  private Optional<String> borrower(long id) {
    return desks.borrowers().list().stream()
        .filter(borrower -> borrower.id() == id)
        .findFirst()
        .map(Borrower::name);
  }

  private TableFiles.Content<?> content(Context ctx) {
    Words words = frame.words(ctx);
    LoanWords said = new LoanWords(words, Requests.reader(ctx));
    return new TableFiles.Content<>(
        words, table(said), listed(LoanQuery.of(ctx).query(words), MOST_LISTED));
  }

  /** The newest that fit the query, at most so many. */
  private List<LoanView> listed(Loans.Query query, int most) {
    LoansDesk desk = desks.loans();
    List<Loan> loans = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Loans.Page page = desk.search(query, cursor, Math.min(PIECE, most - loans.size()));
      loans.addAll(page.loans());
      cursor = page.next();
    } while (cursor.isPresent() && loans.size() < most);
    return desk.views(loans);
  }

  private static Table<LoanView> table(LoanWords said) {
    Words words = said.words();
    return Table.<LoanView>of("loans", words.say("loans.title"))
        .number("number", words.say("loans.number"), 0, view -> view.loan().id())
        .text("title", words.say("loans.thing"), said::title)
        .text("barcode", words.say("holdings.field.barcode"), said::number)
        .onlyInFiles()
        .text("borrower", words.say("loans.borrower"), view -> view.loan().who().name())
        .text("kind", words.say("loans.kind"), view -> said.kind(view.loan().kind()))
        .text("state", words.say("loans.state"), view -> StateChip.of(words, view.loan()).word())
        .day("due", words.say("loans.due"), view -> view.loan().due())
        .time(
            "requested",
            words.say("loans.requested"),
            view -> Optional.of(view.loan().requestedAt()))
        .text(
            "purpose",
            words.say("loans.purpose"),
            view -> said.maySee(view) ? view.loan().purpose() : "")
        .onlyInFiles()
        .time(
            "issued", words.say("loans.issued"), view -> view.loan().issued().map(Loan.Handing::at))
        .onlyInFiles()
        .time(
            "returned",
            words.say("loans.returned"),
            view -> view.loan().returned().map(Loan.Handing::at))
        .onlyInFiles()
        .text(
            "card",
            words.say("loans.card"),
            view -> view.loan().card().map(Object::toString).orElse(""))
        .onlyInFiles();
  }

  private static Map<String, String> states(Words words) {
    Map<String, String> states = new LinkedHashMap<>();
    states.put("", words.say("loans.state.open"));
    states.put(LoanQuery.OVERDUE, words.say("loans.state.overdue"));
    Stream.of(LoanState.values())
        .forEach(state -> states.put(state.key(), words.say("loan.state." + state.key())));
    states.put(LoanQuery.ALL, words.say("loans.state.all"));
    return states;
  }

  private static Map<String, String> kinds(LoanWords said) {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("", said.words().say("loans.kind.any"));
    kinds.putAll(said.kinds());
    return kinds;
  }
}
