package org.muniment.profile.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.muniment.domain.text.Message;
import org.muniment.profile.engine.ChannelRule;
import org.muniment.profile.engine.FieldRef;
import org.muniment.profile.engine.LineShape;

/**
 * Reads where fields stand, which depends on the message's format: JSON pointers, or names of the
 * line pattern's groups.
 */
final class FieldReader {
  private static final String KEY_NAME = "{key}";

  private final boolean text;
  private final Optional<Set<String>> groups;
  private final Set<String> topicParts;

  /**
   * @param groups of the line pattern; empty when the pattern is broken, so that its absence is not
   *     held against every value as well
   */
  FieldReader(boolean text, Optional<Set<String>> groups, Set<String> topicParts) {
    this.text = text;
    this.groups = groups;
    this.topicParts = topicParts;
  }

  boolean isText() {
    return text;
  }

  FieldRef wholeLine() {
    return new FieldRef.Group(LineShape.WHOLE);
  }

  /** The places under the key, one or a list of alternatives. */
  List<FieldRef> all(MapReader reader, String key) {
    List<FieldRef> refs = new ArrayList<>();
    for (YamlValue item : reader.items(key)) {
      ref(item, reader, key)
          .filter(ref -> isNew(ref, refs, item, reader, key))
          .ifPresent(refs::add);
    }
    return refs;
  }

  Optional<FieldRef> one(MapReader reader, String key) {
    return reader.value(key).flatMap(value -> ref(value, reader, key));
  }

  private static boolean isNew(
      FieldRef ref, List<FieldRef> refs, YamlValue item, MapReader reader, String key) {
    if (refs.contains(ref)) {
      reader
          .problems()
          .add(
              item,
              reader.pathOf(key),
              Message.of("profile.wrong.twice", ref.toString()),
              Message.of("profile.fix.duplicate-key"));
      return false;
    }
    return true;
  }

  private Optional<FieldRef> ref(YamlValue item, MapReader reader, String key) {
    String where = reader.pathOf(key);
    if (!text) {
      return MapReader.pathOf(item, where, reader.problems()).map(FieldRef.class::cast);
    }
    return MapReader.textOf(item, where, reader.problems())
        .filter(name -> isGroup(name, item, where, reader.problems()))
        .map(FieldRef.Group::new);
  }

  private boolean isGroup(String name, YamlValue item, String where, Problems problems) {
    boolean known = groups.isEmpty() || groups.get().contains(name);
    if (!known) {
      problems.add(
          item,
          where,
          Message.of("profile.wrong.group", name),
          MapReader.nearestOrAll(name, groups.get()));
    }
    return known;
  }

  /** What may name the sensor: {@code {key}}, a level of the topic in braces, or a field. */
  ChannelRule channel(MapReader reader) {
    List<ChannelRule.Source> sources = new ArrayList<>();
    for (YamlValue item : reader.items("channel")) {
      MapReader.textOf(item, reader.pathOf("channel"), reader.problems())
          .flatMap(name -> source(name, item, reader))
          .ifPresent(sources::add);
    }
    return new ChannelRule(sources);
  }

  private Optional<ChannelRule.Source> source(String name, YamlValue item, MapReader reader) {
    if (name.equals(KEY_NAME)) {
      return Optional.of(ChannelRule.Source.Key.KEY);
    }
    if (!name.startsWith("{") || !name.endsWith("}")) {
      return ref(item, reader, "channel").map(ChannelRule.Source.Field::new);
    }
    String part = name.substring(1, name.length() - 1);
    if (topicParts.contains(part)) {
      return Optional.of(new ChannelRule.Source.TopicPart(part));
    }
    Set<String> known = new TreeSet<>(Set.of(KEY_NAME));
    topicParts.forEach(level -> known.add("{" + level + "}"));
    reader
        .problems()
        .add(
            item,
            reader.pathOf("channel"),
            Message.of("profile.wrong.value", name),
            MapReader.nearestOrAll(name, known));
    return Optional.empty();
  }

  static Set<String> lowerCase(List<String> words) {
    return words.stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
