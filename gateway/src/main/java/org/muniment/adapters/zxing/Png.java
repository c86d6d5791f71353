package org.muniment.adapters.zxing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Walks the chunks of a PNG (ISO/IEC 15948, chapter 5): length, type, data, checksum. Checksums are
 * left to the decoder.
 */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int FRAME_BYTES = 12;
  private static final int HEADER_BYTES = 13;
  private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private Png() {}

  static boolean isPng(byte[] file) {
    return file.length > SIGNATURE.length
        && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  static Unpacked unpack(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    int at = SIGNATURE.length;
    if (in.getInt(at) != HEADER_BYTES || !type(file, at).equals("IHDR")) {
      return Unpacked.broken();
    }
    int width = in.getInt(at + 8);
    int height = in.getInt(at + 12);
    int bitsPerPixel = file[at + 16] * channels(file[at + 17]);
    if (width <= 0 || height <= 0 || bitsPerPixel <= 0) {
      return Unpacked.broken();
    }
    return Unpacked.tooLarge(width, height, bitsPerPixel)
        ? Unpacked.tooLarge()
        : new Unpacked.Plain("png", needed(file, in), width, height);
  }

  private static byte[] needed(byte[] file, ByteBuffer in) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
    kept.write(file, 0, SIGNATURE.length);
    int at = SIGNATURE.length;
    while (at + FRAME_BYTES <= file.length) {
      int length = in.getInt(at);
      if (length < 0 || length > file.length - at - FRAME_BYTES) {
        throw new IndexOutOfBoundsException("a chunk of " + length + " bytes at " + at);
      }
      boolean secondHeader = at > SIGNATURE.length && type(file, at).equals("IHDR");
      if (NEEDED.contains(type(file, at)) && !secondHeader) {
        kept.write(file, at, FRAME_BYTES + length);
      }
      at += FRAME_BYTES + length;
    }
    return kept.toByteArray();
  }

  private static String type(byte[] file, int chunk) {
    return new String(file, chunk + 4, 4, StandardCharsets.ISO_8859_1);
  }

  /** By colour type: grey, RGB, palette, grey with alpha, RGB with alpha; 0 for any other. */
  private static int channels(byte colourType) {
    return switch (colourType) {
      case 0, 3 -> 1;
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 0;
    };
  }
}
