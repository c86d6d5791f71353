/**
 * Recurring checks of the repository (rules C3–C6, E7): when they are due by a calendar with
 * working days and holidays, and what was done. Who is on duty to be called is another thing:
 * {@link org.muniment.domain.notice.Duty}.
 *
 * <p>"Seals on holidays" recurs on the last working day before three or more free days. Of National
 * Day 2026, free from 1 to 7 October, it is due on 30 September; not ticked by that evening it is
 * missed, and stays so in the ledger however late it is made up for.
 */
package org.muniment.domain.duty;
