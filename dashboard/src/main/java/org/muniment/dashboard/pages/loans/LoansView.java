package org.muniment.dashboard.pages.loans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.table.Shown;

/**
 * What needs a hand, and the list.
 *
 * @param isEmpty whether nobody ever asked for anything
 * @param groups what needs a hand; those with nothing in them are left out
 * @param borrower whose loans are listed, if only one's are
 * @param more whether there are more than the list holds
 */
public record LoansView(
    boolean isEmpty,
    List<Group> groups,
    Form form,
    Map<String, String> states,
    Map<String, String> kinds,
    Optional<String> borrower,
    Shown<LoanLine> list,
    Optional<String> more) {
  /**
   * Loans of which the same has to be done.
   *
   * @param tone of the icon: {@code alarm}, {@code near} or {@code ok}
   * @param count in words
   * @param rest the address of all of them when not all are here
   */
  public record Group(
      String key,
      Icon icon,
      String tone,
      String title,
      String count,
      List<Row> rows,
      Optional<String> rest) {}

  /**
   * @param says where it is, since when, until when
   * @param button what is to be done
   */
  public record Row(LoanLine loan, String says, String button, String href) {}
}
