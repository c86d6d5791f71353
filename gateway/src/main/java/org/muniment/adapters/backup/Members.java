package org.muniment.adapters.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which files of a data folder belong into a backup, and which names one may have. */
final class Members {
  static final int MAX_FILES = 10_000;

  private static final Set<String> FILES = Set.of("muniment.yaml", "trail-heads.txt");
  private static final List<String> FOLDERS = List.of("profiles", "tls");
  private static final Set<String> DATABASES = Set.of("climate.db", "office.db");

  /** Names that mean the same file on every system: nothing upward, no drive, no backslash. */
  private static final Pattern PART = Pattern.compile("[^\\\\/:*?\"<>|\\p{Cntrl}]{1,200}");

  /** What a table or folder that is not empty holds of secrets. */
  private static final Map<String, String> SECRETS_BY_TABLE =
      Map.of(
          "office.db/password", "password-hashes",
          "office.db/session", "session-hashes",
          "office.db/token", "token-hashes",
          "office.db/credential", "device-credential-hashes");

  private Members() {}

  /** Beside the databases: own profiles, keys and certificates, settings, printed heads. */
  static List<String> filesIn(Path data) throws IOException {
    List<String> names = new ArrayList<>();
    for (String file : FILES.stream().sorted().toList()) {
      if (isFile(data.resolve(file))) {
        names.add(file);
      }
    }
    for (String folder : FOLDERS) {
      if (Files.isDirectory(data.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
        addFolder(names, data, folder);
      }
    }
    return names;
  }

  /** Links are left out: what they point to is not part of the data folder. */
  private static void addFolder(List<String> names, Path data, String folder) throws IOException {
    try (Stream<Path> inside = Files.walk(data.resolve(folder))) {
      inside
          .filter(Members::isFile)
          .map(file -> data.relativize(file).toString().replace('\\', '/'))
          .filter(Members::isAllowed)
          .sorted()
          .limit(MAX_FILES)
          .forEach(names::add);
    }
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether a backup may put a file of this name into a data folder. */
  static boolean isAllowed(String name) {
    List<String> parts = List.of(name.split("/", -1));
    boolean wellFormed =
        parts.stream()
            .allMatch(
                part -> PART.matcher(part).matches() && !part.equals(".") && !part.equals(".."));
    return wellFormed
        && (parts.size() == 1
            ? FILES.contains(name) || DATABASES.contains(name)
            : FOLDERS.contains(parts.get(0)));
  }

  /** Keys of what in these is secret. */
  static List<String> secrets(Map<String, Long> rows, List<String> files) {
    List<String> secrets = new ArrayList<>();
    SECRETS_BY_TABLE.forEach(
        (table, secret) -> {
          if (rows.getOrDefault(table, 0L) > 0) {
            secrets.add(secret);
          }
        });
    if (files.stream().anyMatch(file -> file.startsWith("tls/"))) {
      secrets.add("tls-private-keys");
    }
    return secrets.stream().sorted().toList();
  }
}
