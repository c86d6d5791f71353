package org.muniment.profile.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds the kinds of message that a topic or a content may belong to without looking at every
 * profile: by the topic's last or first level, and by a key that the JSON object must have.
 * Immutable after construction; any thread.
 */
public final class KindIndex {
  /** Kinds of one profile that are worth trying, in the profile's order. */
  public record Candidates(DeviceProfile profile, List<MessageKind> kinds) {}

  private record Route(int order, DeviceProfile profile, MessageKind kind) {}

  private static final Comparator<Route> FILE_ORDER = Comparator.comparingInt(Route::order);

  private final Map<String, List<Route>> byLastLevel = new HashMap<>();
  private final Map<String, List<Route>> byFirstLevel = new HashMap<>();
  private final List<Route> anyTopic = new ArrayList<>();
  private final Map<String, List<Route>> byTopKey = new HashMap<>();
  private final List<Route> byLine = new ArrayList<>();

  public KindIndex(List<DeviceProfile> profiles) {
    int order = 0;
    for (DeviceProfile profile : profiles) {
      for (MessageKind kind : profile.kinds()) {
        Route route = new Route(order++, profile, kind);
        kind.topics().forEach(pattern -> addTopic(pattern, route));
        kind.alone().ifPresent(shape -> addContent(shape, route));
      }
    }
  }

  private void addTopic(TopicPattern pattern, Route route) {
    if (pattern.lastLiteral().isPresent()) {
      add(byLastLevel, pattern.lastLiteral().get(), route);
    } else if (pattern.firstLiteral().isPresent()) {
      add(byFirstLevel, pattern.firstLiteral().get(), route);
    } else if (!anyTopic.contains(route)) {
      anyTopic.add(route);
    }
  }

  private void addContent(Shape shape, Route route) {
    if (shape instanceof JsonShape json) {
      json.topKeys().forEach(key -> add(byTopKey, key, route));
    } else {
      byLine.add(route);
    }
  }

  private static void add(Map<String, List<Route>> index, String key, Route route) {
    List<Route> routes = index.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!routes.contains(route)) {
      routes.add(route);
    }
  }

  /** Kinds whose topic may fit. */
  public List<Candidates> byTopic(Topic topic) {
    return grouped(
        List.of(
            byLastLevel.getOrDefault(topic.last(), List.of()),
            byFirstLevel.getOrDefault(topic.first(), List.of()),
            anyTopic));
  }

  /** Kinds that may be told by the message's content alone. */
  public List<Candidates> byContent(Body body) {
    JsonNode json = body.json();
    if (json == null || !json.isObject()) {
      return grouped(List.of(byLine));
    }
    List<List<Route>> found = new ArrayList<>();
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      List<Route> routes = byTopKey.get(names.next());
      if (routes != null) {
        found.add(routes);
      }
    }
    return grouped(found);
  }

  private static List<Candidates> grouped(List<List<Route>> found) {
    TreeSet<Route> routes = new TreeSet<>(FILE_ORDER);
    found.forEach(routes::addAll);
    List<Candidates> grouped = new ArrayList<>();
    for (Route route : routes) {
      Candidates last = grouped.isEmpty() ? null : grouped.get(grouped.size() - 1);
      if (last == null || last.profile() != route.profile()) {
        last = new Candidates(route.profile(), new ArrayList<>());
        grouped.add(last);
      }
      last.kinds().add(route.kind());
    }
    return grouped;
  }
}
