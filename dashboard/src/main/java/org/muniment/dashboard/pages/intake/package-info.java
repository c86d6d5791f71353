/**
 * Holdings, import: send a list, say what its columns are, check it, take it.
 *
 * <p>Example: {@code POST /holdings/import} with {@code 归档目录.xlsx} leads to {@code
 * /holdings/import/4f…}, where column C is proposed as the barcode; "check" shows that row 77 has
 * no barcode; "import without the bad rows" takes the others.
 */
package org.muniment.dashboard.pages.intake;
