package org.muniment.adapters.listener;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** All sessions by client id; those of absent clients are bounded in number and time. */
final class Sessions {
  private final Map<String, Session> all = new HashMap<>();

  /** Who left first stands first. */
  private final Set<Session> absent = new LinkedHashSet<>();

  private final Relay relay;
  private final Bounds bounds;
  private final Counters counters;
  private final InstantSource clock;

  Sessions(Relay relay, Bounds bounds, Counters counters, InstantSource clock) {
    this.relay = relay;
    this.bounds = bounds;
    this.counters = counters;
    this.clock = clock;
  }

  Optional<Session> find(String clientId) {
    return Optional.ofNullable(all.get(clientId));
  }

  /** The client's session; with {@code clean} what was remembered of it is forgotten. */
  Session open(String clientId, boolean clean) {
    Session old = all.get(clientId);
    if (old != null && clean) {
      end(old);
    }
    Session session =
        all.computeIfAbsent(
            clientId, id -> new Session(id, new Outbox(bounds.queuedPerClient(), counters)));
    absent.remove(session);
    counters.sessions.set(all.size());
    return session;
  }

  /** The client's connection is over. */
  void left(Session session) {
    session.away(clock.instant());
    if (session.endsWithConnection()) {
      end(session);
    } else {
      absent.add(session);
      if (absent.size() > Bounds.MAX_ABSENT_SESSIONS) {
        end(absent.iterator().next());
      }
    }
  }

  void endExpired() {
    Instant now = clock.instant();
    absent.stream().filter(session -> session.isOver(now)).toList().forEach(this::end);
  }

  /** Connected subscribers that have not acknowledged everything yet. */
  int owed() {
    return (int) all.values().stream().filter(session -> session.outbox.isOwed()).count();
  }

  List<Connection> connections() {
    return all.values().stream()
        .map(session -> session.connection().orElse(null))
        .filter(Objects::nonNull)
        .toList();
  }

  private void end(Session session) {
    relay.forget(session);
    session.outbox.clear();
    absent.remove(session);
    all.remove(session.clientId, session);
    counters.sessions.set(all.size());
  }
}
