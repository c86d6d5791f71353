package org.muniment.dashboard.web.json;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes CSV that a spreadsheet opens without harm: UTF-8 with a byte order mark, lines end with CR
 * LF (RFC 4180), and a text that a spreadsheet would take for a formula gets an apostrophe in
 * front. Numbers stay numbers, negative ones too.
 */
public final class Csv implements AutoCloseable {
  public static final String TYPE = "text/csv; charset=utf-8";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** The wide ones are what a Chinese input method types. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private final Writer out;
  private boolean lineBegun;

  public Csv(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write(BYTE_ORDER_MARK);
  }

  public Csv text(String text) throws IOException {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return cell(quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe);
  }

  /** An empty cell for what is no number. */
  public Csv number(double value) throws IOException {
    return cell(Double.isFinite(value) ? Double.toString(value) : "");
  }

  public Csv chars(char[] text, int length) throws IOException {
    separate();
    out.write(text, 0, length);
    return this;
  }

  public Csv empty() throws IOException {
    return cell("");
  }

  public void endLine() throws IOException {
    out.write("\r\n");
    lineBegun = false;
  }

  /** Flushes; the stream below stays open. */
  @Override
  public void close() throws IOException {
    out.flush();
  }

  private Csv cell(String text) throws IOException {
    separate();
    out.write(text);
    return this;
  }

  private void separate() throws IOException {
    if (lineBegun) {
      out.write(',');
    }
    lineBegun = true;
  }
}
