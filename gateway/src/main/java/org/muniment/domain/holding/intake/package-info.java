/**
 * Lists of holdings that come from elsewhere: which column says what, and what boxes and items the
 * rows are.
 *
 * <p>Example: the header {@code 条码, 盒号, 件号, 题名} proposes that the first column is the barcode of a
 * box and the last the title of an item; two rows with the barcode {@code 32101037704168} are one
 * box with two items. A row without a barcode is refused with its number and its column, and the
 * other rows are not.
 */
package org.muniment.domain.holding.intake;
