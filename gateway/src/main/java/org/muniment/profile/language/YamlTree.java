package org.muniment.profile.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.text.Message;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML into values with lines. Anchors, more than one document and the like are refused. */
final class YamlTree {
  /** The longest file, in characters. */
  static final int MAX_LENGTH = 200_000;

  private static final int MAX_DEPTH = 20;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setUseMarks(true)
          .setAllowDuplicateKeys(true)
          .setMaxAliasesForCollections(0)
          .setCodePointLimit(MAX_LENGTH + 1)
          .build();

  private final Problems problems;

  private YamlTree(Problems problems) {
    this.problems = problems;
  }

  /** The file's mapping; empty, with a problem reported, when it is none. */
  static Optional<YamlValue.Mapping> read(String text, Problems problems) {
    if (text.length() > MAX_LENGTH) {
      problems.add(
          1,
          "",
          Message.of("profile.wrong.too-long", MAX_LENGTH),
          Message.of("profile.fix.too-long"));
      return Optional.empty();
    }
    try {
      return new YamlTree(problems).top(new Compose(SETTINGS).composeString(text));
    } catch (YamlEngineException broken) {
      problems.add(
          lineOf(broken), "", Message.of("profile.wrong.yaml"), Message.of("profile.fix.yaml"));
      return Optional.empty();
    }
  }

  private static int lineOf(YamlEngineException broken) {
    return broken instanceof MarkedYamlEngineException marked
        ? marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1)
        : 1;
  }

  private Optional<YamlValue.Mapping> top(Optional<Node> node) {
    if (node.isPresent() && value(node.get(), 0) instanceof YamlValue.Mapping mapping) {
      return Optional.of(mapping);
    }
    problems.add(
        1, "", Message.of("profile.wrong.not-a-profile"), Message.of("profile.fix.not-a-profile"));
    return Optional.empty();
  }

  private YamlValue value(Node node, int depth) {
    int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    if (depth > MAX_DEPTH || node.isRecursive()) {
      throw new YamlEngineException("nested too deeply");
    }
    if (node instanceof MappingNode mapping) {
      return mapping(mapping, line, depth);
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlValue> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(value(item, depth + 1)));
      return new YamlValue.Sequence(line, items);
    }
    ScalarNode scalar = (ScalarNode) node;
    return new YamlValue.Scalar(line, scalar.getValue(), scalar.isPlain());
  }

  private YamlValue.Mapping mapping(MappingNode node, int line, int depth) {
    YamlValue.Mapping mapping = YamlValue.Mapping.empty(line);
    for (NodeTuple tuple : node.getValue()) {
      int keyLine = tuple.getKeyNode().getStartMark().map(Mark::getLine).orElse(0) + 1;
      String key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
      mapping.keyLines().put(key, keyLine);
      if (mapping.entries().put(key, value(tuple.getValueNode(), depth + 1)) != null) {
        problems.add(
            keyLine,
            key,
            Message.of("profile.wrong.duplicate-key", key),
            Message.of("profile.fix.duplicate-key"));
      }
    }
    return mapping;
  }
}
