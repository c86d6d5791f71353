package org.muniment.adapters.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Chain;
import org.muniment.domain.trail.Deed;
import org.muniment.domain.trail.Entry;
import org.muniment.port.Trail.Filter;
import org.muniment.port.Trail.Head;

/** The audit trail's rows; a row that was tampered with is read as it is. */
final class TrailTable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SELECT =
      "SELECT number, kind, name, origin, at, action, subject, before, after, why, secrecy,"
          + " previous, hash FROM trail ";

  private TrailTable() {}

  static Entry add(Handle handle, Deed deed) {
    Head last = head(handle).orElse(new Head(0, Chain.GENESIS));
    Entry entry = Chain.next(last.number(), last.hash(), deed);
    By by = deed.by();
    handle.execute(
        "INSERT INTO trail(number, kind, name, origin, at, action, subject, before, after, why,"
            + " secrecy, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.number(),
        by.kind().key(),
        by.name(),
        by.from(),
        by.at().toEpochMilli(),
        deed.action(),
        deed.subject(),
        json(deed.before()),
        json(deed.after()),
        deed.why(),
        deed.secrecy().orElse(""),
        entry.previous(),
        entry.hash());
    handle.execute(
        "INSERT INTO trail_head(only_one, number, hash) VALUES (1, ?, ?) ON CONFLICT (only_one) DO"
            + " UPDATE SET number = excluded.number, hash = excluded.hash",
        entry.number(),
        entry.hash());
    return entry;
  }

  static Optional<Head> head(Handle handle) {
    return handle
        .createQuery("SELECT number, hash FROM trail_head")
        .map((r, c) -> new Head(r.getLong(1), r.getString(2)))
        .findOne();
  }

  static List<Entry> newest(Handle handle, Filter filter, long below, int limit) {
    List<String> where = new ArrayList<>(List.of("number < ?"));
    List<Object> values = new ArrayList<>(List.of(below));
    filter.from().ifPresent(from -> add(where, values, "at >= ?", from.toEpochMilli()));
    filter.to().ifPresent(to -> add(where, values, "at < ?", to.toEpochMilli()));
    filter.person().ifPresent(person -> add(where, values, "name = ?", person));
    filter
        .action()
        .ifPresent(
            action -> {
              add(where, values, "(action = ? OR substr(action, 1, ?) = ?)", action);
              values.add(action.length() + 1);
              values.add(action + ".");
            });
    values.add(limit);
    return handle
        .select(
            SELECT + "WHERE " + String.join(" AND ", where) + " ORDER BY number DESC LIMIT ?",
            values.toArray())
        .map((r, c) -> entry(r))
        .list();
  }

  private static void add(List<String> where, List<Object> values, String clause, Object value) {
    where.add(clause);
    values.add(value);
  }

  static List<Entry> after(Handle handle, long number, int limit) {
    return handle
        .select(SELECT + "WHERE number > ? ORDER BY number LIMIT ?", number, limit)
        .map((r, c) -> entry(r))
        .list();
  }

  static Optional<Entry> byHash(Handle handle, String hash) {
    return handle
        .select(SELECT + "WHERE hash = ? ORDER BY number LIMIT 1", hash)
        .map((r, c) -> entry(r))
        .findOne();
  }

  /** A row that nobody wrote so is an entry whose hash cannot be right. */
  private static Entry entry(ResultSet row) throws SQLException {
    Deed deed;
    try {
      deed = deed(row);
    } catch (JsonProcessingException | IllegalArgumentException tampered) {
      deed = Deed.of(By.system("unreadable", Instant.EPOCH), "record.unreadable", "-");
    }
    return new Entry(row.getLong(1), deed, row.getString(12), row.getString(13));
  }

  private static Deed deed(ResultSet row) throws SQLException, JsonProcessingException {
    By by =
        new By(
            By.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
            row.getString(3),
            row.getString(4),
            Instant.ofEpochMilli(row.getLong(5)));
    return new Deed(
        by,
        row.getString(6),
        row.getString(7),
        map(row.getString(8)),
        map(row.getString(9)),
        row.getString(10),
        Optional.of(row.getString(11)).filter(level -> !level.isEmpty()));
  }

  private static String json(Map<String, String> fields) {
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("text always becomes JSON", impossible);
    }
  }

  private static Map<String, String> map(String json) throws JsonProcessingException {
    Map<String, String> fields =
        JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {});
    if (fields == null || fields.containsValue(null)) {
      throw new IllegalArgumentException("nobody writes a field without a value, got " + json);
    }
    return fields;
  }
}
