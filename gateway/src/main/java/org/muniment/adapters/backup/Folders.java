package org.muniment.adapters.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done with whole folders. */
final class Folders {
  private static final Logger LOG = LoggerFactory.getLogger(Folders.class);

  private Folders() {}

  /** Removes it with all that is in it, links as links; what cannot go is named in the log. */
  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      List<Path> inside;
      try (Stream<Path> all = Files.walk(folder)) {
        inside = all.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : inside) {
        Files.delete(path);
      }
    } catch (IOException staysBehind) {
      LOG.warn("{} could not be removed: {}", folder, staysBehind.toString());
    }
  }

  /** Java has no type for a full disk: it is told by the room that is left. */
  static boolean isFull(Path near, long needed) {
    for (Path at = near.toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at)) {
        try {
          return Files.getFileStore(at).getUsableSpace() < needed;
        } catch (IOException unknown) {
          return false;
        }
      }
    }
    return false;
  }
}
