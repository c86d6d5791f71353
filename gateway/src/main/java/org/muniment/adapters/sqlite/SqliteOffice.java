package org.muniment.adapters.sqlite;

import java.nio.file.Path;
import org.muniment.adapters.sql.JdbiOffice;

/** The office in {@code office.db}. */
public final class SqliteOffice extends JdbiOffice {
  static final String NAME = "office";

  /** The number of the newest migration. */
  static final int SCHEMA_VERSION = 9;

  private final Database database;

  private SqliteOffice(Database database) {
    super(database);
    this.database = database;
  }

  /**
   * Opens or makes {@code office.db} in a data folder.
   *
   * @throws org.muniment.port.StoreException with a sentence for the person who started the program
   */
  public static SqliteOffice open(Path folder) {
    return open(folder, connection -> connection);
  }

  static SqliteOffice open(Path folder, DatabaseFile.Wrapper wrapper) {
    Database database = DatabaseFile.open(folder, NAME, SCHEMA_VERSION, wrapper);
    try {
      return new SqliteOffice(database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
