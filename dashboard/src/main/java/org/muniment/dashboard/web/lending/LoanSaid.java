package org.muniment.dashboard.web.lending;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.Reader;
import org.muniment.desk.lending.LoanView;
import org.muniment.domain.holding.Item;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;

/**
 * A loan in a few words on paper, in one language. What tells what is in a box is left out for who
 * may not read it (rule T3); its number, its place and the dates stay.
 */
public record LoanSaid(Words words, Reader reader) {
  private static final int TO_THE_MINUTE = 16;

  public boolean told(LoanView view) {
    return reader.maySee(view.box());
  }

  /** The title of the box, and of the item if it is one. */
  public String title(LoanView view) {
    if (!told(view)) {
      return words.say("holdings.withheld");
    }
    String title = view.box().description().title();
    return view.item().map(item -> item(item) + " " + item.title() + " / " + title).orElse(title);
  }

  /** {@code Item 3}; empty for the whole box. */
  public String item(LoanView view) {
    return view.item().map(this::item).orElse("");
  }

  private String item(Item item) {
    return words.say("paper.item", String.valueOf(item.number()));
  }

  public String archivalCode(LoanView view) {
    Optional<String> ofItem = view.item().flatMap(Item::code);
    return told(view) ? ofItem.or(view.box().description()::archivalCode).orElse("") : "";
  }

  /** What is said about what is in the box: purpose, condition, effect. */
  public String about(LoanView view, String text) {
    return text.isEmpty() || told(view) ? text : words.say("holdings.withheld");
  }

  /** Name, organisation and kind. */
  public String borrower(LoanView view) {
    Loan.Who who = view.loan().who();
    String organisation = view.borrower().map(Borrower::organisation).orElse("");
    return Stream.of(who.name(), organisation, words.say("borrower.kind." + who.kind().key()))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }

  public String kind(LoanView view) {
    return words.say("loan.kind." + view.loan().kind().key());
  }

  /** {@code 2026-07-16 10:24}. */
  public String moment(Instant at) {
    return words.stamp(at).substring(0, TO_THE_MINUTE);
  }

  public String pieces(Optional<Loan.Handing> handing) {
    return handing
        .map(Loan.Handing::pieces)
        .filter(pieces -> pieces.isPresent())
        .map(pieces -> words.count(pieces.getAsInt()))
        .orElse("");
  }
}
