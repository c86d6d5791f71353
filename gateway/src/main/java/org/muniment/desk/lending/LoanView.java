package org.muniment.desk.lending;

import java.util.Optional;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Item;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;

/**
 * A loan with what it is of and whom it is to.
 *
 * @param item the one item that is lent; empty for the whole box
 * @param borrower empty for who is only named
 */
public record LoanView(Loan loan, Box box, Optional<Item> item, Optional<Borrower> borrower) {}
