package org.muniment.adapters.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.muniment.port.Databases;
import org.muniment.port.Progress;
import org.muniment.port.Trail;

/** Databases that are only bytes. */
record FilesAsDatabases(int size) implements Databases {
  @Override
  public boolean exist() {
    return size > 0;
  }

  @Override
  public long bytes() {
    return size;
  }

  @Override
  public Copied copyTo(Path folder, Progress progress) {
    progress.at("copy.stage.databases", 0);
    try {
      byte[] some = new byte[size];
      new Random(1).nextBytes(some);
      Path climate = Files.write(folder.resolve("climate.db"), some);
      Path office = Files.writeString(folder.resolve("office.db"), "office");
      return new Copied(
          List.of(
              new Copy(climate, 1, Map.of("journal", 7L)),
              new Copy(office, 2, Map.of("room", 3L, "password", 2L))),
          Optional.of(new Trail.Head(17, "a".repeat(64))));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
