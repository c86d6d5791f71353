package org.muniment.profile.language;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.sensor.Transport;
import org.muniment.domain.text.Message;
import org.muniment.profile.engine.DeviceProfile;
import org.muniment.profile.engine.MessageKind;

/** Reads a profile's file: its head here, the rest by the readers of its parts. */
public final class ProfileReader {
  private static final String ID_SHAPE = "[a-z0-9][a-z0-9-]{0,63}";
  private static final List<Transport> WIRES = List.of(Transport.MQTT, Transport.SERIAL);

  /** What a file came to: the profile when nothing is wrong, else all that is. */
  public record Result(Optional<ProfileFile> profile, List<Problem> problems) {}

  private final String file;
  private final String text;
  private final boolean withExamples;
  private final Problems problems;

  private ProfileReader(String file, String text, boolean withExamples) {
    this.file = file;
    this.text = text;
    this.withExamples = withExamples;
    this.problems = new Problems(file);
  }

  /**
   * @param file its name, for the problems
   */
  public static Result read(String file, String text) {
    return new ProfileReader(file, text, true).read(text);
  }

  /**
   * Reads all but the examples: two thirds of a file that the build has checked already, and that a
   * starting program need not wait for.
   */
  public static Result readWithoutExamples(String file, String text) {
    return new ProfileReader(file, text, false).read(withoutExamples(text));
  }

  /** Cuts the examples off where they are the last key of the file. */
  private static String withoutExamples(String text) {
    int start = text.indexOf("\nexamples:") + 1;
    boolean last = start > 0;
    for (int end = text.indexOf('\n', start); last && end >= 0; end = text.indexOf('\n', end + 1)) {
      last = end + 1 == text.length() || " #\r\n".indexOf(text.charAt(end + 1)) >= 0;
    }
    return last ? text.substring(0, start) : text;
  }

  private Result read(String yaml) {
    Optional<ProfileFile> profile =
        YamlTree.read(yaml, problems).map(this::profile).filter(p -> isClean());
    return new Result(profile, problems.all());
  }

  private boolean isClean() {
    return problems.isEmpty();
  }

  private ProfileFile profile(YamlValue.Mapping top) {
    MapReader head = MapReader.of(top, "", Keys.PROFILE.names(), problems);
    String id = id(head);
    String name = head.requiredText("name", "profile.fix.name").orElse("");
    String vendor = head.requiredText("vendor", "profile.fix.vendor").orElse("");
    Set<Transport> transports = transports(head);
    Optional<ZoneId> zone = zone(head);
    MessageReader messages = new MessageReader(zone);
    List<MessageKind> kinds =
        head.mappings("messages", Keys.MESSAGE.names(), (message, where) -> messages.read(message));
    if (head.items("messages").isEmpty()) {
      head.missing("messages", "profile.fix.messages");
    }
    List<Example> examples = new ArrayList<>();
    if (withExamples) {
      new ExampleReader(id, transports).readInto(head, examples);
    }
    // With problems the kinds have gaps, and the profile is thrown away anyway.
    List<MessageKind> whole = problems.isEmpty() ? kinds : List.of();
    DeviceProfile device = new DeviceProfile(id, transports, head.flag("generic"), whole);
    return new ProfileFile(device, name, vendor, head.text("documentation"), examples, file, text);
  }

  private static String id(MapReader head) {
    Optional<String> id = head.requiredText("profile", "profile.fix.id");
    if (id.isPresent() && !id.get().matches(ID_SHAPE)) {
      head.wrong(
          "profile", Message.of("profile.wrong.value", id.get()), Message.of("profile.fix.id"));
    }
    return id.orElse("");
  }

  private static Set<Transport> transports(MapReader head) {
    Set<Transport> transports = EnumSet.noneOf(Transport.class);
    for (String name : head.texts("transport")) {
      Optional<Transport> wire = WIRES.stream().filter(w -> w.key().equals(name)).findFirst();
      if (wire.isEmpty()) {
        head.wrong(
            "transport",
            Message.of("profile.wrong.value", name),
            Message.of("profile.fix.one-of", "mqtt, serial"));
      }
      wire.ifPresent(transports::add);
    }
    if (!head.has("transport")) {
      head.missing("transport", "profile.fix.transport");
    }
    return transports;
  }

  /** The time zone under {@code zone}, as named by the IANA. */
  static Optional<ZoneId> zone(MapReader reader) {
    return reader
        .text("zone")
        .flatMap(
            name -> {
              try {
                return Optional.of(ZoneId.of(name));
              } catch (DateTimeException unknown) {
                reader.wrong(
                    "zone",
                    Message.of("profile.wrong.value", name),
                    Message.of("profile.fix.zone"));
                return Optional.empty();
              }
            });
  }
}
