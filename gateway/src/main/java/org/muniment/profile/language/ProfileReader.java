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
  private final Problems problems;

  private ProfileReader(String file, String text) {
    this.file = file;
    this.text = text;
    this.problems = new Problems(file);
  }

  /**
   * @param file its name, for the problems
   */
  public static Result read(String file, String text) {
    ProfileReader reader = new ProfileReader(file, text);
    Optional<ProfileFile> profile =
        YamlTree.read(text, reader.problems).map(reader::profile).filter(p -> reader.isClean());
    return new Result(profile, reader.problems.all());
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
    new ExampleReader(id, transports).readInto(head, examples);
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
