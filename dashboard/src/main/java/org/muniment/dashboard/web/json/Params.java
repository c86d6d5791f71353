package org.muniment.dashboard.web.json;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.desk.Refusal;
import org.muniment.domain.text.Message;

/**
 * The query parameters of a request, read strictly: a parameter that nobody knows would otherwise
 * be a filter that silently does nothing.
 */
public final class Params {
  private final Context ctx;
  private final List<Refusal.Field> problems = new ArrayList<>();

  private static Message unknown(String name, TreeSet<String> known) {
    return known.isEmpty()
        ? Message.of("api.parameter.none", name)
        : Message.of("api.parameter.unknown", name, Nearest.of(name, known));
  }

  private Params(Context ctx, TreeSet<String> known, String list) {
    this.ctx = ctx;
    for (String name : ctx.queryParamMap().keySet()) {
      if (!known.contains(name)) {
        wrong(name, unknown(name, known));
      } else if (ctx.queryParams(name).size() > 1 && !name.equals(list)) {
        wrong(name, Message.of("api.parameter.twice", name));
      }
    }
  }

  public static Params of(Context ctx, String... names) {
    return new Params(ctx, new TreeSet<>(Arrays.asList(names)), "");
  }

  /**
   * The same, where one parameter may stand there again and again: {@code code=a&code=b}.
   *
   * @param list its name, which is among the names too
   */
  public static Params withList(Context ctx, String list, Collection<String> names) {
    return new Params(ctx, new TreeSet<>(names), list);
  }

  /** Every value of a parameter, without those that are empty. */
  public List<String> all(String name) {
    return ctx.queryParams(name).stream().filter(value -> !value.isEmpty()).toList();
  }

  /** Absent or empty is empty. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(ctx.queryParam(name)).filter(value -> !value.isEmpty());
  }

  /** The text, or empty and a problem. */
  public String required(String name) {
    return text(name)
        .orElseGet(
            () -> {
              wrong(name, Message.of("api.parameter.missing", name));
              return "";
            });
  }

  public Optional<Instant> time(String name) {
    return text(name)
        .flatMap(
            value -> {
              Optional<Instant> at = Times.parse(value);
              if (at.isEmpty()) {
                wrong(name, Message.of("api.time", value));
              }
              return at;
            });
  }

  public Optional<LocalDate> date(String name) {
    return text(name)
        .flatMap(
            value -> {
              Optional<LocalDate> date = Times.date(value);
              if (date.isEmpty()) {
                wrong(name, Message.of("api.date", value));
              }
              return date;
            });
  }

  /** One of some words; the first is what absence means. */
  public String word(String name, String... words) {
    String value = text(name).orElse(words[0]);
    if (!Arrays.asList(words).contains(value)) {
      wrong(name, Message.of("api.parameter.word", value, String.join(", ", words)));
      return words[0];
    }
    return value;
  }

  /** A whole number from 1 to {@code most}. */
  public int count(String name, int otherwise, int most) {
    Optional<String> value = text(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      int count = Integer.parseInt(value.get());
      if (count >= 1 && count <= most) {
        return count;
      }
    } catch (NumberFormatException wrong) {
      // Said below, as for a number that is out of range.
    }
    wrong(name, Message.of("api.parameter.count", value.get(), most));
    return otherwise;
  }

  public void wrong(String name, Message message) {
    problems.add(new Refusal.Field(name, message));
  }

  /**
   * @throws Problem 400 with every problem when there is one
   */
  public void check() {
    if (!problems.isEmpty()) {
      throw Problem.badRequest(problems);
    }
  }
}
