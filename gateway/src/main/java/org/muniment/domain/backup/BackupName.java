package org.muniment.domain.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of scheduled backups: the moment in UTC, so that no change of the clock makes two of
 * the same name, and the order of the names is that of the moments.
 */
public final class BackupName {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
  private static final Pattern SHAPE = Pattern.compile("muniment-(\\d{8}T\\d{6}Z)\\.backup");

  private BackupName() {}

  public static String of(Instant madeAt) {
    return "muniment-" + MOMENT.format(madeAt.atOffset(ZoneOffset.UTC)) + ".backup";
  }

  /** When the file of this name was made, to the second; empty when it is not one of ours. */
  public static Optional<Instant> madeAt(String name) {
    Matcher ours = SHAPE.matcher(name);
    if (!ours.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.parse(ours.group(1), MOMENT).atOffset(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /**
   * Those of our files that are not among the newest.
   *
   * @param names of everything that is in the folder
   * @param keep how many stay, at least 1
   */
  public static List<String> superseded(Collection<String> names, int keep) {
    if (keep < 1) {
      throw new IllegalArgumentException("at least one backup is kept, got " + keep);
    }
    return names.stream()
        .filter(name -> madeAt(name).isPresent())
        .sorted(Comparator.reverseOrder())
        .skip(keep)
        .toList();
  }
}
