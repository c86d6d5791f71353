package org.muniment.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.desk.TrailDesk;
import org.muniment.port.HeadSink;
import org.muniment.port.Inspection;
import org.muniment.port.Inspection.Finding;
import org.muniment.port.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The heads of the audit trail in {@code trail-heads.txt} in the data folder, a line each: the time
 * and the head. A trail that was cut off together with its own note of the end shows here, unless
 * this file was changed as well: therefore print it or copy it elsewhere now and then.
 */
final class HeadFile implements HeadSink {
  static final String NAME = "trail-heads.txt";

  private static final Logger LOG = LoggerFactory.getLogger(HeadFile.class);

  private final Path file;
  private final ZoneId zone;
  private Optional<Trail.Head> last = Optional.empty();

  HeadFile(Path data, ZoneId zone) {
    file = data.resolve(NAME);
    this.zone = zone;
  }

  @Override
  public synchronized void head(Trail.Head head, Instant at) {
    if (last.equals(Optional.of(head))) {
      return;
    }
    String time =
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    try {
      append(time + " " + TrailDesk.text(head) + "\n");
      last = Optional.of(head);
    } catch (IOException full) {
      LOG.warn("{} could not be written: {}", file, full.toString());
    }
  }

  private void append(String line) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    }
    try (FileChannel out =
        FileChannel.open(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.APPEND))) {
      out.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      out.force(true);
    }
  }

  /** Whether every head that was noted in a data folder is in a trail. */
  static Finding inspect(Path data, TrailDesk trail) {
    Path file = data.resolve(NAME);
    if (!Files.exists(file)) {
      return Finding.intact("verify.heads.none", NAME);
    }
    try {
      List<String> lines = Files.readAllLines(file);
      for (int line = 1; line <= lines.size(); line++) {
        if (!isKnown(lines.get(line - 1), trail)) {
          return Finding.broken("verify.heads.broken", NAME, Integer.toString(line));
        }
      }
      return Finding.intact("verify.heads.intact", NAME, lines.size());
    } catch (IOException | UncheckedIOException unreadable) {
      return Inspection.Finding.broken("verify.unreadable", NAME, unreadable.toString());
    }
  }

  private static boolean isKnown(String line, TrailDesk trail) {
    int space = line.indexOf(' ');
    return space > 0 && TrailDesk.parse(line.substring(space)).flatMap(trail::find).isPresent();
  }
}
