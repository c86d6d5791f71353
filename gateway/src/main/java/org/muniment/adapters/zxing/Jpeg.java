package org.muniment.adapters.zxing;

import java.io.ByteArrayOutputStream;

/** Walks the segments of a JPEG (ITU-T T.81, annex B): FF, marker, length, data. */
final class Jpeg {
  /** A camera writes one scan, a progressive picture some ten; thousands are made to cost time. */
  static final int MAX_SCANS = 64;

  private static final int MARK = 0xff;
  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int FIRST_RESTART = 0xd0;
  private static final int LAST_RESTART = 0xd7;
  private static final int FIRST_APPLICATION = 0xe0;
  private static final int LAST_APPLICATION = 0xef;
  private static final int ADOBE = 0xee;
  private static final int COMMENT = 0xfe;
  private static final int MAX_COMPONENTS = 4;

  private final byte[] file;
  private final ByteArrayOutputStream kept;
  private int at = 2;
  private int width;
  private int height;
  private int bitsPerPixel;
  private int scans;

  private Jpeg(byte[] file) {
    this.file = file;
    this.kept = new ByteArrayOutputStream(file.length);
  }

  static boolean isJpeg(byte[] file) {
    return file.length > 3
        && (file[0] & 0xff) == MARK
        && (file[1] & 0xff) == START
        && (file[2] & 0xff) == MARK;
  }

  static Unpacked unpack(byte[] file) {
    return new Jpeg(file).walk();
  }

  private Unpacked walk() {
    kept.write(file, 0, at);
    while (at < file.length) {
      int marker = marker();
      if (marker == END) {
        break;
      }
      if (isFrame(marker)) {
        readFrame();
        if (width == 0 || height == 0 || bitsPerPixel == 0) {
          return Unpacked.broken();
        }
        if (Unpacked.tooLarge(width, height, bitsPerPixel)) {
          return Unpacked.tooLarge();
        }
      }
      copySegment(marker);
      if (marker == SCAN && ++scans > MAX_SCANS) {
        return Unpacked.broken();
      }
    }
    return width == 0 || scans == 0 ? Unpacked.broken() : whole();
  }

  private Unpacked whole() {
    kept.write(MARK);
    kept.write(END);
    return new Unpacked.Plain("jpeg", kept.toByteArray(), width, height);
  }

  /** The next marker; {@code at} is then behind it. Any number of FF may stand before. */
  private int marker() {
    if (unsigned(at) != MARK) {
      throw new IndexOutOfBoundsException("no marker at " + at);
    }
    while (unsigned(at) == MARK) {
      at++;
    }
    return unsigned(at++);
  }

  /** Height and width come after the precision; then the number of components. */
  private void readFrame() {
    if (width != 0) {
      throw new IndexOutOfBoundsException("two pictures in one at " + at);
    }
    height = number(at + 3);
    width = number(at + 5);
    int components = unsigned(at + 7);
    bitsPerPixel = components > MAX_COMPONENTS ? 0 : Byte.SIZE * components;
  }

  private void copySegment(int marker) {
    int end = at + number(at);
    if (number(at) < 2 || end > file.length) {
      throw new IndexOutOfBoundsException("a segment of " + number(at) + " bytes at " + at);
    }
    if (marker == SCAN) {
      end = endOfScan(end);
    }
    if (isNeeded(marker)) {
      kept.write(MARK);
      kept.write(marker);
      kept.write(file, at, end - at);
    }
    at = end;
  }

  /** Where the coded data behind a scan's header stop: at a marker that is not part of them. */
  private int endOfScan(int from) {
    for (int i = from; i + 1 < file.length; i++) {
      if (unsigned(i) == MARK && endsScan(unsigned(i + 1))) {
        return i;
      }
    }
    return file.length;
  }

  private static boolean endsScan(int marker) {
    boolean data = marker == 0 || marker == MARK;
    return !data && (marker < FIRST_RESTART || marker > LAST_RESTART);
  }

  /** SOF0 to SOF15; the gaps are tables and reserved. */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  /** JFIF and Adobe say which colours are meant; the others are for people and other programs. */
  private static boolean isNeeded(int marker) {
    boolean application = marker > FIRST_APPLICATION && marker <= LAST_APPLICATION;
    return marker != COMMENT && (!application || marker == ADOBE);
  }

  private int number(int index) {
    return unsigned(index) << 8 | unsigned(index + 1);
  }

  private int unsigned(int index) {
    return file[index] & 0xff;
  }
}
