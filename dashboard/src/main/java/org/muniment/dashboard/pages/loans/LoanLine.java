package org.muniment.dashboard.pages.loans;

/**
 * A loan in a list.
 *
 * @param title of the box or of the item; empty when it is withheld (rule T3)
 * @param item which item of the box; empty for the whole box
 * @param due in words; empty when there is none
 * @param card number of the substitute card; empty before there is one
 */
public record LoanLine(
    String id,
    String href,
    boolean withheld,
    String title,
    String item,
    String barcode,
    String box,
    String borrower,
    String borrowerKind,
    String kind,
    StateChip state,
    String due,
    String requested,
    String card) {}
