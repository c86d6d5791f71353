package org.muniment.domain.daylog;

import java.util.Optional;
import org.muniment.domain.lines.LinesReader;
import org.muniment.domain.lines.LinesWriter;

/**
 * The canonical form of an amendment; written and kept like {@link DayForm}.
 *
 * <pre>
 * amendment  1                      the version
 * reason     reason  why
 * [words     measures  weather  remark
 * measure*   excursion  cause  measure]
 * [all lines of a day, its version first]
 * </pre>
 */
public final class AmendmentForm {
  private static final String VERSION_1 = "1";

  private AmendmentForm() {}

  public static String write(Amendment amendment) {
    LinesWriter lines = new LinesWriter();
    lines.line("amendment").text(VERSION_1);
    lines.line("reason").text(amendment.reason().key()).text(amendment.why());
    amendment.words().ifPresent(words -> WordsForm.write(words, lines));
    amendment.figures().ifPresent(day -> DayForm.write(day, lines));
    return lines.text();
  }

  /**
   * @throws IllegalArgumentException for anything that {@link #write} does not write, with the line
   */
  public static Amendment read(String text) {
    LinesReader lines = new LinesReader(text);
    lines.line("amendment").word(version -> Optional.of(version).filter(VERSION_1::equals));
    lines.line("reason");
    Amendment.Reason reason =
        lines.word(word -> DayForm.find(Amendment.Reason.values(), Amendment.Reason::key, word));
    String why = lines.text();
    Optional<Words> words =
        lines.isNext("words") ? Optional.of(WordsForm.read(lines)) : Optional.empty();
    Optional<LogDay> figures =
        lines.isNext("day") ? Optional.of(DayForm.read(lines)) : Optional.empty();
    lines.end();
    return new Amendment(reason, why, figures, words);
  }
}
