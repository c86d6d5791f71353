package org.muniment.adapters.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.ConnectionFactory;

/** A few connections that cannot write, opened when first needed. */
final class ReaderPool implements ConnectionFactory, AutoCloseable {
  static final int MAX_READERS = 4;
  private static final int WAIT_SECONDS = 30;

  private final Connections connections;
  private final Semaphore free = new Semaphore(MAX_READERS);
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

  ReaderPool(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Connection openConnection() throws SQLException {
    if (!acquire()) {
      throw new SQLException("all " + MAX_READERS + " readers are busy: ask for less at a time");
    }
    try {
      Connection connection = idle.pollFirst();
      return connection == null ? connections.reader() : connection;
    } catch (SQLException | RuntimeException e) {
      free.release();
      throw e;
    }
  }

  private boolean acquire() throws SQLException {
    try {
      return free.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted while waiting for a reader", e);
    }
  }

  @Override
  public void closeConnection(Connection connection) {
    idle.addFirst(connection);
    free.release();
  }

  /** Waits for readers that are busy, so that none is cut off in the middle. */
  @Override
  public void close() {
    free.acquireUninterruptibly(MAX_READERS);
    idle.forEach(ReaderPool::closeQuietly);
    idle.clear();
  }

  private static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      org.slf4j.LoggerFactory.getLogger(ReaderPool.class).warn("a reader did not close", e);
    }
  }
}
