package org.muniment.dashboard.reports.loans;

import java.util.Optional;
import org.muniment.desk.lending.LoanView;
import org.muniment.domain.loan.LoanEvent;

/**
 * A line of the register.
 *
 * @param decided who gave leave or refused it; empty while nobody has
 */
record LoanRow(LoanView view, Optional<LoanEvent> decided) {}
