package org.muniment.dashboard.pages.backup;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Fact;
import org.muniment.dashboard.web.table.Shown;

/**
 * The page of backups.
 *
 * @param state in words
 * @param facts last, next, where
 * @param failure of the last planned one, with its sentence
 * @param refused why none was begun now
 * @param isEncrypted whether planned ones are
 * @param restoring the command lines, one below the other
 */
public record BackupView(
    Chip chip,
    String state,
    List<Fact> facts,
    Optional<String> failure,
    Optional<String> refused,
    RunView run,
    Shown<Line> kept,
    boolean isEncrypted,
    String restoring) {
  /** What belongs into {@code muniment.yaml}. */
  public static final String SETTING =
      """
      backup:
        folder: E:/muniment-backup
        at: "02:30"
        keep: 14
        second: F:/muniment-backup
        passphraseFile: C:/muniment/passphrase.txt\
      """;

  /** What makes one by hand. */
  public static final String COMMAND = "java -jar muniment.jar backup E:/muniment.backup";

  /** Keys of what is in one. */
  public static final List<String> CONTENTS =
      List.of("backup.holds.databases", "backup.holds.files", "backup.holds.secrets");

  /** A file on the shelf. */
  public record Line(String file, String made, long madeMillis, String age, String size) {}
}
