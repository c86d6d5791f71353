package org.muniment.profile.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.domain.measure.Mark;
import org.muniment.domain.measure.Quantity;
import org.muniment.profile.Decoding;
import org.muniment.profile.engine.Body;
import org.muniment.profile.engine.DeviceProfile;
import org.muniment.profile.engine.Topic;

/** Decodes an example and compares. */
public final class ExampleRun {
  /** Values are compared to half of the last decimal that a reading is worth. */
  private static final double TOLERANCE = 0.005;

  private ExampleRun() {}

  /** What came out, in a line, when it is not what the example says. */
  public static Optional<String> mismatch(Example example, DeviceProfile device) {
    Decoding actual =
        device.decode(
            example.topic().flatMap(Topic::of),
            new Body(example.input().payload()),
            example.zone());
    return agree(example.expected(), actual) ? Optional.empty() : Optional.of(inWords(actual));
  }

  /** Whether {@code actual} is what was expected; a time only matters where one is expected. */
  public static boolean agree(Decoding expected, Decoding actual) {
    if (expected instanceof Decoding.Accepted want && actual instanceof Decoding.Accepted have) {
      return want.profile().equals(have.profile())
          && want.rejectedParts().equals(have.rejectedParts())
          && agree(want.readings(), have.readings());
    }
    if (expected instanceof Decoding.Availability want
        && actual instanceof Decoding.Availability have) {
      return want.online() == have.online();
    }
    return expected.equals(actual);
  }

  private static boolean agree(List<Decoding.Reading> want, List<Decoding.Reading> have) {
    if (want.size() != have.size()) {
      return false;
    }
    for (int i = 0; i < want.size(); i++) {
      Decoding.Reading w = want.get(i);
      Decoding.Reading h = have.get(i);
      boolean sameTime = w.at().isEmpty() || w.at().equals(h.at());
      boolean sameName = w.channel().equals(h.channel()) && w.marks().equals(h.marks());
      if (!sameTime || !sameName || !near(w.values(), h.values())) {
        return false;
      }
    }
    return true;
  }

  private static boolean near(Map<Quantity, Double> want, Map<Quantity, Double> have) {
    return want.keySet().equals(have.keySet())
        && want.entrySet().stream()
            .allMatch(e -> Math.abs(e.getValue() - have.get(e.getKey())) <= TOLERANCE);
  }

  /** A decoding in a line, with the words of the language. */
  public static String inWords(Decoding decoding) {
    if (decoding instanceof Decoding.Accepted accepted) {
      String rejected =
          accepted.rejectedParts().stream()
              .map(part -> " rejected " + part.field() + ": " + part.reason())
              .collect(Collectors.joining());
      return accepted.readings().stream().map(ExampleRun::inWords).toList() + rejected;
    }
    if (decoding instanceof Decoding.Availability availability) {
      return "availability: " + (availability.online() ? "online" : "offline");
    }
    if (decoding instanceof Decoding.Rejected rejected) {
      return "rejected: " + rejected.reason();
    }
    if (decoding instanceof Decoding.Ignored ignored) {
      return "ignored: " + ignored.reason();
    }
    return decoding instanceof Decoding.Unknown unknown
        ? "unknown: " + unknown.reason()
        : "ambiguous";
  }

  private static String inWords(Decoding.Reading reading) {
    String values =
        reading.values().entrySet().stream()
            .map(e -> e.getKey().key() + ": " + e.getValue())
            .collect(Collectors.joining(", "));
    String marks =
        reading.marks().stream()
            .map(Mark::key)
            .map(m -> " " + m)
            .sorted()
            .collect(Collectors.joining());
    return reading.channel().map(name -> name + ": ").orElse("")
        + values
        + reading.at().map(at -> " at " + at).orElse("")
        + marks;
  }
}
