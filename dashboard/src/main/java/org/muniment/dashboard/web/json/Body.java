package org.muniment.dashboard.web.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.desk.Refusal;
import org.muniment.domain.text.Message;

/**
 * A JSON object that was sent, read strictly: a field that nobody knows and a value of the wrong
 * type are problems, collected until {@link #check}. A field that is null counts as absent.
 */
public final class Body {
  /** More help nobody, and a hostile body could have a million. */
  static final int MAX_PROBLEMS = 50;

  private final JsonNode object;
  private final String path;
  private final List<Refusal.Field> problems;

  private Body(JsonNode object, String path, List<Refusal.Field> problems, Set<String> known) {
    this.object = object;
    this.path = path;
    this.problems = problems;
    object.fieldNames().forEachRemaining(name -> checkKnown(name, known));
  }

  /**
   * @throws Problem 400 when it is no JSON or no object
   */
  public static Body read(Context ctx, String... fields) {
    return of(tree(ctx), fields);
  }

  public static Body of(JsonNode object, String... fields) {
    if (!object.isObject()) {
      throw Problem.badRequest("", Message.of("api.body.object"));
    }
    return new Body(object, "", new ArrayList<>(), new TreeSet<>(Set.of(fields)));
  }

  /** A part of something larger at {@code path}, whose problems are collected by the caller. */
  public static Body of(
      JsonNode object, String path, List<Refusal.Field> problems, String... fields) {
    return new Body(object, path, problems, new TreeSet<>(Set.of(fields)));
  }

  /**
   * @throws Problem 400 with the line and column of what is wrong
   */
  public static JsonNode tree(Context ctx) {
    try {
      JsonNode tree = Json.MAPPER.readTree(ctx.bodyAsBytes());
      if (tree == null || tree.isMissingNode()) {
        throw Problem.badRequest("", Message.of("api.body.empty"));
      }
      return tree;
    } catch (JsonProcessingException wrong) {
      int line = wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr();
      int column = wrong.getLocation() == null ? 1 : wrong.getLocation().getColumnNr();
      throw Problem.badRequest("", Message.of("api.body.json", line, column));
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  public boolean has(String field) {
    return object.hasNonNull(field);
  }

  /** Whether it was sent as null, where that says more than leaving it out. */
  public boolean isNull(String field) {
    return object.has(field) && object.get(field).isNull();
  }

  /** Null when absent; the desks say what is missing. */
  public String text(String field) {
    return optionalText(field).orElse(null);
  }

  public Optional<String> optionalText(String field) {
    return present(field).flatMap(node -> typed(field, node.isTextual(), "text", node.asText()));
  }

  public Optional<Instant> optionalTime(String field) {
    return optionalText(field)
        .flatMap(
            text -> {
              Optional<Instant> at = Times.parse(text);
              if (at.isEmpty()) {
                wrong(field, Message.of("api.time", text));
              }
              return at;
            });
  }

  /** A day without a zone, {@code 2026-07-16}. */
  public Optional<LocalDate> optionalDate(String field) {
    return optionalText(field)
        .flatMap(
            text -> {
              Optional<LocalDate> date = Times.date(text);
              if (date.isEmpty()) {
                wrong(field, Message.of("api.date", text));
              }
              return date;
            });
  }

  /** A list; empty too when it is absent. */
  public List<JsonNode> list(String field) {
    List<JsonNode> nodes = new ArrayList<>();
    present(field)
        .flatMap(node -> typed(field, node.isArray(), "array", node))
        .ifPresent(node -> node.forEach(nodes::add));
    return nodes;
  }

  /** A list of texts; empty too when it is absent. */
  public List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode node : list(field)) {
      typed(field, node.isTextual(), "text", node.asText()).ifPresent(texts::add);
    }
    return texts;
  }

  /** A list of objects, whose problems are this one's; of one too long the part that is not. */
  public List<Body> objects(String field, int most, String... fields) {
    List<JsonNode> nodes = list(field);
    if (nodes.size() > most) {
      wrong(field, Message.of("api.type.objects", most));
    }
    List<Body> bodies = new ArrayList<>();
    for (int i = 0; i < Math.min(nodes.size(), most); i++) {
      String at = "%s[%d]".formatted(field, i);
      JsonNode node = nodes.get(i);
      typed(at, node.isObject(), "object", node)
          .map(it -> new Body(it, path + at + ".", problems, new TreeSet<>(Set.of(fields))))
          .ifPresent(bodies::add);
    }
    return bodies;
  }

  public Optional<Double> optionalNumber(String field) {
    return present(field)
        .flatMap(node -> typed(field, node.isNumber(), "number", node.doubleValue()));
  }

  public Optional<Boolean> optionalFlag(String field) {
    return present(field)
        .flatMap(node -> typed(field, node.isBoolean(), "flag", node.booleanValue()));
  }

  /**
   * A text that may be changed in part: {@code null} clears it, and what is not sent stays.
   *
   * @param before what it says until now
   */
  public Optional<String> textOr(String field, Optional<String> before) {
    return isNull(field) ? Optional.empty() : optionalText(field).or(() -> before);
  }

  /** The same with a whole number, which people type as text elsewhere. */
  public Optional<String> integerOr(String field, Optional<String> before) {
    return isNull(field)
        ? Optional.empty()
        : optionalInteger(field).map(String::valueOf).or(() -> before);
  }

  /** A whole number that fits an int; 5.0 is one, "5" is not. */
  public Optional<Integer> optionalInteger(String field) {
    return present(field)
        .flatMap(
            node ->
                typed(field, isInteger(node), "integer", node.isNumber() ? node.intValue() : 0));
  }

  /** The number, or 0, which desks refuse, when absent. */
  public int integer(String field) {
    return optionalInteger(field).orElse(0);
  }

  /** An object in this one; its problems are this one's. */
  public Optional<Body> optionalObject(String field, String... fields) {
    return optionalObject(field, Set.of(fields));
  }

  public Optional<Body> optionalObject(String field, Set<String> fields) {
    return present(field)
        .flatMap(node -> typed(field, node.isObject(), "object", node))
        .map(node -> new Body(node, path + field + ".", problems, new TreeSet<>(fields)));
  }

  /** The names of the fields that are not null, as sent. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> !has(name));
    return names;
  }

  public void wrong(String field, Message message) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(new Refusal.Field(path + field, message));
    }
  }

  /**
   * @throws Problem 400 with every problem when there is one
   */
  public void check() {
    if (!problems.isEmpty()) {
      throw Problem.badRequest(problems);
    }
  }

  private Optional<JsonNode> present(String field) {
    return Optional.ofNullable(object.get(field)).filter(node -> !node.isNull());
  }

  private <T> Optional<T> typed(String field, boolean right, String type, T value) {
    if (!right) {
      wrong(field, Message.of("api.type." + type));
    }
    return right ? Optional.of(value) : Optional.empty();
  }

  private void checkKnown(String name, Set<String> known) {
    if (known.contains(name)) {
      return;
    }
    String shown = name.length() > 80 ? name.substring(0, 80) : name;
    wrong(shown, Message.of("api.field.unknown", shown, Nearest.of(shown, known)));
  }

  private static boolean isInteger(JsonNode node) {
    if (!node.isNumber()) {
      return false;
    }
    BigDecimal value = node.decimalValue();
    return value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
        && value.stripTrailingZeros().scale() <= 0;
  }
}
