package org.muniment.profile.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * A JSON pointer (RFC 6901) whose segments may hold one {@code *} for any text: {@code /*}{@code
 * /Temperature}, {@code /DS18*}. The empty pointer is the part itself.
 */
public final class JsonPath implements FieldRef {
  private record Segment(String literal, NamePattern wildcard, int index) {
    boolean isWild() {
      return literal == null;
    }

    boolean fits(String key) {
      return wildcard.fits(key);
    }
  }

  private final String text;
  private final Segment[] segments;
  private final boolean wild;

  private JsonPath(String text, Segment[] segments) {
    this.text = text;
    this.segments = segments;
    this.wild = List.of(segments).stream().anyMatch(Segment::isWild);
  }

  /**
   * @throws NotAllowed for a text that is no such pointer
   */
  public static JsonPath of(String text) {
    if (text.isEmpty()) {
      return new JsonPath(text, new Segment[0]);
    }
    if (text.charAt(0) != '/') {
      throw new NotAllowed("profile.why.pointer-slash");
    }
    String[] names = text.substring(1).split("/", -1);
    Segment[] segments = new Segment[names.length];
    for (int i = 0; i < names.length; i++) {
      segments[i] = segment(names[i]);
    }
    return new JsonPath(text, segments);
  }

  private static Segment segment(String escaped) {
    String name = escaped.replace("~1", "/").replace("~0", "~");
    return name.indexOf('*') < 0
        ? new Segment(name, null, arrayIndex(name))
        : new Segment(null, NamePattern.of(name), -1);
  }

  private static int arrayIndex(String name) {
    return name.matches("\\d{1,4}") ? Integer.parseInt(name) : -1;
  }

  public boolean isWild() {
    return wild;
  }

  public boolean isEmpty() {
    return segments.length == 0;
  }

  /** The name that the message must have at its top for this path to lead anywhere, or null. */
  String topKey() {
    return segments.length == 0 ? null : segments[0].literal;
  }

  /** The first node that the path leads to, or null. */
  JsonNode first(JsonNode from) {
    if (!wild) {
      JsonNode node = from;
      for (int i = 0; i < segments.length && node != null; i++) {
        node = step(node, segments[i]);
      }
      return node;
    }
    JsonNode[] found = new JsonNode[1];
    walk(
        from,
        "",
        0,
        (key, node) -> {
          found[0] = node;
          return false;
        });
    return found[0];
  }

  /** All nodes that the path leads to, each with the name that the last wildcard stood for. */
  List<Map.Entry<String, JsonNode>> all(JsonNode from, int most) {
    List<Map.Entry<String, JsonNode>> found = new ArrayList<>();
    walk(
        from,
        "",
        0,
        (key, node) -> {
          found.add(Map.entry(key, node));
          return found.size() < most;
        });
    return found;
  }

  private boolean walk(JsonNode node, String key, int depth, BiPredicate<String, JsonNode> visit) {
    if (depth == segments.length) {
      return visit.test(key, node);
    }
    Segment segment = segments[depth];
    if (!segment.isWild()) {
      JsonNode next = step(node, segment);
      return next == null || walk(next, key, depth + 1, visit);
    }
    if (node.isArray()) {
      return walkArray(node, segment, depth, visit);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (segment.fits(member.getKey())
          && !walk(member.getValue(), member.getKey(), depth + 1, visit)) {
        return false;
      }
    }
    return true;
  }

  private boolean walkArray(
      JsonNode array, Segment segment, int depth, BiPredicate<String, JsonNode> visit) {
    for (int i = 0; i < array.size(); i++) {
      String key = String.valueOf(i);
      if (segment.fits(key) && !walk(array.get(i), key, depth + 1, visit)) {
        return false;
      }
    }
    return true;
  }

  private static JsonNode step(JsonNode node, Segment segment) {
    if (node.isArray()) {
      return segment.index < 0 ? null : node.get(segment.index);
    }
    return node.get(segment.literal);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonPath path && path.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
