package org.muniment.adapters.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.muniment.port.StoreException;
import org.sqlite.SQLiteErrorCode;

/** Turns SQLite's errors into sentences: the file, what is wrong, what to do. */
final class SqliteErrors {
  private static final int PRIMARY_CODE = 0xff;

  private SqliteErrors() {}

  static StoreException explain(Path file, Throwable error) {
    SQLException sql = sqlErrorIn(error);
    if (sql == null) {
      return new StoreException(file + ": " + error.getMessage(), error);
    }
    return new StoreException(sentence(file, sql), error);
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
    int primary = error.getErrorCode() & PRIMARY_CODE;
    String what =
        switch (SQLiteErrorCode.getErrorCode(primary)) {
          case SQLITE_FULL ->
              "the disk is full: free some space; nothing of this was stored, what was stored"
                  + " before is safe";
          case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
              "cannot be opened for writing: make the data folder and the files in it writable"
                  + " for the account that Muniment runs under";
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
