package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelType;

/** Channels with their settings and secrets. */
final class ChannelTables {
  private record Which(String channel, boolean isSecret) {}

  private record Value(Which of, String name, String value) {}

  private ChannelTables() {}

  static List<Channel> all(Handle handle) {
    Map<Which, Map<String, String>> values = new HashMap<>();
    handle
        .createQuery("SELECT channel, is_secret, name, value FROM channel_value")
        .map(
            (r, c) ->
                new Value(
                    new Which(r.getString(1), r.getInt(2) == 1), r.getString(3), r.getString(4)))
        .forEach(
            row -> values.computeIfAbsent(row.of, w -> new TreeMap<>()).put(row.name, row.value));
    return handle
        .createQuery("SELECT id, type, name, enabled FROM channel ORDER BY id")
        .map((r, c) -> channel(r, values))
        .list();
  }

  private static Channel channel(ResultSet row, Map<Which, Map<String, String>> values)
      throws SQLException {
    String id = row.getString(1);
    return new Channel(
        id,
        ChannelType.byKey(row.getString(2)).orElseThrow(),
        row.getString(3),
        row.getInt(4) == 1,
        values.getOrDefault(new Which(id, false), Map.of()),
        values.getOrDefault(new Which(id, true), Map.of()));
  }

  static void save(Handle handle, Channel channel) {
    handle.execute(
        "INSERT INTO channel(id, type, name, enabled) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO"
            + " UPDATE SET type = excluded.type, name = excluded.name, enabled = excluded.enabled",
        channel.id(),
        channel.type().key(),
        channel.name(),
        channel.enabled() ? 1 : 0);
    handle.execute("DELETE FROM channel_value WHERE channel = ?", channel.id());
    channel.settings().forEach((name, value) -> insert(handle, channel, 0, name, value));
    channel.secrets().forEach((name, value) -> insert(handle, channel, 1, name, value));
  }

  private static void insert(Handle handle, Channel of, int isSecret, String name, String value) {
    handle.execute(
        "INSERT INTO channel_value(channel, is_secret, name, value) VALUES (?, ?, ?, ?)",
        of.id(),
        isSecret,
        name,
        value);
  }

  static boolean remove(Handle handle, String id) {
    handle.execute("DELETE FROM channel_value WHERE channel = ?", id);
    return handle.execute("DELETE FROM channel WHERE id = ?", id) > 0;
  }
}
