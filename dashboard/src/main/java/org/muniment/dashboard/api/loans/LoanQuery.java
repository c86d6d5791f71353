package org.muniment.dashboard.api.loans;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.LoanAsked;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.desk.holdings.BoxesDesk;
import org.muniment.desk.lending.LoansDesk;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Message;
import org.muniment.port.Loans;

/** Which loans {@code GET /loans} asks for. */
final class LoanQuery {
  private static final String[] NAMES = {
    "state", "overdue", "borrower", "barcode", "request", "kind", "from", "to", "limit", "cursor"
  };

  /** A piece of the list. */
  record Page(List<Loan> loans, Optional<String> next) {}

  private final LoansDesk loans;
  private final BoxesDesk boxes;
  private final Supplier<ZoneId> zone;

  LoanQuery(Backend backend) {
    this.loans = backend.lending().loans();
    this.boxes = backend.holdings().boxes();
    this.zone = () -> backend.registry().site().timeZone();
  }

  Page page(Context ctx) {
    Params params = Params.of(ctx, NAMES);
    Loans.Query query = read(params);
    int limit = params.count("limit", Paging.DEFAULT_LIMIT, Paging.MAX_LIMIT);
    Optional<String> cursor = params.text("cursor");
    params.check();
    try {
      Loans.Page page = loans.search(query, cursor, limit);
      return new Page(page.loans(), page.next());
    } catch (BadInput bad) {
      throw Problem.badRequest("cursor", bad.sentence());
    }
  }

  private Loans.Query read(Params params) {
    boolean isOverdue = params.word("overdue", "false", "true").equals("true");
    return new Loans.Query(
        states(params),
        kind(params),
        number(params, "borrower"),
        params
            .text("barcode")
            .map(code -> OptionalLong.of(boxes.box(code).id()))
            .orElse(OptionalLong.empty()),
        number(params, "request"),
        isOverdue ? Optional.of(loans.today()) : Optional.empty(),
        params.date("from").map(this::begin),
        params.date("to").map(day -> begin(day.plusDays(1))));
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(zone.get()).toInstant();
  }

  private static OptionalLong number(Params params, String name) {
    return params
        .text(name)
        .map(text -> OptionalLong.of(LoanAsked.number(text, name)))
        .orElse(OptionalLong.empty());
  }

  /** Several, with commas between them. */
  private static Set<LoanState> states(Params params) {
    Set<LoanState> states = new HashSet<>();
    for (String key : params.text("state").map(text -> text.split(",")).orElse(new String[0])) {
      LoanState.of(key.strip())
          .ifPresentOrElse(
              states::add, () -> params.wrong("state", Message.of("api.loan.state", key)));
    }
    return states;
  }

  private static Optional<LoanKind> kind(Params params) {
    Optional<String> key = params.text("kind");
    Optional<LoanKind> kind = key.flatMap(LoanKind::of);
    if (key.isPresent() && kind.isEmpty()) {
      params.wrong("kind", Message.of("api.loan.kind", key.get()));
    }
    return kind;
  }
}
