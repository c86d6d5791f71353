package org.muniment.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muniment.adapters.tls.FileSettings;
import org.muniment.adapters.tls.HostNames;
import org.muniment.app.TlsSettings.Mode;
import org.muniment.app.YamlSection.Keys;
import org.muniment.domain.text.Message;

/** Reads {@code tls:}. */
final class TlsSection {
  static final Keys KEYS =
      Keys.of(
          "mode",
          "certificate",
          "key",
          "keyPasswordFile",
          "keyStore",
          "keyStorePasswordFile",
          "names");

  private static final List<String> FILE_KEYS =
      List.of("certificate", "key", "keyPasswordFile", "keyStore", "keyStorePasswordFile");

  private TlsSection() {}

  /** With problems when something is wrong; relative paths stay so. */
  static TlsSettings read(YamlSection section) {
    Optional<Mode> said = mode(section);
    Optional<FileSettings> files = files(section);
    List<String> names = names(section);
    boolean anyFile = FILE_KEYS.stream().anyMatch(section::has);
    Mode mode = said.orElse(anyFile ? Mode.FILES : Mode.AUTO);
    if (mode != Mode.FILES) {
      FILE_KEYS.stream()
          .filter(section::has)
          .forEach(key -> section.wrong(key, Message.of("settings.tls.files-unused", mode.key())));
      return new TlsSettings(mode, Optional.empty(), names);
    }
    if (!anyFile) {
      section.wrong("mode", Message.of("settings.tls.files-missing"));
    }
    return files
        .map(found -> new TlsSettings(Mode.FILES, Optional.of(found), names))
        .orElse(TlsSettings.DEFAULT);
  }

  /** Empty when it says none, or, with a problem, one that there is not. */
  private static Optional<Mode> mode(YamlSection section) {
    Optional<String> text = section.text("mode");
    Optional<Mode> found =
        text.flatMap(t -> Stream.of(Mode.values()).filter(m -> m.key().equals(t)).findFirst());
    if (text.isPresent() && found.isEmpty()) {
      String choices =
          Arrays.stream(Mode.values()).map(Mode::key).collect(Collectors.joining(", "));
      section.wrong("mode", Message.of("settings.choice", text.get(), choices));
    }
    return found;
  }

  private static Optional<FileSettings> files(YamlSection section) {
    Optional<Path> certificate = path(section, "certificate");
    Optional<Path> key = path(section, "key");
    Optional<Path> password = path(section, "keyPasswordFile");
    Optional<Path> store = path(section, "keyStore");
    Optional<Path> storePassword = path(section, "keyStorePasswordFile");
    if (section.has("certificate") && section.has("keyStore")) {
      section.wrong("keyStore", Message.of("settings.tls.either"));
    }
    pair(section, "certificate", "key");
    pair(section, "key", "certificate");
    pair(section, "keyStore", "keyStorePasswordFile");
    pair(section, "keyStorePasswordFile", "keyStore");
    pair(section, "keyPasswordFile", "key");
    if (certificate.isPresent() && key.isPresent()) {
      return Optional.of(new FileSettings.PemFiles(certificate.get(), key.get(), password));
    }
    return store.isPresent() && storePassword.isPresent()
        ? Optional.of(new FileSettings.Store(store.get(), storePassword.get()))
        : Optional.empty();
  }

  private static void pair(YamlSection section, String present, String needed) {
    if (section.has(present) && !section.has(needed)) {
      section.wrong(present, Message.of("settings.tls.needs", needed));
    }
  }

  private static Optional<Path> path(YamlSection section, String key) {
    return section
        .text(key)
        .flatMap(
            text -> {
              try {
                return Optional.of(Path.of(text));
              } catch (InvalidPathException impossible) {
                section.wrong(key, Message.of("settings.path", text));
                return Optional.empty();
              }
            });
  }

  private static List<String> names(YamlSection section) {
    List<String> all = section.texts("names", "archive-pc, 192.168.1.20");
    if (all.size() > TlsSettings.MAX_NAMES) {
      section.wrong("names", Message.of("settings.too-many", TlsSettings.MAX_NAMES));
      return List.of();
    }
    all.stream()
        .filter(name -> !HostNames.isName(name))
        .forEach(name -> section.wrong("names", Message.of("settings.tls.name", name)));
    return all.stream().filter(HostNames::isName).toList();
  }
}
