/**
 * Lists of holdings come in and go out: looked at, checked, imported, exported.
 *
 * <p>Example: an archivist opens {@code list.xlsx}; the desk proposes that column C is the barcode;
 * a check says "1,018 rows are good, row 77 has no barcode"; the run with "skip bad rows" registers
 * the boxes of the good ones in one transaction; the same file once more changes nothing, since
 * every row says what is there already.
 */
package org.muniment.desk.holdings.intake;
