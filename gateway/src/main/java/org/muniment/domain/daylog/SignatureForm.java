package org.muniment.domain.daylog;

import java.util.Optional;
import org.muniment.domain.lines.LinesReader;
import org.muniment.domain.lines.LinesWriter;

/**
 * The canonical form of a signature; written and kept like {@link DayForm}.
 *
 * <pre>
 * signature  1                      the version
 * signs      number of the entry
 * words      measures  weather  remark
 * measure*   excursion  cause  measure
 * </pre>
 */
public final class SignatureForm {
  private static final String VERSION_1 = "1";

  private SignatureForm() {}

  public static String write(Signature signature) {
    LinesWriter lines = new LinesWriter();
    lines.line("signature").text(VERSION_1);
    lines.line("signs").number(signature.signs());
    WordsForm.write(signature.words(), lines);
    return lines.text();
  }

  /**
   * @throws IllegalArgumentException for anything that {@link #write} does not write, with the line
   */
  public static Signature read(String text) {
    LinesReader lines = new LinesReader(text);
    lines.line("signature").word(version -> Optional.of(version).filter(VERSION_1::equals));
    long signs = lines.line("signs").number();
    Signature signature = new Signature(signs, WordsForm.read(lines));
    lines.end();
    return signature;
  }
}
