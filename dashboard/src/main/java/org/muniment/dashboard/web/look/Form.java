package org.muniment.dashboard.web.look;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.muniment.desk.Refusal;
import org.muniment.domain.text.Visible;

/**
 * A form as it was sent, with what is wrong in it: nothing typed is lost by a refusal.
 *
 * @param values by field; a field that was not sent is empty
 * @param problems sentences by field
 * @param sentence of a refusal that is of no single field
 */
public record Form(
    Map<String, String> values, Map<String, String> problems, Optional<String> sentence) {
  public Form {
    values = Map.copyOf(values);
    problems = Map.copyOf(problems);
  }

  public static Form of(Map<String, String> values) {
    return new Form(values, Map.of(), Optional.empty());
  }

  /** What a browser sent of the named fields. */
  public static Form sent(Context ctx, List<String> fields) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field : fields) {
      String value = ctx.formParam(field);
      values.put(field, value == null ? "" : value.strip());
    }
    return of(values);
  }

  public Form refused(Words words, Refusal refusal) {
    return refused(words, refusal, UnaryOperator.identity());
  }

  /**
   * @param formField what the form calls a field of the request
   */
  public Form refused(Words words, Refusal refusal, UnaryOperator<String> formField) {
    Map<String, String> said = new LinkedHashMap<>();
    for (Refusal.Field field : refusal.fields()) {
      said.putIfAbsent(formField.apply(field.field()), words.say(field.message()));
    }
    return new Form(values, said, Optional.of(words.say(refusal.sentence())));
  }

  /** With another value of a field. */
  public Form with(String field, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(field, value);
    return new Form(more, problems, sentence);
  }

  /** Without what was typed into a field and what is wrong with it. */
  public Form without(String field) {
    Map<String, String> fewer = new LinkedHashMap<>(values);
    fewer.remove(field);
    Map<String, String> otherProblems = new LinkedHashMap<>(problems);
    otherProblems.remove(field);
    return new Form(fewer, otherProblems, sentence);
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** A value of several lines, in which what cannot be seen is written out, so that it is found. */
  public String lines(String field) {
    return value(field).lines().map(Visible::of).collect(Collectors.joining("\n"));
  }

  /** The value, or empty for a field left blank. */
  public Optional<String> given(String field) {
    return Optional.of(value(field)).filter(value -> !value.isEmpty());
  }

  /** Null without a problem, so that an attribute of it vanishes. */
  public String problem(String field) {
    return problems.get(field);
  }
}
