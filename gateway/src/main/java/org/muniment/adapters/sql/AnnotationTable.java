package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.daylog.Annotation;
import org.muniment.domain.text.Code;

/** What people noted on curves. */
final class AnnotationTable {
  private AnnotationTable() {}

  static Annotation add(Handle handle, Annotation annotation) {
    long id =
        handle
            .select(
                "INSERT INTO annotation(place, kind, from_at, until_at, text, by_name, entered)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
                annotation.place().value(),
                annotation.kind().key(),
                annotation.from().toEpochMilli(),
                annotation.until().toEpochMilli(),
                annotation.text(),
                annotation.by(),
                annotation.enteredAt().toEpochMilli())
            .mapTo(Long.class)
            .one();
    return annotation.withId(id);
  }

  static List<Annotation> touching(Handle handle, Code place, Instant from, Instant to) {
    return handle
        .select(
            "SELECT id, place, kind, from_at, until_at, text, by_name, entered FROM annotation"
                + " WHERE place = ? AND until_at > ? AND from_at < ? ORDER BY from_at, id",
            place.value(),
            from.toEpochMilli(),
            Millis.border(to))
        .map((r, c) -> annotation(r))
        .list();
  }

  private static Annotation annotation(ResultSet row) throws SQLException {
    return new Annotation(
        row.getLong(1),
        Code.of(row.getString(2)),
        Annotation.Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
        Instant.ofEpochMilli(row.getLong(4)),
        Instant.ofEpochMilli(row.getLong(5)),
        row.getString(6),
        row.getString(7),
        Instant.ofEpochMilli(row.getLong(8)));
  }
}
