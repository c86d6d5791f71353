/**
 * Lists on paper for counting where no device may be taken: {@code /stocktakes/{id}/sheets} offers
 * them, {@code /stocktakes/{id}/sheets.pdf} prints them.
 *
 * <p>Example: {@code /stocktakes/3/sheets.pdf?cabinet=C17} has each shelf of the cabinet {@code
 * C17} with the code of its label, below it the boxes from left to right, each with its number as a
 * code, a square to tick and room for remarks. In a blind count the lines are empty. What is ticked
 * is scanned from the paper afterwards with any scanner.
 */
package org.muniment.dashboard.pages.stocktake.sheets;
