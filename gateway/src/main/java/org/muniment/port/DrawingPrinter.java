package org.muniment.port;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.muniment.domain.label.Drawing;

/**
 * Turns drawings into a PDF whose millimetres are millimetres: labels, where a page that is laid
 * out by a browser's rules would stretch what must not be stretched. Any thread; the stream stays
 * open.
 */
public interface DrawingPrinter {
  /**
   * Writes a whole file with every font that it needs embedded.
   *
   * @return characters that no font here has and that are printed as an empty box
   */
  List<String> print(List<Drawing.Page> pages, OutputStream out) throws IOException;
}
