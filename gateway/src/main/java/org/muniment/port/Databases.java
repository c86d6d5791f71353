package org.muniment.port;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The databases of a data folder as something to copy while they are in use. */
public interface Databases {
  /**
   * A whole copy, as the database was at one moment.
   *
   * @param file its name is that of the database's own file
   * @param schema the number of its newest migration
   * @param rows of each table by its name
   */
  record Copy(Path file, int schema, Map<String, Long> rows) {
    public Copy {
      rows = Map.copyOf(rows);
    }
  }

  /**
   * @param head of the audit trail in the copy; empty when it has none
   */
  record Copied(List<Copy> copies, Optional<Trail.Head> head) {
    public Copied {
      copies = List.copyOf(copies);
    }
  }

  /** Whether anybody entered anything yet; readings may be still to come. */
  boolean exist();

  /** About how many bytes the copies take. */
  long bytes();

  /**
   * Copies first the readings, then what people entered: nothing of that is ever deleted, so that
   * every sensor of a copied reading is in the copy.
   *
   * @throws StoreException when one cannot be read or the disk is full
   */
  Copied copyTo(Path folder, Progress progress);
}
