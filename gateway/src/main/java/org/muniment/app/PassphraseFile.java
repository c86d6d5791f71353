package org.muniment.app;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.muniment.port.BackupFailed;

/** A passphrase for backups: the first line of a file that only its owner should read. */
public final class PassphraseFile {
  /** As long as a password has to be. */
  static final int MIN_CHARACTERS = 12;

  private static final long MAX_BYTES = 4_096;

  private PassphraseFile() {}

  /**
   * @throws BackupFailed when it cannot be read or is too short; never with what is in it
   */
  public static String read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new BackupFailed("copy.passphrase.file", file.toString());
      }
      List<String> lines = Files.readAllLines(file);
      String first = lines.isEmpty() ? "" : lines.get(0);
      if (first.codePointCount(0, first.length()) < MIN_CHARACTERS) {
        throw new BackupFailed("copy.passphrase.short", file.toString(), MIN_CHARACTERS);
      }
      return first;
    } catch (CharacterCodingException otherEncoding) {
      throw new BackupFailed("copy.passphrase.file", file.toString());
    } catch (IOException unreadable) {
      throw new BackupFailed(unreadable, "copy.passphrase.file", file.toString());
    }
  }
}
