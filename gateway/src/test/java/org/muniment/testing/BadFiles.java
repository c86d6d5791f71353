package org.muniment.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes lists that are damaged, wrong or meant to do harm. */
public final class BadFiles {
  private static final int MEGABYTE = 1 << 20;

  private BadFiles() {}

  /** Writes one file. */
  @FunctionalInterface
  public interface Maker {
    void write(Path file) throws IOException;
  }

  public static Maker text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public static Maker bytes(byte[] content) {
    return file -> Files.write(file, content);
  }

  /** So many bytes of nothing, that take no room on the disk. */
  public static Maker sparse(long size) {
    return file -> {
      try (RandomAccessFile all = new RandomAccessFile(file.toFile(), "rw")) {
        all.setLength(size);
      }
    };
  }

  /** What stands on the only sheet of a workbook. */
  @FunctionalInterface
  public interface Sheet {
    void fill(Worksheet sheet);
  }

  public static Maker workbook(Sheet filled) {
    return file -> {
      try (OutputStream out = Files.newOutputStream(file)) {
        Workbook book = new Workbook(out, "test", "1.0");
        filled.fill(book.newWorksheet("list"));
        book.finish();
      }
    };
  }

  /** Barcode and title in row 1, a box in row 2. */
  public static void oneBox(Worksheet sheet) {
    sheet.value(0, 0, "barcode");
    sheet.value(0, 1, "title");
    sheet.value(1, 0, "A1");
    sheet.value(1, 1, "one");
  }

  /** A workbook with other text in one of its parts. */
  public static Maker with(String part, String find, String replacement) {
    return file -> {
      workbook(BadFiles::oneBox).write(file);
      Map<String, byte[]> parts = parts(file);
      String text = new String(parts.get(part), StandardCharsets.UTF_8);
      String changed = text.replaceFirst(find, replacement);
      parts.put(part, changed.getBytes(StandardCharsets.UTF_8));
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
        for (Map.Entry<String, byte[]> one : parts.entrySet()) {
          zip.putNextEntry(new ZipEntry(one.getKey()));
          zip.write(one.getValue());
        }
      }
    };
  }

  /** A workbook with so many more parts, each so large and of nothing but zeros. */
  public static Maker bomb(int parts, int megabytesEach) {
    return file -> {
      workbook(BadFiles::oneBox).write(file);
      Map<String, byte[]> whole = parts(file);
      byte[] zeros = new byte[MEGABYTE];
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
        zip.setLevel(Deflater.BEST_SPEED);
        for (Map.Entry<String, byte[]> one : whole.entrySet()) {
          zip.putNextEntry(new ZipEntry(one.getKey()));
          zip.write(one.getValue());
        }
        for (int i = 0; i < parts; i++) {
          zip.putNextEntry(new ZipEntry("xl/media/" + i + ".bin"));
          for (int n = 0; n < megabytesEach; n++) {
            zip.write(zeros);
          }
        }
      }
    };
  }

  /** The first half of a workbook. */
  public static Maker half() {
    return file -> {
      workbook(BadFiles::oneBox).write(file);
      try (RandomAccessFile all = new RandomAccessFile(file.toFile(), "rw")) {
        all.setLength(all.length() / 2);
      }
    };
  }

  private static Map<String, byte[]> parts(Path file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return parts;
  }
}
