package org.muniment.profile.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds the profiles on the class path; a new file needs no entry anywhere. */
final class ShippedProfiles {
  private static final String FOLDER = "firmware-profiles/";
  private static final String LANDMARK = FOLDER + "profile.schema.json";

  private ShippedProfiles() {}

  /**
   * The text of each profile by its name ({@code tasmota/tasmota.yaml}), in the order of names.
   *
   * @throws UncheckedIOException when the program's own files cannot be read
   */
  static Map<String, String> texts() {
    URL landmark = ShippedProfiles.class.getClassLoader().getResource(LANDMARK);
    if (landmark == null) {
      throw new IllegalStateException("the program lacks its own " + LANDMARK);
    }
    try {
      return landmark.openConnection() instanceof JarURLConnection jar
          ? inJar(jar)
          : inFolder(Path.of(URI.create(landmark.toString())).getParent());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the program's own profiles cannot be read", unreadable);
    }
  }

  private static Map<String, String> inJar(JarURLConnection connection) throws IOException {
    // A file of our own: the one that the connection caches is shared with the class loader.
    Path file = Path.of(URI.create(connection.getJarFileURL().toString()));
    Map<String, String> texts = new TreeMap<>();
    try (JarFile jar = new JarFile(file.toFile())) {
      List<String> names =
          jar.stream().map(e -> e.getName()).filter(ShippedProfiles::isProfile).toList();
      for (String name : names) {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
          texts.put(
              name.substring(FOLDER.length()),
              new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return texts;
  }

  private static boolean isProfile(String entry) {
    return entry.startsWith(FOLDER) && entry.endsWith(".yaml");
  }

  private static Map<String, String> inFolder(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        texts.put(name, Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
