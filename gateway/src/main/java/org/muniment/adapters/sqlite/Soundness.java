package org.muniment.adapters.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.muniment.port.Inspection;
import org.muniment.port.Progress;

/** Whether a database file is sound: its pages, indices and constraints, and its references. */
record Soundness(Path file) implements Inspection {
  private static final String STAGE = "verify.stage.structure";
  private static final String SOUND = "ok";

  @Override
  public Finding inspect(Progress progress) {
    String name = file.getFileName().toString();
    if (!Files.exists(file)) {
      return Finding.broken("verify.missing", name);
    }
    try (Connection connection = new Connections(file).reader();
        Watched watched = new Watched(connection, progress, STAGE, () -> 0)) {
      String structure =
          watched.run(() -> Connections.ask(connection, "PRAGMA integrity_check(1)"));
      if (!SOUND.equals(structure)) {
        return Finding.broken("verify.structure.broken", name, String.valueOf(structure));
      }
      String orphan = watched.run(() -> Connections.ask(connection, "PRAGMA foreign_key_check"));
      return orphan == null
          ? Finding.intact("verify.structure.intact", name)
          : Finding.broken("verify.reference.broken", name, orphan);
    } catch (SQLException unreadable) {
      return Finding.broken("verify.unreadable", name, String.valueOf(unreadable.getMessage()));
    }
  }
}
