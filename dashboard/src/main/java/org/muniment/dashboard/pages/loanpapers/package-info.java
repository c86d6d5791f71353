/**
 * The papers of loans for who works with the pages: one card, several on a sheet, the slip.
 *
 * <p>Example: {@code /loans/cards.pdf?loan=17&loan=18&start=2} is a sheet of A4 with two cards in
 * its second and third quarter.
 */
package org.muniment.dashboard.pages.loanpapers;
