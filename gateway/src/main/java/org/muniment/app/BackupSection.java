package org.muniment.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import org.muniment.app.YamlSection.Keys;
import org.muniment.domain.text.Message;

/** Reads {@code backup:}; relative paths start from the file's own folder. */
final class BackupSection {
  static final Keys KEYS = Keys.of("folder", "at", "keep", "second", "passphraseFile");

  private static final String EXAMPLE_FOLDER = "/mnt/backup/muniment";

  private BackupSection() {}

  static Optional<BackupSettings> read(YamlSection section, Path base) {
    Optional<Path> folder =
        section.required("folder", EXAMPLE_FOLDER).flatMap(t -> path(section, "folder", t, base));
    LocalTime at =
        section.text("at").flatMap(t -> time(section, t)).orElse(BackupSettings.DEFAULT_AT);
    int keep =
        section.text("keep").flatMap(t -> keep(section, t)).orElse(BackupSettings.DEFAULT_KEEP);
    Optional<Path> second = section.text("second").flatMap(t -> path(section, "second", t, base));
    if (second.isPresent() && second.equals(folder)) {
      section.wrong("second", Message.of("settings.backup.same", second.get().toString()));
    }
    Optional<Path> passphrase =
        section.text("passphraseFile").flatMap(t -> path(section, "passphraseFile", t, base));
    return folder.map(f -> new BackupSettings(f, at, keep, second, passphrase));
  }

  private static Optional<Path> path(YamlSection section, String key, String text, Path base) {
    try {
      return Optional.of(base.resolve(text).normalize());
    } catch (InvalidPathException impossible) {
      section.wrong(key, Message.of("settings.path", text));
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> time(YamlSection section, String text) {
    try {
      return Optional.of(LocalTime.parse(text));
    } catch (DateTimeException impossible) {
      section.wrong("at", Message.of("settings.time", text));
      return Optional.empty();
    }
  }

  private static Optional<Integer> keep(YamlSection section, String text) {
    if (text.matches("[0-9]{1,6}")) {
      int keep = Integer.parseInt(text);
      if (keep >= 1 && keep <= BackupSettings.MAX_KEEP) {
        return Optional.of(keep);
      }
    }
    String most = Integer.toString(BackupSettings.MAX_KEEP);
    section.wrong("keep", Message.of("settings.number", text, "1", most));
    return Optional.empty();
  }
}
