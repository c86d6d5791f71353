package org.muniment.port;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Turns a page into a PDF. Any thread; the stream stays open. */
public interface PdfPrinter {
  /** The media type of what {@link #print} writes. */
  String TYPE = "application/pdf";

  /**
   * Writes a whole file with every font that it needs embedded.
   *
   * @param xhtml well-formed, without a document type; its style is inside and names no fonts;
   *     nothing is fetched from anywhere
   * @return characters that no font here has and that are printed as an empty box
   * @throws IllegalArgumentException when the page is not well-formed
   */
  List<String> print(String xhtml, OutputStream out) throws IOException;
}
