package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.Attachment;

/** Pictures of boxes; their bytes stand apart so that lists stay quick. */
final class AttachmentTable {
  private AttachmentTable() {}

  static List<Attachment> of(Handle handle, long box) {
    return handle
        .select("SELECT * FROM attachment WHERE box = ? ORDER BY id", box)
        .map((r, c) -> attachment(r))
        .list();
  }

  static Attachment add(Handle handle, Attachment attachment, byte[] content) {
    Attachment stored =
        handle
            .select(
                "INSERT INTO attachment(box, name, type, bytes, sha256, by_name, at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING *",
                attachment.box(),
                attachment.name(),
                attachment.type(),
                attachment.bytes(),
                attachment.sha256(),
                attachment.by(),
                attachment.at().toEpochMilli())
            .map((r, c) -> attachment(r))
            .one();
    handle.execute(
        "INSERT INTO attachment_content(attachment, content) VALUES (?, ?)", stored.id(), content);
    return stored;
  }

  static Optional<byte[]> content(Handle handle, long id) {
    return handle
        .select("SELECT content FROM attachment_content WHERE attachment = ?", id)
        .map((r, c) -> r.getBytes(1))
        .findOne();
  }

  static boolean remove(Handle handle, long id) {
    handle.execute("DELETE FROM attachment_content WHERE attachment = ?", id);
    return handle.execute("DELETE FROM attachment WHERE id = ?", id) == 1;
  }

  private static Attachment attachment(ResultSet row) throws SQLException {
    return new Attachment(
        row.getLong("id"),
        row.getLong("box"),
        row.getString("name"),
        row.getString("type"),
        row.getInt("bytes"),
        row.getString("sha256"),
        row.getString("by_name"),
        Instant.ofEpochMilli(row.getLong("at")));
  }
}
