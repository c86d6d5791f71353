package org.muniment.adapters.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.muniment.port.StoreException;
import org.sqlite.SQLiteErrorCode;

/** Turns SQLite's errors into sentences: the file, what is wrong, what to do. */
final class SqliteErrors {
  static final String NOT_WRITABLE =
      "cannot be opened for writing: make the data folder and the files in it writable for the"
          + " account that Muniment runs under";

  private static final int PRIMARY_CODE = 0xff;
  private static final Set<SQLiteErrorCode> OF_THE_DISK =
      EnumSet.of(
          SQLiteErrorCode.SQLITE_FULL,
          SQLiteErrorCode.SQLITE_IOERR,
          SQLiteErrorCode.SQLITE_READONLY,
          SQLiteErrorCode.SQLITE_CANTOPEN);

  private SqliteErrors() {}

  static StoreException explain(Path file, Throwable error) {
    SQLException sql = sqlErrorIn(error);
    if (sql == null) {
      return new StoreException(file + ": " + error.getMessage(), error);
    }
    return new StoreException(sentence(file, sql), error);
  }

  /** Whether the disk is to blame rather than what is in the file. */
  static boolean isOfTheDisk(Throwable error) {
    SQLException sql = sqlErrorIn(error);
    return sql != null && OF_THE_DISK.contains(primary(sql));
  }

  private static SQLiteErrorCode primary(SQLException error) {
    return SQLiteErrorCode.getErrorCode(error.getErrorCode() & PRIMARY_CODE);
  }

  private static SQLException sqlErrorIn(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  private static String sentence(Path file, SQLException error) {
    String what =
        switch (primary(error)) {
          case SQLITE_FULL ->
              "the disk is full: free some space; nothing of this was stored, what was stored"
                  + " before is safe";
          case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> NOT_WRITABLE;
          case SQLITE_NOTADB ->
              "is not a database: move it away, or restore the data folder from a backup";
          case SQLITE_CORRUPT ->
              "is damaged: stop Muniment and restore the data folder from a backup";
          case SQLITE_IOERR ->
              "the disk reported an error (%s): check the disk and its cable; nothing of this was"
                      .formatted(error.getMessage())
                  + " stored";
          case SQLITE_BUSY, SQLITE_LOCKED ->
              "is locked by another program: end whatever has it open";
          default -> error.getMessage();
        };
    return file + ": " + what;
  }
}
