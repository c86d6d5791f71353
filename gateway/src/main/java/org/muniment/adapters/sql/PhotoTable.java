package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.finding.Photo;

/** Photographs; their bytes stand apart so that lists stay quick. */
final class PhotoTable {
  private PhotoTable() {}

  static List<Photo> of(Handle handle, Photo.Subject subject, long of) {
    return handle
        .select(
            "SELECT * FROM photo WHERE subject = ? AND of_id = ? ORDER BY id", subject.key(), of)
        .map((r, c) -> photo(r))
        .list();
  }

  static Optional<Photo> one(Handle handle, long id) {
    return handle.select("SELECT * FROM photo WHERE id = ?", id).map((r, c) -> photo(r)).findOne();
  }

  static Photo add(Handle handle, Photo photo, byte[] content) {
    Photo stored =
        handle
            .select(
                "INSERT INTO photo(subject, of_id, name, type, bytes, sha256, by_name, at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING *",
                photo.subject().key(),
                photo.of(),
                photo.name(),
                photo.type(),
                photo.bytes(),
                photo.sha256(),
                photo.by(),
                photo.at().toEpochMilli())
            .map((r, c) -> photo(r))
            .one();
    handle.execute("INSERT INTO photo_content(photo, content) VALUES (?, ?)", stored.id(), content);
    return stored;
  }

  static Optional<byte[]> content(Handle handle, long id) {
    return handle
        .select("SELECT content FROM photo_content WHERE photo = ?", id)
        .map((r, c) -> r.getBytes(1))
        .findOne();
  }

  private static Photo photo(ResultSet row) throws SQLException {
    return new Photo(
        row.getLong("id"),
        Photo.Subject.of(row.getString("subject")).orElseThrow(),
        row.getLong("of_id"),
        row.getString("name"),
        row.getString("type"),
        row.getInt("bytes"),
        row.getString("sha256"),
        row.getString("by_name"),
        Instant.ofEpochMilli(row.getLong("at")));
  }
}
