package org.muniment.dashboard.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muniment.domain.text.Sha256;

/** A file on the class path that a browser may have: its kind is known and it is no folder. */
record ClassPathFile(URL url, String contentType) {
  /** Segments that begin with a letter or digit: no {@code ..}, no hidden file, no backslash. */
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z0-9@][A-Za-z0-9@._-]*(/[A-Za-z0-9@_][A-Za-z0-9@._-]*)*");

  private static final int HASH_BYTES = 6;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("png", "image/png"),
          Map.entry("svg", "image/svg+xml; charset=utf-8"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("webmanifest", "application/manifest+json; charset=utf-8"),
          Map.entry("woff2", "font/woff2"));

  static Optional<ClassPathFile> find(String path) {
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null || !PATH.matcher(path).matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(ClassPathFile.class.getClassLoader().getResource(path))
        .filter(ClassPathFile::isFile)
        .map(url -> new ClassPathFile(url, type));
  }

  byte[] bytes() {
    try (InputStream in = url.openStream()) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Twelve hexadecimal digits of the content's SHA-256. */
  String hash() {
    return HexFormat.of().formatHex(Sha256.of(bytes()), 0, HASH_BYTES);
  }

  /** Opening a folder would list it. */
  private static boolean isFile(URL url) {
    try {
      if (url.getProtocol().equals("file")) {
        return Files.isRegularFile(Path.of(URI.create(url.toString())));
      }
      return url.openConnection() instanceof JarURLConnection jar
          && jar.getJarEntry() != null
          && !jar.getJarEntry().isDirectory();
    } catch (IOException unreadable) {
      return false;
    }
  }
}
