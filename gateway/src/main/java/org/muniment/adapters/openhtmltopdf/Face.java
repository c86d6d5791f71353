package org.muniment.adapters.openhtmltopdf;

import java.io.IOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A font that was read, with the characters it has.
 *
 * @param family the name under which a page's style finds it
 * @param weight 400 or 700
 */
record Face(String family, int weight, TrueTypeFont font, CmapLookup characters) {
  static Face of(String family, int weight, TrueTypeFont font) throws IOException {
    return new Face(family, weight, font, font.getUnicodeCmapLookup());
  }

  boolean has(int codePoint) {
    return characters.getGlyphId(codePoint) != 0;
  }
}
