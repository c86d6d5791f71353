package org.muniment.adapters.openhtmltopdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The product's own font, read once, and those of the computer. Not for several threads. */
final class Fonts {
  /** What a text is printed in, the best first, and what none of them has. */
  record Chosen(List<Face> faces, List<String> lacking) {
    /** For a style's {@code font-family}. */
    String families() {
      return faces.stream()
          .map(face -> "'" + face.family() + "'")
          .distinct()
          .collect(Collectors.joining(", "));
    }
  }

  private static final String FAMILY = "Muniment Forms";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private final SystemFonts others;
  private List<Face> own = List.of();

  Fonts(SystemFonts others) {
    this.others = others;
  }

  Chosen forText(String text) {
    if (own.isEmpty()) {
      own = List.of(read("Regular", REGULAR), read("Bold", BOLD));
    }
    TreeSet<Integer> missing = new TreeSet<>();
    text.codePoints()
        .filter(Fonts::isVisible)
        .filter(c -> !own.get(0).has(c))
        .forEach(missing::add);
    List<Face> faces = new ArrayList<>(own);
    faces.addAll(others.covering(missing));
    List<String> lacking =
        missing.stream()
            .filter(c -> faces.stream().noneMatch(face -> face.has(c)))
            .map(Character::toString)
            .toList();
    return new Chosen(List.copyOf(faces), lacking);
  }

  /** Not spaces, marks of direction and the like. */
  private static boolean isVisible(int codePoint) {
    return !Character.isWhitespace(codePoint)
        && !Character.isSpaceChar(codePoint)
        && !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.FORMAT;
  }

  private static Face read(String style, int weight) {
    String file = "font/MunimentForms-" + style + ".ttf";
    try (InputStream in = Fonts.class.getResourceAsStream(file)) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      return Face.of(FAMILY, weight, font);
    } catch (IOException impossible) {
      throw new UncheckedIOException(file + " is part of the program", impossible);
    }
  }
}
