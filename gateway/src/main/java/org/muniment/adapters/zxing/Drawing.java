package org.muniment.adapters.zxing;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.muniment.domain.label.Modules;
import org.muniment.domain.text.BadInput;
import org.muniment.port.Barcodes.Format;

/**
 * A code as a grid of modules, the quiet zone included, without which scanners do not see where a
 * code begins: 10 modules for Code 128 (ISO/IEC 15417, 4.4), 4 for QR (ISO/IEC 18004, 6.3.8).
 *
 * @param dark rows of columns; true is black
 */
record Drawing(boolean[][] dark) {
  /** The longest barcode of the contract. */
  static final int MAX_CODE_128 = 80;

  /** Dense codes print badly: far more than an address with a long code. */
  static final int MAX_QR = 300;

  private static final Pattern PRINTABLE_ASCII = Pattern.compile("[\\x20-\\x7e]+");
  private static final int BARS_QUIET = 10;

  /** Bars are this high, their quiet zones apart, so that a hand-held scanner need not aim. */
  private static final int BARS_HEIGHT = 40;

  private static final int QR_QUIET = 4;
  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xffffff;

  static Drawing of(String text, Format format) {
    return switch (format) {
      case CODE_128 -> bars(text);
      case QR -> squares(text);
    };
  }

  int width() {
    return dark[0].length;
  }

  int height() {
    return dark.length;
  }

  /** One module is one unit; rows of equal modules are one rectangle each. */
  String svg() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < height(); y = endOfEqualRows(y)) {
      int rows = endOfEqualRows(y) - y;
      for (int x = 0; x < width(); x++) {
        int from = x;
        while (x < width() && dark[y][x]) {
          x++;
        }
        if (x > from) {
          path.append("M%d %dh%dv%dh-%dz".formatted(from, y, x - from, rows, x - from));
        }
      }
    }
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" shape-rendering="crispEdges">
    <path fill="#fff" d="M0 0h%1$dv%2$dH0z"/><path fill="#000" d="%3$s"/>
    </svg>
    """
        .formatted(width(), height(), path);
  }

  byte[] png(int pixelsPerModule) {
    int width = width() * pixelsPerModule;
    int height = height() * pixelsPerModule;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, dark[y / pixelsPerModule][x / pixelsPerModule] ? BLACK : WHITE);
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", new javax.imageio.stream.MemoryCacheImageOutputStream(png));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return png.toByteArray();
  }

  /** What lies within the quiet zone; of bars one row, since all are alike. */
  Modules modules(Format format) {
    int quiet = format == Format.QR ? QR_QUIET : BARS_QUIET;
    int top = format == Format.QR ? QR_QUIET : 0;
    int columns = width() - 2 * quiet;
    int rows = format == Format.QR ? height() - 2 * QR_QUIET : 1;
    BitSet bits = new BitSet(columns * rows);
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        bits.set(y * columns + x, dark[y + top][x + quiet]);
      }
    }
    return new Modules(columns, rows, bits);
  }

  private int endOfEqualRows(int from) {
    int end = from + 1;
    while (end < height() && java.util.Arrays.equals(dark[end], dark[from])) {
      end++;
    }
    return end;
  }

  private static Drawing bars(String text) {
    if (text.length() > MAX_CODE_128 || !PRINTABLE_ASCII.matcher(text).matches()) {
      throw new BadInput("refusal.barcode.code128", MAX_CODE_128);
    }
    boolean[] modules = new Code128Writer().encode(text);
    boolean[][] dark = new boolean[BARS_HEIGHT][modules.length + 2 * BARS_QUIET];
    for (boolean[] row : dark) {
      System.arraycopy(modules, 0, row, BARS_QUIET, modules.length);
    }
    return new Drawing(dark);
  }

  private static Drawing squares(String text) {
    if (text.isEmpty() || text.length() > MAX_QR || !isText(text)) {
      throw new BadInput("refusal.barcode.qr", MAX_QR);
    }
    ByteMatrix modules = qr(text);
    int size = modules.getWidth();
    boolean[][] dark = new boolean[size + 2 * QR_QUIET][size + 2 * QR_QUIET];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        dark[y + QR_QUIET][x + QR_QUIET] = modules.get(x, y) == 1;
      }
    }
    return new Drawing(dark);
  }

  /** Old scanners stumble over a note of the character set, so plain ASCII goes without. */
  private static ByteMatrix qr(String text) {
    Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
    if (!PRINTABLE_ASCII.matcher(text).matches()) {
      hints.put(EncodeHintType.CHARACTER_SET, "UTF-8");
    }
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
    } catch (WriterException tooLong) {
      throw new BadInput("refusal.barcode.qr", MAX_QR);
    }
  }

  /** No control characters and no halves of characters, which no reader would give back. */
  private static boolean isText(String text) {
    return text.codePoints()
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }
}
