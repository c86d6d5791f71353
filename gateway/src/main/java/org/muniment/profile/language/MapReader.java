package org.muniment.profile.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.muniment.domain.text.Message;
import org.muniment.profile.engine.JsonPath;
import org.muniment.profile.engine.NotAllowed;

/** Takes the entries of one mapping, reporting what is missing, unknown or of the wrong kind. */
final class MapReader {
  private final YamlValue.Mapping mapping;
  private final String path;
  private final Problems problems;

  private MapReader(YamlValue.Mapping mapping, String path, Problems problems) {
    this.mapping = mapping;
    this.path = path;
    this.problems = problems;
  }

  /** Reports every key that is not among {@code known}, with the nearest that is. */
  static MapReader of(
      YamlValue.Mapping mapping, String path, Set<String> known, Problems problems) {
    MapReader reader = new MapReader(mapping, path, problems);
    for (String key : mapping.entries().keySet()) {
      if (!known.contains(key)) {
        problems.add(
            mapping.keyLines().get(key),
            reader.pathOf(key),
            Message.of("profile.wrong.unknown-key", key),
            nearestOrAll(key, known));
      }
    }
    return reader;
  }

  static Message nearestOrAll(String word, Set<String> known) {
    return Spelling.nearest(word, known)
        .map(nearest -> Message.of("profile.fix.did-you-mean", nearest))
        .orElseGet(() -> Message.of("profile.fix.one-of", String.join(", ", known)));
  }

  String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  int line() {
    return mapping.line();
  }

  int lineOf(String key) {
    return mapping.keyLines().getOrDefault(key, mapping.line());
  }

  boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  Set<String> keys() {
    return mapping.entries().keySet();
  }

  Problems problems() {
    return problems;
  }

  void wrong(String key, Message what, Message remedy) {
    problems.add(lineOf(key), pathOf(key), what, remedy);
  }

  Optional<YamlValue> value(String key) {
    return Optional.ofNullable(mapping.entries().get(key));
  }

  Optional<String> text(String key) {
    return value(key)
        .flatMap(value -> textOf(value, pathOf(key), problems).filter(text -> notBlank(key, text)));
  }

  private boolean notBlank(String key, String text) {
    if (text.isBlank()) {
      wrong(key, Message.of("profile.wrong.empty"), Message.of("profile.fix.empty"));
    }
    return !text.isBlank();
  }

  Optional<String> requiredText(String key, String hintKey) {
    if (!has(key)) {
      missing(key, hintKey);
    }
    return text(key);
  }

  void missing(String key, String hintKey) {
    problems.add(
        mapping.line(),
        path.isEmpty() ? key : path,
        Message.of("profile.wrong.missing", key),
        Message.of(hintKey));
  }

  boolean flag(String key) {
    Optional<String> text = text(key);
    if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
      wrong(
          key,
          Message.of("profile.wrong.value", text.get()),
          Message.of("profile.fix.one-of", "true, false"));
    }
    return text.map("true"::equals).orElse(false);
  }

  OptionalDouble number(String key) {
    return text(key)
        .map(text -> numberOf(text, lineOf(key), pathOf(key), problems))
        .orElse(OptionalDouble.empty());
  }

  /** What {@code parse} makes of the text; its refusal becomes a problem. */
  <T> Optional<T> parsed(String key, String remedyKey, Function<String, T> parse) {
    return text(key).flatMap(text -> parsed(text, lineOf(key), pathOf(key), remedyKey, parse));
  }

  private <T> Optional<T> parsed(
      String text, int line, String where, String remedyKey, Function<String, T> parse) {
    YamlValue.Scalar scalar = new YamlValue.Scalar(line, text, false);
    return parsedText(scalar, where, remedyKey, parse, problems);
  }

  static <T> Optional<T> parsedText(
      YamlValue.Scalar scalar,
      String where,
      String remedyKey,
      Function<String, T> parse,
      Problems problems) {
    try {
      return Optional.of(parse.apply(scalar.text()));
    } catch (NotAllowed refused) {
      problems.add(
          scalar,
          where,
          Message.of("profile.wrong.not-usable", scalar.text(), refused.why()),
          Message.of(remedyKey));
      return Optional.empty();
    }
  }

  /** The JSON pointer that the value is; the empty one means the part itself. */
  static Optional<JsonPath> pathOf(YamlValue value, String where, Problems problems) {
    if (value instanceof YamlValue.Scalar scalar && !scalar.isNull()) {
      return parsedText(scalar, where, "profile.fix.pointer", JsonPath::of, problems);
    }
    return textOf(value, where, problems).map(JsonPath::of);
  }

  /** The texts under the key, written as a list or as a single text; a repeated one is reported. */
  <T> List<T> parsedTexts(String key, String remedyKey, Function<String, T> parse) {
    List<T> parsed = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (YamlValue item : items(key)) {
      textOf(item, pathOf(key), problems)
          .filter(text -> notSeen(text, seen, item, key))
          .flatMap(text -> parsed(text, item.line(), pathOf(key), remedyKey, parse))
          .ifPresent(parsed::add);
    }
    return parsed;
  }

  private boolean notSeen(String text, List<String> seen, YamlValue item, String key) {
    if (seen.contains(text)) {
      problems.add(
          item,
          pathOf(key),
          Message.of("profile.wrong.twice", text),
          Message.of("profile.fix.duplicate-key"));
      return false;
    }
    return seen.add(text);
  }

  List<String> texts(String key) {
    return parsedTexts(key, "profile.fix.empty", Function.identity());
  }

  /** The values under the key; a single one counts as a list of one. */
  List<YamlValue> items(String key) {
    return value(key)
        .map(value -> value instanceof YamlValue.Sequence list ? list.items() : List.of(value))
        .orElse(List.of());
  }

  /** The mapping under the key. */
  Optional<MapReader> mapping(String key, Set<String> known) {
    return value(key).flatMap(value -> mappingOf(value, pathOf(key), known, problems));
  }

  /** Reads every mapping of the list under the key. */
  <T> List<T> mappings(String key, Set<String> known, BiFunction<MapReader, String, T> read) {
    List<T> all = new ArrayList<>();
    List<YamlValue> items = items(key);
    for (int i = 0; i < items.size(); i++) {
      String where = pathOf(key) + "[" + i + "]";
      mappingOf(items.get(i), where, known, problems)
          .map(reader -> read.apply(reader, where))
          .ifPresent(all::add);
    }
    return all;
  }

  Map<String, YamlValue> entries() {
    return mapping.entries();
  }

  static Optional<MapReader> mappingOf(
      YamlValue value, String where, Set<String> known, Problems problems) {
    if (value instanceof YamlValue.Mapping inner) {
      return Optional.of(of(inner, where, known, problems));
    }
    wrongKind(value, where, "profile.kind.mapping", problems);
    return Optional.empty();
  }

  static Optional<String> textOf(YamlValue value, String where, Problems problems) {
    if (value instanceof YamlValue.Scalar scalar && !scalar.isNull()) {
      return Optional.of(scalar.text());
    }
    wrongKind(value, where, "profile.kind.text", problems);
    return Optional.empty();
  }

  static OptionalDouble numberOf(String text, int line, String where, Problems problems) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return OptionalDouble.of(number);
      }
    } catch (NumberFormatException notANumber) {
      // Reported below, together with NaN and the infinities.
    }
    problems.add(
        line, where, Message.of("profile.wrong.number", text), Message.of("profile.fix.number"));
    return OptionalDouble.empty();
  }

  private static void wrongKind(
      YamlValue value, String where, String wantedKey, Problems problems) {
    problems.add(
        value,
        where,
        Message.of("profile.wrong.kind", Message.of(wantedKey), Message.of(kindOf(value))),
        Message.of("profile.fix.kind"));
  }

  private static String kindOf(YamlValue value) {
    boolean nothing = value instanceof YamlValue.Scalar scalar && scalar.isNull();
    return nothing ? "profile.kind.nothing" : value.kindKey();
  }
}
