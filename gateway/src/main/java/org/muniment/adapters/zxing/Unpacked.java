package org.muniment.adapters.zxing;

import org.muniment.port.Barcodes.Unreadable;

/**
 * What a picture file says of itself before anybody decodes it: refused, or cut down to the parts
 * that make up its pixels, so that no decoder ever sees a stranger's comments, profiles and
 * previews, which can be bombs of their own.
 */
sealed interface Unpacked {
  /** A picture of at most this many pixels is read: that of a phone of 12 megapixels. */
  long MAX_PIXELS = 12_000_000;

  /** Pixels of several channels or 16 bits may not need more than this while they are decoded. */
  long MAX_RASTER_BYTES = 4 * MAX_PIXELS;

  /**
   * @param format the name that ImageIO knows the format by
   */
  record Plain(String format, byte[] file, int width, int height) implements Unpacked {}

  record Refused(Unreadable why) implements Unpacked {}

  /** Looks at the first bytes only to tell the formats apart; never allocates by what they say. */
  static Unpacked of(byte[] file) {
    try {
      if (Png.isPng(file)) {
        return Png.unpack(file);
      }
      return Jpeg.isJpeg(file) ? Jpeg.unpack(file) : broken();
    } catch (IndexOutOfBoundsException truncated) {
      return broken();
    }
  }

  static Unpacked broken() {
    return new Refused(Unreadable.NO_PICTURE);
  }

  /** Whether so large a picture is refused; 0 in a size means that the header is broken. */
  static boolean tooLarge(long width, long height, long bitsPerPixel) {
    return height > MAX_PIXELS / width
        || width * height * bitsPerPixel / Byte.SIZE > MAX_RASTER_BYTES;
  }

  static Unpacked tooLarge() {
    return new Refused(Unreadable.TOO_MANY_PIXELS);
  }
}
