package org.muniment.dashboard.web.lending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.muniment.dashboard.web.look.Places;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.lending.LoanView;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.paper.PaperCard;
import org.muniment.domain.paper.PaperCard.Row;

/**
 * What a substitute card says (rule U4): number, date, borrower, and where it stands.
 *
 * @param archive the site's name
 */
record CardWords(LoanSaid said, Places places, String archive) {
  private static final int TITLE_LINES = 3;

  /**
   * @throws Refusal when the loan has no card, since nobody has approved it
   */
  PaperCard card(LoanView view) {
    Words words = said.words();
    Loan loan = view.loan();
    Barcode number =
        loan.card()
            .orElseThrow(() -> Refusal.conflict("paper.card.none", String.valueOf(loan.id())));
    return new PaperCard(
        number,
        archive,
        words.say("paper.card.title"),
        rows(view),
        blanks(loan),
        words.say("paper.card.foot"));
  }

  private List<Row> rows(LoanView view) {
    Loan loan = view.loan();
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(say("borrower"), said.borrower(view), 2, false));
    loan.issued().ifPresent(out -> rows.add(Row.of(say("out"), day(out).toString())));
    loan.due().ifPresent(due -> rows.add(Row.of(say("due"), due.toString())));
    rows.add(Row.of(say("kind"), said.kind(view)));
    rows.add(new Row(say("box"), view.box().barcode().value(), 1, true));
    rows.add(new Row(say("archival-code"), said.archivalCode(view), 1, true));
    rows.add(Row.of(say("item"), said.item(view)));
    if (said.told(view)) {
      rows.add(new Row(say("title"), said.title(view), TITLE_LINES, false));
    }
    view.box()
        .state()
        .spot()
        .map(spot -> places.sentence(said.words(), spot))
        .ifPresent(place -> rows.add(new Row(say("place"), place, 2, false)));
    return rows;
  }

  private List<String> blanks(Loan loan) {
    return loan.issued().isPresent()
        ? List.of(say("back"), say("by"))
        : List.of(say("out"), say("back"), say("by"));
  }

  private LocalDate day(Loan.Handing out) {
    return out.at().atZone(said.words().zone()).toLocalDate();
  }

  private String say(String key) {
    return said.words().say("paper." + key);
  }
}
