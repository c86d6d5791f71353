package org.muniment.adapters.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleSupplier;
import org.muniment.port.Progress;
import org.sqlite.ProgressHandler;

/** Tells of a long statement of a connection while it runs, and ends it when asked to. */
final class Watched implements AutoCloseable {
  /** Of SQLite's machine: some ten milliseconds. */
  private static final int STEPS_BETWEEN = 200_000;

  private static final int GO_ON = 0;
  private static final int END = 1;

  /** A statement to watch. */
  interface Statement<T> {
    T run() throws SQLException;
  }

  private final Connection connection;
  private final Progress progress;
  private final String stage;
  private final DoubleSupplier share;
  private CancellationException cancelled;

  /**
   * @param share how much of it is done, 0 to 1
   */
  Watched(Connection connection, Progress progress, String stage, DoubleSupplier share)
      throws SQLException {
    this.connection = connection;
    this.progress = progress;
    this.stage = stage;
    this.share = share;
    progress.at(stage, 0);
    ProgressHandler.setHandler(connection, STEPS_BETWEEN, new Handler());
  }

  /** An exception must not go through SQLite's native frames: it is kept and thrown after them. */
  private final class Handler extends ProgressHandler {
    @Override
    protected int progress() {
      try {
        progress.at(stage, share.getAsDouble());
        return GO_ON;
      } catch (CancellationException asked) {
        cancelled = asked;
        return END;
      }
    }
  }

  <T> T run(Statement<T> statement) throws SQLException {
    try {
      return statement.run();
    } catch (SQLException failed) {
      if (cancelled != null) {
        throw cancelled;
      }
      throw failed;
    }
  }

  @Override
  public void close() throws SQLException {
    ProgressHandler.clearHandler(connection);
  }
}
