/**
 * The papers of a loan: its substitute card and the slip of its request.
 *
 * <p>Example: {@code GET /api/v1/loans/17/card.pdf?format=a4&start=3} is the card {@code LC-17} in
 * the third quarter of a sheet of A4.
 */
package org.muniment.dashboard.api.loanpapers;
