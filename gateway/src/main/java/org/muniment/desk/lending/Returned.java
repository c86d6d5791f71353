package org.muniment.desk.lending;

import java.util.Optional;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.loan.Loan;

/**
 * What has come back.
 *
 * @param finding what is to be seen to, when count or condition differ
 */
public record Returned(Loan loan, Optional<Finding> finding) {}
