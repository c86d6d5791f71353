package org.muniment.dashboard.pages.log;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muniment.dashboard.web.look.Form;
import org.muniment.domain.daylog.Words;

/** What a person says about a day, as a form with a cause and a measure for each excursion. */
final class SaidForm {
  static final String SEEN = "seen";
  static final String REASON = "reason";
  private static final List<String> FOR_ALL =
      List.of("measures", "weather", "remark", SEEN, REASON);

  private SaidForm() {}

  static Form sent(Context ctx, int excursions) {
    List<String> fields = new ArrayList<>(FOR_ALL);
    for (int number = 1; number <= excursions; number++) {
      fields.add("cause" + number);
      fields.add("measure" + number);
    }
    return Form.sent(ctx, fields);
  }

  /** With what was said before. */
  static Form of(Words words, String seen) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("measures", words.measures());
    values.put("weather", words.weather());
    values.put("remark", words.remark());
    values.put(SEEN, seen);
    words
        .byExcursion()
        .forEach(
            own -> {
              values.put("cause" + own.excursion(), own.cause());
              values.put("measure" + own.excursion(), own.measure());
            });
    return Form.of(values);
  }

  static Words words(Form form, int excursions) {
    List<Words.Measure> own = new ArrayList<>();
    for (int number = 1; number <= excursions; number++) {
      String cause = form.value("cause" + number);
      String measure = form.value("measure" + number);
      if (!cause.isEmpty() || !measure.isEmpty()) {
        own.add(new Words.Measure(number, cause, measure));
      }
    }
    return new Words(form.value("measures"), own, form.value("weather"), form.value("remark"));
  }
}
