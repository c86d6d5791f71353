package org.muniment.dashboard.pages.loans;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;

/**
 * One who borrows.
 *
 * @param picture of the card's code; empty without a card
 * @param label where the card's label is printed
 * @param loans that are open
 * @param all the address of every loan
 */
public record BorrowerView(
    String id,
    String name,
    String version,
    Optional<String> picture,
    Optional<String> label,
    Form form,
    BorrowersView.Choices choices,
    List<LoanLine> loans,
    String all) {}
