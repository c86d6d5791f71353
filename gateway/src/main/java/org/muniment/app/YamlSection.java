package org.muniment.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.muniment.domain.text.Message;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of a settings file, read as text with the lines it stands on. What does not belong
 * into it is reported when it is made.
 */
final class YamlSection {
  /** The keys that a mapping has now, and those that the contract promises for later. */
  record Keys(List<String> known, Set<String> later) {
    static Keys of(String... known) {
      return new Keys(List.of(known), Set.of());
    }
  }

  private static final int MAX_SHOWN = 80;

  private final Problems problems;
  private final String file;
  private final String path;
  private final int line;
  private final Map<String, NodeTuple> values = new LinkedHashMap<>();

  private YamlSection(Problems problems, String file, String path, MappingNode node, Keys keys) {
    this.problems = problems;
    this.file = file;
    this.path = path;
    this.line = line(node);
    for (NodeTuple tuple : node.getValue()) {
      take(tuple, keys);
    }
  }

  /** Empty, and a problem, when the node is not a mapping. */
  static Optional<YamlSection> of(
      Problems problems, String file, String path, Node node, Keys keys) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlSection(problems, file, path, mapping, keys));
    }
    String shown = path.isEmpty() ? "-" : path;
    problems.at(
        file,
        line(node),
        shown,
        Message.of("settings.not-a-section", String.join(", ", keys.known())));
    return Optional.empty();
  }

  /** The value's text; empty when the key is absent, or a problem. */
  Optional<String> text(String key) {
    Node node = value(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    wrong(key, Message.of("settings.not-a-value"));
    return Optional.empty();
  }

  /** The same, and a problem when the key is absent. */
  Optional<String> required(String key, String example) {
    if (!values.containsKey(key)) {
      problems.at(file, line, name(key), Message.of("settings.missing", key, example));
    }
    return text(key);
  }

  Optional<YamlSection> section(String key, Keys keys) {
    return Optional.ofNullable(value(key))
        .flatMap(node -> of(problems, file, name(key), node, keys));
  }

  /** The mappings of a list; their paths are numbered from 1. */
  List<YamlSection> list(String key, Keys keys) {
    Node node = value(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      wrong(key, Message.of("settings.not-a-list", String.join(", ", keys.known())));
      return List.of();
    }
    List<YamlSection> sections = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      String itemPath = "%s[%d]".formatted(name(key), sections.size() + 1);
      of(problems, file, itemPath, item, keys).ifPresent(sections::add);
    }
    return sections;
  }

  /** The values of a list; empty when the key is absent, or a problem. */
  List<String> texts(String key, String example) {
    Node node = value(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence
        && sequence.getValue().stream().allMatch(YamlSection::isText)) {
      return sequence.getValue().stream()
          .map(item -> ((ScalarNode) item).getValue().strip())
          .toList();
    }
    wrong(key, Message.of("settings.not-texts", key, example));
    return List.of();
  }

  /** Whether the key stands there, with whatever value. */
  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Says what is wrong with the key's value, at the key's line. */
  void wrong(String key, Message what) {
    problem(values.get(key).getKeyNode(), key, what);
  }

  private Node value(String key) {
    NodeTuple tuple = values.get(key);
    return tuple == null ? null : tuple.getValueNode();
  }

  private void take(NodeTuple tuple, Keys keys) {
    Node keyNode = tuple.getKeyNode();
    String key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : "?";
    if (keys.later().contains(key)) {
      problem(keyNode, key, Message.of("settings.not-yet"));
    } else if (!keys.known().contains(key)) {
      List<String> all = Stream.concat(keys.known().stream(), keys.later().stream()).toList();
      String nearest = name(NearestKey.of(shortened(key), all));
      problem(keyNode, shortened(key), Message.of("settings.unknown-key", nearest));
    } else if (values.putIfAbsent(key, tuple) != null) {
      problem(keyNode, key, Message.of("settings.twice"));
    }
  }

  private void problem(Node at, String key, Message what) {
    problems.at(file, line(at), name(key), what);
  }

  private String name(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static boolean isText(Node node) {
    return node instanceof ScalarNode scalar && !scalar.getValue().isBlank();
  }

  private static String shortened(String text) {
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
