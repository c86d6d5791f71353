package org.muniment.dashboard.pages.loans;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.Reader;
import org.muniment.desk.lending.LoanView;
import org.muniment.domain.holding.Item;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.loan.LoanState;

/** What is said of loans to one who looks; titles only to who is cleared for them (rule T3). */
record LoanWords(Words words, Reader reader) {
  boolean maySee(LoanView view) {
    return reader.maySee(view.box());
  }

  /** What is lent: the item, or the box; that it is withheld where it is. */
  String title(LoanView view) {
    return maySee(view) ? open(view) : words.say("holdings.withheld");
  }

  private static String open(LoanView view) {
    return view.item().map(Item::title).orElse(view.box().description().title());
  }

  /** Which item of the box; empty for the whole box. */
  String item(LoanView view) {
    return view.item()
        .map(item -> words.say("loans.item", String.valueOf(item.number())))
        .orElse(view.loan().thing().item().isPresent() ? words.say("loans.item.gone") : "");
  }

  /** {@code 001200003718 · 第 2 件}. */
  String number(LoanView view) {
    String item = item(view);
    String barcode = view.box().barcode().value();
    return item.isEmpty() ? barcode : barcode + " · " + item;
  }

  LoanLine line(LoanView view) {
    Loan loan = view.loan();
    return new LoanLine(
        String.valueOf(loan.id()),
        Links.loan(loan.id()),
        !maySee(view),
        maySee(view) ? open(view) : "",
        item(view),
        view.box().barcode().value(),
        Links.box(view.box().barcode()),
        loan.who().name(),
        borrowerKind(loan.who().kind()),
        kind(loan.kind()),
        StateChip.of(words, loan),
        due(loan),
        day(loan.requestedAt()),
        loan.card().map(Object::toString).orElse(""));
  }

  List<LoanLine> lines(List<LoanView> views) {
    return views.stream().map(this::line).toList();
  }

  /** Until when; without the year of today. */
  String due(Loan loan) {
    return loan.due().map(words::date).orElse("");
  }

  String day(Instant at) {
    return words.date(at.atZone(words.zone()).toLocalDate());
  }

  /** Date and time of day. */
  String moment(Instant at) {
    return day(at) + " " + words.time(at);
  }

  String kind(LoanKind kind) {
    return words.say("loan.kind." + kind.key());
  }

  String state(LoanState state) {
    return words.say("loan.state." + state.key());
  }

  String borrowerKind(Borrower.Kind kind) {
    return words.say("borrower.kind." + kind.key());
  }

  Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    Arrays.stream(LoanKind.values()).forEach(kind -> kinds.put(kind.key(), kind(kind)));
    return kinds;
  }

  Map<String, String> borrowerKinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    Arrays.stream(Borrower.Kind.values())
        .forEach(kind -> kinds.put(kind.key(), borrowerKind(kind)));
    return kinds;
  }
}
