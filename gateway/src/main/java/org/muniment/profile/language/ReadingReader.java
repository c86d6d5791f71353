package org.muniment.profile.language;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Message;
import org.muniment.profile.engine.ChannelRule;
import org.muniment.profile.engine.Condition;
import org.muniment.profile.engine.FieldRef;
import org.muniment.profile.engine.JsonPath;
import org.muniment.profile.engine.Meaning;
import org.muniment.profile.engine.NamePattern;
import org.muniment.profile.engine.ReadingRule;
import org.muniment.profile.engine.TimeForm;
import org.muniment.profile.engine.TimeRule;
import org.muniment.profile.engine.ValueRule;

/** Reads {@code values} or {@code readings} of a message, with its {@code time}. */
final class ReadingReader {
  private final FieldReader fields;
  private final Optional<ZoneId> profileZone;

  ReadingReader(FieldReader fields, Optional<ZoneId> profileZone) {
    this.fields = fields;
    this.profileZone = profileZone;
  }

  Meaning.Readings readings(MapReader message) {
    Optional<TimeRule> time = message.mapping("time", Keys.TIME.names()).map(this::time);
    List<ReadingRule> rules =
        message.has("values")
            ? List.of(rule(message))
            : message.mappings("readings", Keys.READING.names(), (rule, where) -> rule(rule));
    return new Meaning.Readings(time, rules);
  }

  private ReadingRule rule(MapReader rule) {
    if (fields.isText() && rule.has("each")) {
      rule.wrong(
          "each",
          Message.of("profile.wrong.not-in-format", "each", "text"),
          Message.of("profile.fix.format"));
    }
    Optional<JsonPath> each =
        rule.value("each")
            .flatMap(value -> MapReader.pathOf(value, rule.pathOf("each"), rule.problems()));
    List<NamePattern> skip = rule.parsedTexts("skip", "profile.fix.skip", NamePattern::of);
    Optional<Condition> unless =
        rule.mapping("unless", Keys.WHEN.names()).map(ReadingReader::condition);
    ChannelRule channel = rule.has("channel") ? fields.channel(rule) : ChannelRule.NONE;
    if (!rule.has("values")) {
      rule.missing("values", "profile.fix.values");
    }
    return new ReadingRule(each, skip, unless, channel, values(rule));
  }

  static Condition condition(MapReader reader) {
    Map<JsonPath, String> equal = new HashMap<>();
    for (Map.Entry<String, YamlValue> entry : equalEntries(reader).entrySet()) {
      YamlValue.Scalar pointer =
          new YamlValue.Scalar(entry.getValue().line(), entry.getKey(), false);
      String where = reader.pathOf("equal");
      Optional<String> literal = MapReader.textOf(entry.getValue(), where, reader.problems());
      MapReader.pathOf(pointer, where, reader.problems())
          .ifPresent(path -> equal.put(path, literal.orElse("")));
    }
    return new Condition(paths(reader, "all"), paths(reader, "any"), paths(reader, "none"), equal);
  }

  private static Map<String, YamlValue> equalEntries(MapReader reader) {
    return reader
        .value("equal")
        .map(
            value -> value instanceof YamlValue.Mapping m ? m.entries() : badMapping(reader, value))
        .orElse(Map.of());
  }

  private static Map<String, YamlValue> badMapping(MapReader reader, YamlValue value) {
    MapReader.mappingOf(value, reader.pathOf("equal"), java.util.Set.of(), reader.problems());
    return Map.of();
  }

  private static List<JsonPath> paths(MapReader reader, String key) {
    List<JsonPath> paths = new ArrayList<>();
    for (YamlValue item : reader.items(key)) {
      MapReader.pathOf(item, reader.pathOf(key), reader.problems()).ifPresent(paths::add);
    }
    return paths;
  }

  private List<ValueRule> values(MapReader rule) {
    List<ValueRule> values = new ArrayList<>();
    rule.mapping("values", Keys.QUANTITIES)
        .ifPresent(
            all -> {
              for (String key : all.keys()) {
                Quantity.byKey(key)
                    .flatMap(quantity -> new ValueReader(fields, quantity).read(all))
                    .ifPresent(values::add);
              }
            });
    return values;
  }

  private TimeRule time(MapReader time) {
    if (!time.has("from")) {
      time.missing("from", "profile.fix.time");
    }
    List<FieldRef> from = fields.all(time, "from");
    List<TimeForm> forms = time.parsedTexts("form", "profile.fix.time-form", ReadingReader::form);
    Optional<ZoneId> zone = ProfileReader.zone(time);
    return new TimeRule(
        from,
        forms.isEmpty() ? List.of(TimeForm.ISO) : forms,
        zone.isPresent() ? zone : profileZone);
  }

  private static TimeForm form(String name) {
    return switch (name) {
      case "iso" -> TimeForm.ISO;
      case "unix-seconds" -> TimeForm.UNIX_SECONDS;
      case "unix-milliseconds" -> TimeForm.UNIX_MILLISECONDS;
      default -> TimeForm.pattern(name);
    };
  }
}
