package org.muniment.dashboard.pages.alarms;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.muniment.dashboard.web.look.Form;
import org.muniment.desk.Refusal;
import org.muniment.desk.RuleWish;
import org.muniment.desk.RuleWish.Figure;
import org.muniment.domain.alarm.AlarmRule;
import org.muniment.domain.alarm.Fluctuation;
import org.muniment.domain.text.Message;

/** A rule as the form has it: delays in minutes, the re-alarm in hours, empty for none. */
final class RuleForm {
  static final String REASON = "reason";
  static final List<String> FIELDS =
      List.of(
          "low",
          "high",
          "deadband",
          "onDelay",
          "offDelay",
          "advisoryBand",
          "criticalBand",
          "rate",
          "changeReading",
          "change",
          "setPoint",
          "rearm",
          "surfaceFactor",
          "mouldIndex",
          REASON);

  private static final double MINUTE = Duration.ofMinutes(1).toSeconds();
  private static final double HOUR = Duration.ofHours(1).toSeconds();

  private final Form form;
  private final List<Refusal.Field> problems = new ArrayList<>();

  private RuleForm(Form form) {
    this.form = form;
  }

  static Form of(AlarmRule rule) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("low", text(rule.low()));
    values.put("high", text(rule.high()));
    values.put("deadband", text(rule.deadband()));
    values.put("onDelay", text(rule.onDelay().toSeconds() / MINUTE));
    values.put("offDelay", text(rule.offDelay().toSeconds() / MINUTE));
    values.put("advisoryBand", text(rule.advisoryBand()));
    values.put("criticalBand", text(rule.criticalBand()));
    values.put("rate", text(rule.ratePerHour()));
    values.put(
        "changeReading",
        rule.fluctuation().map(Fluctuation::reading).orElse(Fluctuation.Reading.SPAN).key());
    values.put("change", rule.fluctuation().map(change -> text(change.allowed())).orElse(""));
    values.put("setPoint", rule.fluctuation().map(change -> text(change.setPoint())).orElse(""));
    values.put("rearm", text(rule.rearm().toSeconds() / HOUR));
    values.put("surfaceFactor", text(rule.surfaceFactor()));
    values.put("mouldIndex", text(rule.mouldLimit()));
    return Form.of(values);
  }

  /**
   * @throws Refusal with every field that is no number
   */
  static RuleWish read(Form form) {
    RuleForm read = new RuleForm(form);
    RuleWish wish = read.wish();
    if (!read.problems.isEmpty()) {
      throw new Refusal(Refusal.Kind.UNACCEPTABLE, read.problems.get(0).message(), read.problems);
    }
    return wish;
  }

  private RuleWish wish() {
    Optional<Double> setPoint = number("setPoint");
    return new RuleWish(
        figure("low"),
        figure("high"),
        number("deadband"),
        seconds("onDelay", MINUTE),
        seconds("offDelay", MINUTE),
        number("advisoryBand"),
        number("criticalBand"),
        figure("rate"),
        form.given("changeReading"),
        figure("change"),
        setPoint.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
        seconds("rearm", HOUR),
        figure("surfaceFactor"),
        figure("mouldIndex"));
  }

  private Figure figure(String field) {
    return form.given(field).isEmpty()
        ? Figure.NONE
        : number(field).map(Figure::of).orElse(Figure.NONE);
  }

  private Optional<Long> seconds(String field, double each) {
    return number(field).map(value -> Math.round(value * each));
  }

  /** With a point or a comma; nothing for an empty field. */
  private Optional<Double> number(String field) {
    Optional<String> typed = form.given(field).map(text -> text.replace(',', '.'));
    if (typed.filter(text -> !text.matches("-?[0-9]{1,6}(\\.[0-9]{1,4})?")).isPresent()) {
      problems.add(new Refusal.Field(field, Message.of("alarms.rule.number", typed.get())));
      return Optional.empty();
    }
    return typed.map(Double::valueOf);
  }

  private static String text(OptionalDouble value) {
    return value.isPresent() ? text(value.getAsDouble()) : "";
  }

  private static String text(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
