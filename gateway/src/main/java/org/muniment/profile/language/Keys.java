package org.muniment.profile.language;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.muniment.domain.measure.Quantity;

/** The keys that each mapping of a profile knows; a test holds the published schema to it. */
enum Keys {
  PROFILE(
      "profile",
      "name",
      "vendor",
      "documentation",
      "transport",
      "zone",
      "generic",
      "messages",
      "examples"),
  TOPIC("pattern", "base"),
  MESSAGE(
      "name",
      "topic",
      "byContent",
      "format",
      "root",
      "when",
      "contains",
      "line",
      "time",
      "channel",
      "values",
      "readings",
      "availability",
      "ignore",
      "reject"),
  WHEN("all", "any", "none", "equal"),
  TIME("from", "form", "zone"),
  READING("each", "skip", "unless", "channel", "values"),
  VALUE(
      "from",
      "unit",
      "unitFrom",
      "suspectAbove",
      "scale",
      "offset",
      "words",
      "errorCodes",
      "errorValues",
      "onlyWith"),
  AVAILABILITY("from", "online", "offline", "channel"),
  EXAMPLES("good", "bad"),
  EXAMPLE(
      "name",
      "source",
      "topic",
      "payload",
      "zone",
      "readings",
      "rejectedParts",
      "availability",
      "rejected",
      "ignored",
      "unknown",
      "alsoAcceptedBy"),
  EXPECTED_READING("channel", "at", "marks", "values"),
  REJECTED_PART("channel", "field", "reason");

  /** The keys of {@code values}. */
  static final Set<String> QUANTITIES =
      new LinkedHashSet<>(Arrays.stream(Quantity.values()).map(Quantity::key).toList());

  private final Set<String> names;

  Keys(String... names) {
    this.names = new LinkedHashSet<>(List.of(names));
  }

  Set<String> names() {
    return names;
  }
}
