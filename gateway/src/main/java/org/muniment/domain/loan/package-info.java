/**
 * Use of what the archive holds (rules U1–U6): who asks for what, who may allow it, the substitute
 * card that stands in its place, what came back.
 *
 * <p>A reader asks for {@code B-1} to take away for two days. By the rule of its secrecy level and
 * of the kind of borrower an archivist may approve; at the counter the box goes out, the card
 * {@code LC-17} takes its place, and the box is {@code on-loan}. It comes back with two pieces
 * where three went out: that is a finding, and the loan has ended all the same.
 */
package org.muniment.domain.loan;
