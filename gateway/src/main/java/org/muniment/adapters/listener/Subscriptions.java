package org.muniment.adapters.listener;

import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who wants which topics: a tree by the levels of the filters. A message finds its subscribers in
 * time that depends on its levels, not on the number of subscriptions.
 */
final class Subscriptions {
  /**
   * How a client wants what matches a filter.
   *
   * @param noLocal not what it published itself (MQTT 5)
   * @param retainAsPublished keep the retain flag when relaying (MQTT 5)
   */
  record Wish(MqttQoS qos, boolean noLocal, boolean retainAsPublished) {
    /** Of overlapping filters a message comes once, with the better quality of service. */
    Wish or(Wish other) {
      return other.qos.value() > qos.value() ? other : this;
    }
  }

  private static final class Level {
    final Map<String, Level> below = new HashMap<>();
    final Map<Session, Wish> here = new LinkedHashMap<>();

    boolean isEmpty() {
      return below.isEmpty() && here.isEmpty();
    }
  }

  private final Level root = new Level();

  boolean isEmpty() {
    return root.isEmpty();
  }

  void add(String filter, Session session, Wish wish) {
    Level level = root;
    for (String name : filter.split("/", -1)) {
      level = level.below.computeIfAbsent(name, n -> new Level());
    }
    level.here.put(session, wish);
  }

  void remove(String filter, Session session) {
    remove(root, filter.split("/", -1), 0, session);
  }

  private static void remove(Level level, String[] names, int depth, Session session) {
    if (depth == names.length) {
      level.here.remove(session);
      return;
    }
    Level next = level.below.get(names[depth]);
    if (next != null) {
      remove(next, names, depth + 1, session);
      if (next.isEmpty()) {
        level.below.remove(names[depth]);
      }
    }
  }

  /** Every session with a filter that matches, once. */
  Map<Session, Wish> matching(String topic) {
    Map<Session, Wish> found = new LinkedHashMap<>();
    String[] names = topic.split("/", -1);
    collect(root, names, 0, names[0].startsWith("$"), found);
    return found;
  }

  private static void collect(
      Level level, String[] names, int depth, boolean noWildcard, Map<Session, Wish> found) {
    if (!noWildcard) {
      // "a/#" matches "a" too: the parent's level is part of it.
      take(level.below.get("#"), found);
    }
    if (depth == names.length) {
      take(level, found);
      return;
    }
    descend(level.below.get(names[depth]), names, depth, found);
    if (!noWildcard) {
      descend(level.below.get("+"), names, depth, found);
    }
  }

  private static void descend(Level next, String[] names, int depth, Map<Session, Wish> found) {
    if (next != null) {
      collect(next, names, depth + 1, false, found);
    }
  }

  private static void take(Level level, Map<Session, Wish> found) {
    if (level != null) {
      level.here.forEach((session, wish) -> found.merge(session, wish, Wish::or));
    }
  }
}
