/**
 * The counter (rules U1–U6): what people do to lend and to take back. Who may is decided in {@link
 * org.muniment.domain.loan}; here it is asked, written and told to the trail in one transaction.
 *
 * <p>Archivist Li scans two boxes and a reader's card. What may go out by the rules goes out, each
 * with its loan, its event in the history of the box and its substitute card; what may not is said
 * with the reason, and nothing of it is done.
 */
package org.muniment.desk.lending;
