package org.muniment.dashboard.api.dailylog;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.desk.Refusal;
import org.muniment.domain.daylog.Words;
import org.muniment.domain.text.Message;

/**
 * What a person says about a day, as sent: {@code measures} is one text for all, or a list of
 * {@code {excursion, cause, measure}} in which {@code excursion} counts from 1.
 */
final class WordsBody {
  private static final String MEASURES = "measures";
  private static final int MAX_MEASURES = 1_000;

  private final Body body;
  private final List<Refusal.Field> problems;
  private final Optional<List<Words.Measure>> byExcursion;
  private final Optional<String> forAll;
  private final Optional<String> weather;
  private final Optional<String> remark;

  private WordsBody(JsonNode tree, String alone) {
    problems = new ArrayList<>();
    body = Body.of(tree, "", problems, MEASURES, "weather", "remark", alone);
    JsonNode measures = tree.path(MEASURES);
    byExcursion = measures.isArray() ? Optional.of(list(measures)) : Optional.empty();
    forAll = measures.isArray() ? Optional.empty() : body.optionalText(MEASURES);
    weather = body.optionalText("weather");
    remark = body.optionalText("remark");
  }

  /**
   * @param alone the field that the request has besides
   * @throws Problem 400 when it is no JSON object
   */
  static WordsBody read(Context ctx, String alone) {
    JsonNode tree = Body.tree(ctx);
    if (!tree.isObject()) {
      throw Problem.badRequest("", Message.of("api.body.object"));
    }
    return new WordsBody(tree, alone);
  }

  Optional<String> text(String field) {
    return body.optionalText(field);
  }

  void check() {
    body.check();
  }

  /** What was sent; the rest as it was before. Measures, once sent, replace all that were there. */
  Words words(Words before) {
    boolean isSent = forAll.isPresent() || byExcursion.isPresent();
    return new Words(
        isSent ? forAll.orElse("") : before.measures(),
        isSent ? byExcursion.orElse(List.of()) : before.byExcursion(),
        weather.orElse(before.weather()),
        remark.orElse(before.remark()));
  }

  private List<Words.Measure> list(JsonNode measures) {
    List<Words.Measure> list = new ArrayList<>();
    if (measures.size() > MAX_MEASURES) {
      body.wrong(MEASURES, Message.of("api.daily-log.measures", MAX_MEASURES));
      return list;
    }
    for (int i = 0; i < measures.size(); i++) {
      String path = MEASURES + "[" + i + "].";
      if (!measures.get(i).isObject()) {
        body.wrong(path, Message.of("api.type.object"));
        continue;
      }
      Body one = Body.of(measures.get(i), path, problems, "excursion", "cause", "measure");
      int excursion = one.integer("excursion");
      if (excursion < 1) {
        one.wrong("excursion", Message.of("api.daily-log.excursion"));
      }
      list.add(
          new Words.Measure(
              excursion,
              one.optionalText("cause").orElse(""),
              one.optionalText("measure").orElse("")));
    }
    return list;
  }
}
