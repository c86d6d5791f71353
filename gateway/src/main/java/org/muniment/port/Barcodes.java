package org.muniment.port;

import java.util.List;
import org.muniment.domain.label.Modules;

/**
 * Pictures of codes, drawn and read. Callable from any thread; reading is bounded in size, time and
 * number at once, so that no picture costs more than a moment.
 */
public interface Barcodes {
  /** What kind of code; the key is that of the contract. */
  enum Format {
    CODE_128("code128"),
    QR("qr");

    private final String key;

    Format(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }
  }

  /** A code that was found in a picture. */
  record Found(String text, Format format) {}

  /** Why a picture was not read. */
  enum Unreadable {
    /** Neither JPEG nor PNG, or broken. */
    NO_PICTURE,
    /** Its header says more pixels than are read. */
    TOO_MANY_PIXELS,
    /** Others are being read, or it took too long; it can be tried again. */
    BUSY
  }

  /**
   * What a picture holds, or why that cannot be said; an empty list when there is no code in it.
   */
  sealed interface Reading {
    record Codes(List<Found> found) implements Reading {
      public Codes {
        found = List.copyOf(found);
      }
    }

    record Refused(Unreadable why) implements Reading {}
  }

  /**
   * A complete SVG document with the quiet zone that the format asks for; black on white.
   *
   * @throws IllegalArgumentException when the format cannot hold the text (Code 128 takes 1 to 80
   *     printable ASCII characters)
   */
  String svg(String text, Format format);

  /** The same as a PNG, each module {@code pixelsPerModule} wide (1 to 20). */
  byte[] png(String text, Format format, int pixelsPerModule);

  /**
   * The code as modules, without its quiet zone: for labels, whose modules are whole dots of a
   * printer.
   *
   * @throws IllegalArgumentException as {@link #svg}
   */
  Modules modules(String text, Format format);

  /** Reads every code in a JPEG or PNG. */
  Reading read(byte[] picture);
}
