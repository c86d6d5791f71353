package org.muniment.dashboard.pages.loans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.lending.BorrowersDesk;
import org.muniment.domain.loan.Borrower;

/** Those who are registered, as a form offers them. */
final class Readers {
  /** Offered while a name is typed; a card that is scanned finds any. */
  private static final int MOST_OFFERED = 300;

  /** Texts {@code loans.purpose.1} and on: what records are mostly wanted for. */
  private static final int PURPOSES = 6;

  private final BorrowersDesk desk;

  Readers(BorrowersDesk desk) {
    this.desk = desk;
  }

  /** Cards and names. */
  Map<String, String> offered() {
    Map<String, String> offered = new LinkedHashMap<>();
    desk.list().stream()
        .filter(borrower -> borrower.active() && borrower.card().isPresent())
        .limit(MOST_OFFERED)
        .forEach(borrower -> offered.put(borrower.card().orElseThrow().value(), borrower.name()));
    return offered;
  }

  /** Who has a card with this number. */
  Optional<Borrower> byCard(String code) {
    return desk.byCard(code);
  }

  /** The card of the only one who is called so, else what was typed. */
  String cardOf(String typed) {
    if (typed.isEmpty() || byCard(typed).isPresent()) {
      return typed;
    }
    List<Borrower> called =
        desk.list().stream()
            .filter(borrower -> borrower.active() && borrower.name().equalsIgnoreCase(typed))
            .toList();
    return called.size() == 1 ? called.get(0).card().map(Object::toString).orElse(typed) : typed;
  }

  /** {@code 王丽，馆内人员，办公室}. */
  static String told(LoanWords said, Borrower borrower) {
    Words words = said.words();
    String kind = said.borrowerKind(borrower.kind());
    return borrower.organisation().isEmpty()
        ? words.say("loans.who", borrower.name(), kind)
        : words.say("loans.who.of", borrower.name(), kind, borrower.organisation());
  }

  static List<String> purposes(Words words) {
    return IntStream.rangeClosed(1, PURPOSES)
        .mapToObj(number -> words.say("loans.purpose." + number))
        .toList();
  }
}
