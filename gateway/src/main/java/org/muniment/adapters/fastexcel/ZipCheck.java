package org.muniment.adapters.fastexcel;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.muniment.domain.text.BadInput;

/**
 * Unpacks a workbook once into nothing, before anything reads it: what a ZIP file says of its sizes
 * may be a lie (zip bomb), and its XML must have no DTD.
 */
final class ZipCheck {
  static final int MAX_ENTRIES = 2_000;
  static final long MAX_UNPACKED = 1L << 30;

  /** It is in memory while the rows are read. */
  static final long MAX_SHARED_STRINGS = 256L << 20;

  static final int MAX_RATIO = 200;

  /** Small parts are as repetitive as they like. */
  private static final long RATIO_FROM = 16L << 20;

  private static final int BUFFER = 1 << 16;
  private static final int HEAD = 4_096;

  /** Comments and processing instructions. */
  private static final Pattern BEFORE_ROOT = Pattern.compile("(?s)<!--.*?-->|<\\?.*?\\?>");

  private static final Pattern ROOT = Pattern.compile("<[A-Za-z_]");

  private ZipCheck() {}

  /**
   * @throws BadInput with the sentence for the person
   */
  static void check(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MAX_ENTRIES) {
        throw new BadInput("refusal.import.zip-entries", zip.size(), MAX_ENTRIES);
      }
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw new BadInput("refusal.import.workbook");
      }
      long left = MAX_UNPACKED;
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        left -= unpack(zip, entries.nextElement(), left);
      }
    } catch (ZipException | EOFException broken) {
      throw new BadInput("refusal.import.workbook");
    }
  }

  private static long unpack(ZipFile zip, ZipEntry entry, long left) throws IOException {
    boolean isXml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
    long most =
        entry.getName().endsWith("sharedStrings.xml") ? Math.min(left, MAX_SHARED_STRINGS) : left;
    byte[] buffer = new byte[BUFFER];
    long unpacked = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.readNBytes(buffer, 0, BUFFER);
          read > 0;
          read = in.readNBytes(buffer, 0, BUFFER)) {
        if (unpacked == 0 && isXml) {
          checkXml(new String(buffer, 0, Math.min(read, HEAD), StandardCharsets.ISO_8859_1));
        }
        unpacked += read;
        boolean isBomb =
            unpacked > RATIO_FROM && unpacked / MAX_RATIO > Math.max(1, entry.getCompressedSize());
        if (unpacked > most || isBomb) {
          throw new BadInput("refusal.import.zip-bomb", MAX_UNPACKED >> 20, MAX_RATIO);
        }
      }
    }
    return unpacked;
  }

  /** A DTD stands before the root, so what begins with its root has none. */
  private static void checkXml(String head) {
    String text = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
    if (!ROOT.matcher(BEFORE_ROOT.matcher(text).replaceAll("").stripLeading()).lookingAt()) {
      throw new BadInput("refusal.import.workbook");
    }
  }
}
