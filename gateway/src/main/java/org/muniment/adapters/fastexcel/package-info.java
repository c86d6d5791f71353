/**
 * Spreadsheet files by fastexcel.
 *
 * <p>Example: a sheet "Sensors" with the columns "Name" and "Value" and the row {@code
 * (Text("=1+1"), Number(21.4, 1))} becomes an XLSX file whose cell A2 shows the text {@code =1+1}
 * and whose cell B2 is the number 21.4.
 */
package org.muniment.adapters.fastexcel;
