package org.muniment.profile.language;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.muniment.domain.text.Message;
import org.muniment.profile.engine.ChannelRule;
import org.muniment.profile.engine.Condition;
import org.muniment.profile.engine.JsonPath;
import org.muniment.profile.engine.JsonShape;
import org.muniment.profile.engine.LineShape;
import org.muniment.profile.engine.Meaning;
import org.muniment.profile.engine.MessageKind;
import org.muniment.profile.engine.SafePattern;
import org.muniment.profile.engine.Shape;
import org.muniment.profile.engine.TopicPattern;

/** Reads one entry of {@code messages}. */
final class MessageReader {
  private static final List<String> MEANINGS =
      List.of("values", "readings", "availability", "ignore", "reject");
  private static final List<String> JSON_ONLY = List.of("root", "when");
  private static final List<String> TEXT_ONLY = List.of("line", "contains");

  private final Optional<ZoneId> profileZone;

  MessageReader(Optional<ZoneId> profileZone) {
    this.profileZone = profileZone;
  }

  MessageKind read(MapReader message) {
    String name = message.requiredText("name", "profile.fix.message-name").orElse("");
    List<TopicPattern> topics = topics(message);
    boolean isText = isText(message);
    Shape shape = isText ? lineShape(message) : jsonShape(message);
    Optional<Shape> alone = alone(message, shape, !message.has("topic"));
    boolean brokenLine =
        message.has("line") && shape instanceof LineShape l && l.pattern().isEmpty();
    alone.filter(form -> !brokenLine).ifPresent(form -> checkFindable(message, form));
    FieldReader fields =
        new FieldReader(
            isText, brokenLine ? Optional.empty() : Optional.of(groups(shape)), partNames(topics));
    return new MessageKind(name, topics, shape, alone, meaning(message, fields));
  }

  private static List<TopicPattern> topics(MapReader message) {
    List<TopicPattern> topics = new ArrayList<>();
    for (YamlValue item : message.items("topic")) {
      if (item instanceof YamlValue.Mapping mapping) {
        MapReader both =
            MapReader.of(mapping, message.pathOf("topic"), Keys.TOPIC.names(), message.problems());
        Optional<String> base = both.text("base");
        both.requiredText("pattern", "profile.fix.topic");
        both.parsed("pattern", "profile.fix.topic", text -> TopicPattern.of(text, base))
            .ifPresent(topics::add);
      }
    }
    boolean plain = message.items("topic").stream().noneMatch(YamlValue.Mapping.class::isInstance);
    return plain ? plainTopics(message) : withPlain(message, topics);
  }

  private static List<TopicPattern> plainTopics(MapReader message) {
    return message.parsedTexts(
        "topic", "profile.fix.topic", text -> TopicPattern.of(text, Optional.empty()));
  }

  /** A list that mixes plain patterns and patterns with a base keeps its order. */
  private static List<TopicPattern> withPlain(MapReader message, List<TopicPattern> withBase) {
    List<TopicPattern> all = new ArrayList<>();
    int next = 0;
    for (YamlValue item : message.items("topic")) {
      if (item instanceof YamlValue.Scalar scalar) {
        MapReader.parsedText(
                scalar,
                message.pathOf("topic"),
                "profile.fix.topic",
                text -> TopicPattern.of(text, Optional.empty()),
                message.problems())
            .ifPresent(all::add);
      } else if (next < withBase.size()) {
        all.add(withBase.get(next++));
      }
    }
    return all;
  }

  private static boolean isText(MapReader message) {
    String format = message.text("format").orElse("json");
    if (!format.equals("json") && !format.equals("text")) {
      message.wrong(
          "format",
          Message.of("profile.wrong.value", format),
          Message.of("profile.fix.one-of", "json, text"));
    }
    boolean isText = format.equals("text");
    for (String key : isText ? JSON_ONLY : TEXT_ONLY) {
      if (message.has(key)) {
        message.wrong(
            key,
            Message.of("profile.wrong.not-in-format", key, format),
            Message.of("profile.fix.format"));
      }
    }
    return isText;
  }

  private static Shape lineShape(MapReader message) {
    Optional<SafePattern> pattern = message.parsed("line", "profile.fix.pattern", SafePattern::of);
    return new LineShape(message.texts("contains"), pattern);
  }

  private static Shape jsonShape(MapReader message) {
    List<JsonPath> roots = new ArrayList<>();
    for (YamlValue item : message.items("root")) {
      MapReader.pathOf(item, message.pathOf("root"), message.problems()).ifPresent(roots::add);
    }
    if (roots.isEmpty()) {
      roots.add(JsonPath.of(""));
    }
    Optional<Condition> when =
        message.mapping("when", Keys.WHEN.names()).map(ReadingReader::condition);
    return new JsonShape(roots, when.stream().toList());
  }

  /** {@code byContent} is a flag, or what must hold besides {@code when} without a topic. */
  private static Optional<Shape> alone(MapReader message, Shape shape, boolean noTopic) {
    Optional<YamlValue> byContent = message.value("byContent");
    if (shape instanceof JsonShape json
        && byContent.isPresent()
        && byContent.get() instanceof YamlValue.Mapping) {
      return message
          .mapping("byContent", Keys.WHEN.names())
          .map(ReadingReader::condition)
          .map(json::and);
    }
    return message.flag("byContent") || noTopic ? Optional.of(shape) : Optional.empty();
  }

  private static void checkFindable(MapReader message, Shape shape) {
    boolean findable =
        shape instanceof JsonShape json ? !json.topKeys().isEmpty() : shape.isSelective();
    if (!findable) {
      String key = message.has("byContent") ? "byContent" : "name";
      message.wrong(
          key,
          Message.of("profile.wrong.not-findable"),
          Message.of(
              shape instanceof JsonShape
                  ? "profile.fix.findable-json"
                  : "profile.fix.findable-text"));
    }
  }

  private static Set<String> groups(Shape shape) {
    Set<String> groups = new TreeSet<>(Set.of(LineShape.WHOLE));
    if (shape instanceof LineShape line) {
      line.pattern().ifPresent(pattern -> groups.addAll(pattern.groupNames()));
    }
    return groups;
  }

  private static Set<String> partNames(List<TopicPattern> topics) {
    Set<String> names = new HashSet<>();
    topics.forEach(topic -> names.addAll(topic.partNames()));
    return names;
  }

  private Meaning meaning(MapReader message, FieldReader fields) {
    List<String> given = MEANINGS.stream().filter(message::has).toList();
    if (given.size() != 1) {
      message
          .problems()
          .add(
              message.line(),
              message.pathOf(given.isEmpty() ? "name" : given.get(1)),
              Message.of("profile.wrong.one-meaning", given.size()),
              Message.of("profile.fix.one-of", String.join(", ", MEANINGS)));
      return new Meaning.Ignore("");
    }
    return switch (given.get(0)) {
      case "ignore" -> new Meaning.Ignore(reason(message, "ignore"));
      case "reject" -> new Meaning.Reject(reason(message, "reject"));
      case "availability" -> presence(message, fields);
      default -> new ReadingReader(fields, profileZone).readings(message);
    };
  }

  private static String reason(MapReader message, String key) {
    String reason = message.text(key).orElse("");
    if (!reason.isEmpty() && !reason.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      message.wrong(
          key, Message.of("profile.wrong.value", reason), Message.of("profile.fix.reason"));
    }
    return reason;
  }

  private static Meaning presence(MapReader message, FieldReader fields) {
    Optional<MapReader> found = message.mapping("availability", Keys.AVAILABILITY.names());
    if (found.isEmpty()) {
      return new Meaning.Ignore("");
    }
    MapReader reader = found.get();
    for (String key : List.of("online", "offline")) {
      if (!reader.has(key)) {
        reader.missing(key, "profile.fix.words");
      }
    }
    if (!reader.has("from") && !fields.isText()) {
      reader.missing("from", "profile.fix.pointer");
    }
    return new Meaning.Presence(
        fields.one(reader, "from").orElse(fields.wholeLine()),
        FieldReader.lowerCase(reader.texts("online")),
        FieldReader.lowerCase(reader.texts("offline")),
        reader.has("channel") ? fields.channel(reader) : ChannelRule.NONE);
  }
}
