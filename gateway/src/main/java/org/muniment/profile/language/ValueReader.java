package org.muniment.profile.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Message;
import org.muniment.profile.engine.FieldRef;
import org.muniment.profile.engine.Unit;
import org.muniment.profile.engine.ValueRule;

/** Reads how one quantity is taken; a place alone is the short form of {@code from}. */
final class ValueReader {
  private final FieldReader fields;
  private final Quantity quantity;

  ValueReader(FieldReader fields, Quantity quantity) {
    this.fields = fields;
    this.quantity = quantity;
  }

  /** Empty when it has no place to come from, which is then reported. */
  Optional<ValueRule> read(MapReader values) {
    String key = quantity.key();
    if (!(values.value(key).orElse(null) instanceof YamlValue.Mapping)) {
      return simple(fields.all(values, key));
    }
    return values.mapping(key, Keys.VALUE.names()).flatMap(this::full);
  }

  private Optional<ValueRule> simple(List<FieldRef> from) {
    return from.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ValueRule(
                quantity,
                from,
                Optional.empty(),
                Unit.own(quantity),
                OptionalDouble.empty(),
                1,
                0,
                Map.of(),
                Set.of(),
                Set.of(),
                false,
                List.of()));
  }

  private Optional<ValueRule> full(MapReader rule) {
    List<FieldRef> from = fields.all(rule, "from");
    if (!rule.has("from")) {
      rule.missing("from", "profile.fix.from");
    }
    Set<Double> codes = new HashSet<>();
    boolean nullIsFault = codes(rule, "errorCodes", codes);
    Set<Double> errorValues = new HashSet<>();
    codes(rule, "errorValues", errorValues);
    Unit unit = unit(rule);
    ValueRule read =
        new ValueRule(
            quantity,
            from.isEmpty() ? List.of(fields.wholeLine()) : from,
            fields.one(rule, "unitFrom"),
            unit,
            rule.number("suspectAbove"),
            rule.number("scale").orElse(1),
            rule.number("offset").orElse(0),
            words(rule),
            codes,
            errorValues,
            nullIsFault,
            fields.all(rule, "onlyWith"));
    return Optional.of(read);
  }

  private Unit unit(MapReader rule) {
    Optional<String> name = rule.text("unit");
    Optional<Unit> unit = name.flatMap(text -> Unit.of(quantity, text));
    if (name.isPresent() && unit.isEmpty()) {
      rule.wrong(
          "unit",
          Message.of("profile.wrong.unit", name.get(), quantity.key()),
          Message.of("profile.fix.one-of", String.join(", ", Unit.namesFor(quantity))));
    }
    return unit.orElse(Unit.own(quantity));
  }

  /** Reads the numbers into {@code into}; true when {@code null} is among them. */
  private static boolean codes(MapReader rule, String key, Set<Double> into) {
    boolean sawNull = false;
    for (YamlValue item : rule.items(key)) {
      if (item instanceof YamlValue.Scalar scalar && scalar.isNull()) {
        sawNull = true;
      } else {
        number(item, rule, key).ifPresent(into::add);
      }
    }
    return sawNull;
  }

  private static OptionalDouble number(YamlValue item, MapReader rule, String key) {
    return MapReader.textOf(item, rule.pathOf(key), rule.problems())
        .map(text -> MapReader.numberOf(text, item.line(), rule.pathOf(key), rule.problems()))
        .orElse(OptionalDouble.empty());
  }

  private static Map<String, Double> words(MapReader rule) {
    Map<String, Double> words = new HashMap<>();
    if (rule.value("words").orElse(null) instanceof YamlValue.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (word, value) ->
                  number(value, rule, "words")
                      .ifPresent(number -> words.put(word.toLowerCase(Locale.ROOT), number)));
    } else if (rule.has("words")) {
      rule.mapping("words", Set.of());
    }
    return words;
  }
}
