package org.muniment.profile.catalog;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.muniment.domain.text.Message;
import org.muniment.profile.language.Problem;

/** Reads files of profiles that people wrote; what cannot be read becomes a problem. */
final class ProfileFolder {
  /** More files than this in the folder are not read. */
  static final int MAX_FILES = 500;

  /** No profile is this long, in bytes; a video that strayed into the folder is. */
  static final long MAX_FILE_BYTES = 1_000_000;

  private ProfileFolder() {}

  /** The texts by file name, in the order of names; none when there is no such folder. */
  static Map<String, String> texts(Path folder, List<Problem> problems) {
    Map<String, String> texts = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return texts;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(ProfileFolder::isYaml)
          .sorted()
          .limit(MAX_FILES)
          .forEach(
              file ->
                  text(file, problems)
                      .ifPresent(text -> texts.put(file.getFileName().toString(), text)));
    } catch (IOException unreadable) {
      problems.add(unreadable(folder, "profile.wrong.unreadable"));
    }
    return texts;
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  /** The text of a file, which must be UTF-8. */
  static Optional<String> text(Path file, List<Problem> problems) {
    try {
      if (Files.size(file) > MAX_FILE_BYTES) {
        problems.add(unreadable(file, "profile.wrong.too-big"));
        return Optional.empty();
      }
      return Optional.of(withoutBom(Files.readString(file, StandardCharsets.UTF_8)));
    } catch (CharacterCodingException otherEncoding) {
      problems.add(unreadable(file, "profile.wrong.encoding"));
    } catch (IOException unreadable) {
      problems.add(unreadable(file, "profile.wrong.unreadable"));
    }
    return Optional.empty();
  }

  private static String withoutBom(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Problem unreadable(Path file, String wrongKey) {
    return new Problem(
        file.toString(), 1, "", Message.of(wrongKey), Message.of("profile.fix.unreadable"));
  }
}
