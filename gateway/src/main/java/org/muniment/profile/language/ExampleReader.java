package org.muniment.profile.language;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.domain.measure.Mark;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Transport;
import org.muniment.domain.text.Message;
import org.muniment.profile.Decoding;

/** Reads {@code examples}: messages with what must come out of them. */
final class ExampleReader {
  private static final List<String> OUTCOMES =
      List.of("readings", "availability", "rejected", "ignored", "unknown");
  private static final List<String> GOOD_OUTCOMES = List.of("readings", "availability");

  private final String profile;
  private final Transport transport;

  ExampleReader(String profile, Set<Transport> transports) {
    this.profile = profile;
    this.transport = transports.contains(Transport.MQTT) ? Transport.MQTT : Transport.SERIAL;
  }

  void readInto(MapReader head, List<Example> examples) {
    if (!head.has("examples")) {
      head.missing("examples", "profile.fix.examples");
      return;
    }
    head.mapping("examples", Keys.EXAMPLES.names())
        .ifPresent(
            both -> {
              for (boolean good : new boolean[] {true, false}) {
                String key = good ? "good" : "bad";
                if (both.items(key).isEmpty()) {
                  both.missing(key, "profile.fix.examples");
                }
                examples.addAll(
                    both.mappings(key, Keys.EXAMPLE.names(), (one, where) -> example(one, good)));
              }
            });
  }

  private Example example(MapReader one, boolean good) {
    if (!one.has("payload")) {
      one.missing("payload", "profile.fix.payload");
    }
    return new Example(
        one.requiredText("name", "profile.fix.example-name").orElse(""),
        one.line(),
        good,
        one.requiredText("source", "profile.fix.source").orElse(""),
        transport,
        one.text("topic"),
        one.value("payload")
            .flatMap(value -> MapReader.textOf(value, one.pathOf("payload"), one.problems()))
            .orElse(""),
        ProfileReader.zone(one).orElse((ZoneId) ZoneOffset.UTC),
        expected(one, good),
        texts(one, "alsoAcceptedBy"));
  }

  private Decoding expected(MapReader one, boolean good) {
    List<String> given = OUTCOMES.stream().filter(one::has).toList();
    List<String> allowed =
        good ? GOOD_OUTCOMES : OUTCOMES.stream().filter(o -> !GOOD_OUTCOMES.contains(o)).toList();
    if (given.size() != 1 || !allowed.contains(given.get(0))) {
      one.wrong(
          given.isEmpty() ? "name" : given.get(0),
          Message.of("profile.wrong.one-outcome"),
          Message.of("profile.fix.one-of", String.join(", ", allowed)));
      return new Decoding.Unknown("");
    }
    String key = given.get(0);
    return switch (key) {
      case "readings" ->
          new Decoding.Accepted(
              profile,
              one.mappings(
                  key, Keys.EXPECTED_READING.names(), (reading, where) -> reading(reading)),
              one.mappings(
                  "rejectedParts", Keys.REJECTED_PART.names(), (part, where) -> rejected(part)));
      case "availability" -> availability(one);
      case "rejected" -> new Decoding.Rejected(Optional.of(profile), one.text(key).orElse(""));
      case "ignored" -> new Decoding.Ignored(profile, one.text(key).orElse(""));
      default -> new Decoding.Unknown(one.text(key).orElse(""));
    };
  }

  private Decoding availability(MapReader one) {
    String word = one.text("availability").orElse("");
    if (!word.equals("online") && !word.equals("offline")) {
      one.wrong(
          "availability",
          Message.of("profile.wrong.value", word),
          Message.of("profile.fix.one-of", "online, offline"));
    }
    return new Decoding.Availability(profile, Optional.empty(), word.equals("online"));
  }

  private static Decoding.Reading reading(MapReader reading) {
    Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
    reading
        .mapping("values", Keys.QUANTITIES)
        .ifPresent(
            all -> {
              for (Quantity quantity : Quantity.values()) {
                all.number(quantity.key()).ifPresent(number -> values.put(quantity, number));
              }
            });
    if (!reading.has("values")) {
      reading.missing("values", "profile.fix.values");
    }
    return new Decoding.Reading(reading.text("channel"), at(reading), values, marks(reading));
  }

  private static Optional<Instant> at(MapReader reading) {
    return reading
        .text("at")
        .flatMap(
            text -> {
              try {
                return Optional.of(Instant.parse(text));
              } catch (DateTimeParseException notAnInstant) {
                reading.wrong(
                    "at", Message.of("profile.wrong.value", text), Message.of("profile.fix.at"));
                return Optional.empty();
              }
            });
  }

  private static Set<Mark> marks(MapReader reading) {
    Map<String, Mark> byKey =
        Arrays.stream(Mark.values()).collect(Collectors.toMap(Mark::key, mark -> mark));
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (String name : reading.texts("marks")) {
      if (byKey.containsKey(name)) {
        marks.add(byKey.get(name));
      } else {
        reading.wrong(
            "marks",
            Message.of("profile.wrong.value", name),
            MapReader.nearestOrAll(name, byKey.keySet()));
      }
    }
    return marks;
  }

  private static Decoding.RejectedPart rejected(MapReader part) {
    return new Decoding.RejectedPart(
        part.text("channel"),
        part.requiredText("field", "profile.fix.pointer").orElse(""),
        part.requiredText("reason", "profile.fix.reason").orElse(""));
  }

  private static Map<String, String> texts(MapReader one, String key) {
    Map<String, String> texts = new HashMap<>();
    if (one.value(key).orElse(null) instanceof YamlValue.Mapping mapping) {
      for (Map.Entry<String, YamlValue> entry : mapping.entries().entrySet()) {
        MapReader.textOf(entry.getValue(), one.pathOf(key), one.problems())
            .ifPresent(text -> texts.put(entry.getKey(), text));
      }
    } else if (one.has(key)) {
      one.mapping(key, Set.of());
    }
    return texts;
  }
}
