package org.muniment.adapters.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.muniment.adapters.sql.Transactions;

/**
 * One SQLite file: one connection that writes and one that files away, under one lock that is
 * handed on in the order of asking, and a few that read.
 *
 * <p>Transactions are begun and ended in plain SQL: the driver's own handling would take the write
 * lock again right after each commit.
 */
final class Database implements Transactions, AutoCloseable {
  private final Path file;
  private final Connection writer;
  private final Jdbi writing;
  private final Connection filer;
  private final Jdbi filing;
  private final ReaderPool readers;
  private final Jdbi reading;
  private final ReentrantLock writeLock = new ReentrantLock(true);

  /**
   * @param writer syncs the disk at every commit
   * @param filer leaves that to the writer's next commit or the next checkpoint
   */
  Database(Path file, Connection writer, Connection filer, ReaderPool readers) {
    this.file = file;
    this.writer = writer;
    this.writing = Jdbi.create(new Borrowed(writer));
    this.filer = filer;
    this.filing = Jdbi.create(new Borrowed(filer));
    this.readers = readers;
    this.reading = Jdbi.create(readers);
  }

  /** Gives always the same connection and never closes it. */
  private record Borrowed(Connection connection) implements ConnectionFactory {
    @Override
    public Connection openConnection() {
      return connection;
    }

    @Override
    public void closeConnection(Connection ignored) {}
  }

  @Override
  public <T> T read(Work<T> work) {
    try (Handle handle = reading.open()) {
      return inTransaction(handle, "BEGIN", work);
    } catch (SQLException | JdbiException e) {
      throw SqliteErrors.explain(file, e);
    }
  }

  @Override
  public <T> T write(Work<T> work) {
    return write(writing, work);
  }

  /**
   * Like {@link #write}, but on disk only with what is written next: for what can be done again
   * from what is on disk already. After a loss of power the last of these may be missing, never one
   * in the middle.
   */
  <T> T file(Work<T> work) {
    return write(filing, work);
  }

  private <T> T write(Jdbi jdbi, Work<T> work) {
    writeLock.lock();
    try (Handle handle = jdbi.open()) {
      return inTransaction(handle, "BEGIN IMMEDIATE", work);
    } catch (SQLException | JdbiException e) {
      throw SqliteErrors.explain(file, e);
    } finally {
      writeLock.unlock();
    }
  }

  /** What belongs to a transaction in memory, under the same lock. */
  interface Step<S, T> {
    T with(Handle handle, S state) throws SQLException;
  }

  /**
   * Like {@link #write}, with something in memory that is made before, and told how it ended before
   * anybody else writes.
   */
  <S, T> T writeThen(
      Supplier<S> begin, Step<S, T> work, Consumer<S> committed, Consumer<S> failed) {
    writeLock.lock();
    try {
      S state = begin.get();
      boolean done = false;
      try {
        T result = write(handle -> work.with(handle, state));
        done = true;
        committed.accept(state);
        return result;
      } finally {
        if (!done) {
          failed.accept(state);
        }
      }
    } finally {
      writeLock.unlock();
    }
  }

  private static <T> T inTransaction(Handle handle, String begin, Work<T> work)
      throws SQLException {
    Connection connection = handle.getConnection();
    execute(connection, begin);
    boolean done = false;
    try {
      T result = work.with(handle);
      execute(connection, "COMMIT");
      done = true;
      return result;
    } finally {
      if (!done) {
        rollBack(connection);
      }
    }
  }

  /** Some failures have ended the transaction already; then there is nothing left to roll back. */
  private static void rollBack(Connection connection) {
    try {
      execute(connection, "ROLLBACK");
    } catch (SQLException nothingToRollBack) {
      return;
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Moves what was committed from the write-ahead log into the file. The bulk of it is done beside
   * the writer; the rest under its lock, so that the log can begin anew.
   */
  void checkpoint() {
    try {
      Connection reader = readers.openConnection();
      try {
        execute(reader, "PRAGMA wal_checkpoint(PASSIVE)");
      } finally {
        readers.closeConnection(reader);
      }
      writeLock.lock();
      try {
        execute(writer, "PRAGMA wal_checkpoint(PASSIVE)");
      } finally {
        writeLock.unlock();
      }
    } catch (SQLException e) {
      throw SqliteErrors.explain(file, e);
    }
  }

  @Override
  public void close() {
    readers.close();
    writeLock.lock();
    try {
      filer.close();
      writer.close();
    } catch (SQLException e) {
      throw SqliteErrors.explain(file, e);
    } finally {
      writeLock.unlock();
    }
  }
}
