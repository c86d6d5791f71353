package org.muniment.dashboard.api.alarmrules;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.muniment.dashboard.web.json.Body;
import org.muniment.desk.RuleWish;
import org.muniment.desk.RuleWish.Figure;

/** Reads a rule: what is absent is as usual, what is null is not to be. */
final class RuleBody {
  static final List<String> FIELDS =
      List.of(
          "low",
          "high",
          "deadband",
          "onDelaySeconds",
          "offDelaySeconds",
          "advisoryBand",
          "criticalBand",
          "ratePerHour",
          "fluctuation",
          "rearmSeconds",
          "surfaceFactor",
          "mouldIndex");

  private RuleBody() {}

  static RuleWish read(Body body) {
    Optional<Body> change =
        body.optionalObject("fluctuation", Set.of("reading", "allowed", "setPoint"));
    Figure noChange = body.isNull("fluctuation") ? Figure.NONE : Figure.USUAL;
    return new RuleWish(
        figure(body, "low"),
        figure(body, "high"),
        body.optionalNumber("deadband"),
        seconds(body, "onDelaySeconds"),
        seconds(body, "offDelaySeconds"),
        body.optionalNumber("advisoryBand"),
        body.optionalNumber("criticalBand"),
        figure(body, "ratePerHour"),
        change.flatMap(given -> given.optionalText("reading")),
        change.map(given -> figure(given, "allowed")).orElse(noChange),
        change
            .flatMap(given -> given.optionalNumber("setPoint"))
            .map(OptionalDouble::of)
            .orElse(OptionalDouble.empty()),
        seconds(body, "rearmSeconds"),
        figure(body, "surfaceFactor"),
        figure(body, "mouldIndex"));
  }

  private static Figure figure(Body body, String field) {
    return body.isNull(field)
        ? Figure.NONE
        : body.optionalNumber(field).map(Figure::of).orElse(Figure.USUAL);
  }

  private static Optional<Long> seconds(Body body, String field) {
    return body.optionalInteger(field).map(Integer::longValue);
  }
}
