/**
 * The lines in which canonical forms are written: what is hashed and kept for ever (rule T1). There
 * is one way to write a thing, and what is read is what would be written again.
 *
 * <pre>{@code
 * String text = new LinesWriter().line("box").text("B-1").number(7).text(); // "box\tB-1\t7\n"
 * LinesReader lines = new LinesReader(text).line("box");
 * lines.text(); // B-1
 * lines.number(); // 7
 * lines.end();
 * }</pre>
 */
package org.muniment.domain.lines;
