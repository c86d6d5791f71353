package org.muniment.adapters.sql;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.text.Code;

/** The one namespace over everything that has a label, and what codes that are no names mean. */
final class CodeTable {
  static final String BOX = "box";

  /** A number that a box had before. */
  static final String VOID = "void";

  /** Of a borrower. */
  static final String READER_CARD = "reader-card";

  /** Stands in the place of what is lent. */
  static final String LOAN_CARD = "loan-card";

  static final String INSERT =
      "INSERT INTO code(code, kind) VALUES (?, ?) ON CONFLICT (code) DO NOTHING";
  private static final String FOREIGN = "foreign";

  private CodeTable() {}

  /** False when it is taken. */
  static boolean take(Handle handle, String code, String kind) {
    return handle.execute(INSERT, code, kind) == 1;
  }

  /** A place is gone, and with it the labels from elsewhere that stood for it. */
  static void free(Handle handle, String place) {
    handle
        .select("DELETE FROM foreign_code WHERE place = ? RETURNING code", place)
        .mapTo(String.class)
        .list()
        .forEach(foreign -> delete(handle, foreign));
    delete(handle, place);
  }

  private static void delete(Handle handle, String code) {
    handle.execute("DELETE FROM code WHERE code = ?", code);
  }

  static Optional<String> kindOf(Handle handle, String code) {
    return handle
        .select("SELECT kind FROM code WHERE code = ?", code)
        .mapTo(String.class)
        .findOne();
  }

  /** Gives a box a number: a free one, or one that the same box had before. */
  static boolean takeForBox(Handle handle, Barcode barcode, long box) {
    if (take(handle, barcode.value(), BOX)) {
      return true;
    }
    String sql = "DELETE FROM former_barcode WHERE code = ? AND box = ?";
    if (handle.execute(sql, barcode.value(), box) == 0) {
      return false;
    }
    rename(handle, barcode, BOX);
    return true;
  }

  /** Keeps a number of a box in the namespace as one that it no longer has. */
  static void retire(Handle handle, Barcode barcode, long box) {
    rename(handle, barcode, VOID);
    handle.execute("INSERT INTO former_barcode(code, box) VALUES (?, ?)", barcode.value(), box);
  }

  private static void rename(Handle handle, Barcode barcode, String kind) {
    handle.execute("UPDATE code SET kind = ? WHERE code = ?", kind, barcode.value());
  }

  static Optional<Long> formerly(Handle handle, Barcode barcode) {
    return handle
        .select("SELECT box FROM former_barcode WHERE code = ?", barcode.value())
        .mapTo(Long.class)
        .findOne();
  }

  static boolean addForeign(Handle handle, Barcode foreign, Code place) {
    if (!take(handle, foreign.value(), FOREIGN)) {
      return false;
    }
    String sql = "INSERT INTO foreign_code(code, place) VALUES (?, ?)";
    handle.execute(sql, foreign.value(), place.value());
    return true;
  }

  static Optional<Code> placeOf(Handle handle, Barcode foreign) {
    return handle
        .select("SELECT place FROM foreign_code WHERE code = ?", foreign.value())
        .mapTo(String.class)
        .findOne()
        .map(Code::of);
  }
}
