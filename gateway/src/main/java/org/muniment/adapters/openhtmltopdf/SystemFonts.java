package org.muniment.adapters.openhtmltopdf;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TrueType fonts of this computer, looked through when a character is in none of ours: rare names.
 * What was found is kept, and so is that nothing was found. Not for several threads.
 */
final class SystemFonts {
  private static final Logger LOG = LoggerFactory.getLogger(SystemFonts.class);

  /** Fonts that stay open; their files are not in memory. */
  static final int MAX_OPEN = 4;

  /** Font files that are looked into before we give up. */
  private static final int MAX_FILES = 400;

  /** Characters that are remembered as found nowhere. */
  private static final int MAX_LACKING = 1_000;

  private static final String FAMILY = "System ";

  /** Names of files that are large and Chinese, on Windows, Linux and the Mac. */
  private static final List<String> LARGE =
      List.of("simsun", "msyh", "mingliu", "msjh", "simhei", "wqy", "uming", "ukai", "arialuni");

  private final Supplier<List<URI>> finder;
  private final List<Face> open = new ArrayList<>();
  private final Map<Integer, Boolean> lacking = new LinkedHashMap<>();
  private List<File> files;

  SystemFonts() {
    this(() -> new FontFileFinder().find());
  }

  SystemFonts(Supplier<List<URI>> finder) {
    this.finder = finder;
  }

  /** The fonts that together have most of these characters; those that none has are left out. */
  List<Face> covering(Collection<Integer> codePoints) {
    List<Face> chosen = new ArrayList<>();
    for (int codePoint : codePoints) {
      if (chosen.stream().noneMatch(face -> face.has(codePoint))) {
        with(codePoint).ifPresent(chosen::add);
      }
    }
    return chosen;
  }

  private Optional<Face> with(int codePoint) {
    Optional<Face> known = open.stream().filter(face -> face.has(codePoint)).findFirst();
    if (known.isPresent() || open.size() == MAX_OPEN || lacking.containsKey(codePoint)) {
      return known;
    }
    for (File file : files()) {
      Optional<Face> found = in(file, codePoint);
      if (found.isPresent()) {
        open.add(found.get());
        return found;
      }
    }
    if (lacking.size() < MAX_LACKING) {
      lacking.put(codePoint, true);
    }
    return Optional.empty();
  }

  private Optional<Face> in(File file, int codePoint) {
    try {
      for (TrueTypeFont font : fonts(file)) {
        Optional<Face> face = usable(font, codePoint);
        if (face.isPresent()) {
          LOG.info("printing with {} for a character that the product's font lacks", file);
          return face;
        }
        font.close();
      }
    } catch (IOException | RuntimeException unreadable) {
      // Somebody else's file; the library throws all sorts of things at odd ones.
      LOG.debug("{} is no font to print with", file, unreadable);
    }
    return Optional.empty();
  }

  private Optional<Face> usable(TrueTypeFont font, int codePoint) throws IOException {
    if (font instanceof org.apache.fontbox.ttf.OpenTypeFont open && open.isPostScript()) {
      return Optional.empty();
    }
    Face face = Face.of(FAMILY + (this.open.size() + 1), 400, font);
    return face.has(codePoint) ? Optional.of(face) : Optional.empty();
  }

  private static List<TrueTypeFont> fonts(File file) throws IOException {
    if (!file.getName().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
      return List.of(new TTFParser().parse(new RandomAccessReadBufferedFile(file)));
    }
    List<TrueTypeFont> fonts = new ArrayList<>();
    new TrueTypeCollection(file).processAllFonts(fonts::add);
    // The fonts of a collection share its file and nearly always their characters.
    return fonts.subList(0, Math.min(1, fonts.size()));
  }

  private List<File> files() {
    if (files == null) {
      files =
          finder.get().stream()
              .map(File::new)
              .filter(file -> file.getName().toLowerCase(Locale.ROOT).matches(".*\\.tt[fc]"))
              .sorted(Comparator.comparing(SystemFonts::rank).thenComparing(File::getPath))
              .limit(MAX_FILES)
              .toList();
    }
    return files;
  }

  private static int rank(File file) {
    String name = file.getName().toLowerCase(Locale.ROOT);
    return LARGE.stream().anyMatch(name::startsWith) ? 0 : 1;
  }
}
