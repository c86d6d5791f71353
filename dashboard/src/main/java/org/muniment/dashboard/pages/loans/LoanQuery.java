package org.muniment.dashboard.pages.loans;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.loan.LoanState;
import org.muniment.port.Loans;

/** What the list was asked for. Nonsense is as if nothing was asked: it may be an old bookmark. */
record LoanQuery(Form form) {
  /** What still needs something to happen; what is shown when nothing is asked for. */
  static final String OPEN = "open";

  static final String ALL = "all";
  static final String OVERDUE = "overdue";

  private static final List<String> FIELDS = List.of("state", "kind", "from", "to", "borrower");
  private static final int MAX_CHARACTERS = 20;

  static LoanQuery of(Context ctx) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field : FIELDS) {
      String value = ctx.queryParam(field);
      String text = value == null ? "" : value.strip();
      values.put(field, text.length() <= MAX_CHARACTERS ? text : "");
    }
    return new LoanQuery(Form.of(values));
  }

  /** Whether more is asked for than what is open. */
  boolean isFiltered() {
    return FIELDS.stream().anyMatch(field -> !form.value(field).isEmpty());
  }

  OptionalLong borrower() {
    return Sending.number(form.value("borrower"));
  }

  Loans.Query query(Words words) {
    String state = form.value("state");
    return new Loans.Query(
        states(state),
        LoanKind.of(form.value("kind")),
        borrower(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        state.equals(OVERDUE) ? Optional.of(words.today()) : Optional.empty(),
        day("from").map(day -> begin(words, day)),
        day("to").map(day -> begin(words, day.plusDays(1))));
  }

  private static Instant begin(Words words, LocalDate day) {
    return day.atStartOfDay(words.zone()).toInstant();
  }

  private static Set<LoanState> states(String asked) {
    return switch (asked) {
      case ALL -> Set.of();
      case OVERDUE -> Set.of(LoanState.ISSUED);
      default ->
          LoanState.of(asked)
              .map(Set::of)
              .orElse(Set.of(LoanState.REQUESTED, LoanState.APPROVED, LoanState.ISSUED));
    };
  }

  private Optional<LocalDate> day(String field) {
    try {
      return form.given(field).map(LocalDate::parse);
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
