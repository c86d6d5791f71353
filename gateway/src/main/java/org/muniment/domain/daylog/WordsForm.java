package org.muniment.domain.daylog;

import java.util.ArrayList;
import java.util.List;
import org.muniment.domain.lines.LinesReader;
import org.muniment.domain.lines.LinesWriter;

/**
 * The lines of what a person says about a day, within {@link SignatureForm} and {@link
 * AmendmentForm}.
 */
final class WordsForm {
  private WordsForm() {}

  static void write(Words words, LinesWriter lines) {
    lines.line("words").text(words.measures()).text(words.weather()).text(words.remark());
    for (Words.Measure own : words.byExcursion()) {
      lines.line("measure").number(own.excursion()).text(own.cause()).text(own.measure());
    }
  }

  static Words read(LinesReader lines) {
    lines.line("words");
    String measures = lines.text();
    String weather = lines.text();
    String remark = lines.text();
    List<Words.Measure> byExcursion = new ArrayList<>();
    while (lines.isNext("measure")) {
      lines.line("measure");
      int excursion = lines.count();
      byExcursion.add(new Words.Measure(excursion, lines.text(), lines.text()));
    }
    return new Words(measures, byExcursion, weather, remark);
  }
}
