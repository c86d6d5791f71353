package org.muniment.adapters.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.muniment.domain.notice.Delivery;
import org.muniment.domain.notice.DeliveryState;
import org.muniment.domain.notice.LetterFate;
import org.muniment.domain.notice.Notice;
import org.muniment.domain.notice.Tidings;
import org.muniment.port.Outbox;

/** The outbox on any database. */
public final class JdbiOutbox implements Outbox {
  /** Databases take only so many values in one statement. */
  private static final int AT_ONCE = 500;

  private static final String OF_WAITING = " AND state = 'waiting'";

  private final Transactions transactions;

  public JdbiOutbox(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Notice> open(int limit) {
    return transactions.read(handle -> DeliveryTable.openNotices(handle, limit));
  }

  @Override
  public void plan(Collection<Long> handled, List<Delivery> made) {
    transactions.write(
        handle -> {
          DeliveryTable.insert(handle, made);
          each(handle, "UPDATE notice SET handled = 1 WHERE id = ?", handled);
          return made;
        });
  }

  @Override
  public void seal(Collection<Long> deliveries, String letter) {
    transactions.write(
        handle -> {
          each(
              handle,
              "UPDATE delivery SET letter = ? WHERE id = ?" + OF_WAITING,
              deliveries,
              letter);
          return letter;
        });
  }

  @Override
  public void attempted(LetterFate fate) {
    boolean ends = fate.state() != DeliveryState.WAITING;
    transactions.write(
        handle ->
            handle.execute(
                "UPDATE delivery SET state = ?, attempts = ?, next_try = ?,"
                    + " error = coalesce(?, error), receipt = ?, ended_at = ?"
                    + " WHERE letter = ?"
                    + OF_WAITING,
                fate.state().key(),
                fate.attempt(),
                fate.nextTry().toEpochMilli(),
                fate.error().map(MessageJson::write).orElse(null),
                fate.receipt().orElse(null),
                ends ? (Long) fate.at().toEpochMilli() : null,
                fate.letter()));
  }

  @Override
  public void end(Collection<Long> deliveries, DeliveryState as, Instant at) {
    transactions.write(
        handle -> {
          each(
              handle,
              "UPDATE delivery SET state = ?, ended_at = ? WHERE id = ?" + OF_WAITING,
              deliveries,
              as.key(),
              at.toEpochMilli());
          return as;
        });
  }

  /** The id comes after the other values. */
  private static void each(Handle handle, String sql, Collection<Long> ids, Object... values) {
    if (ids.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(sql);
    for (Long id : ids) {
      for (int i = 0; i < values.length; i++) {
        batch.bind(i, values[i]);
      }
      batch.bind(values.length, id).add();
    }
    batch.execute();
  }

  @Override
  public List<Delivery> waiting(int limit) {
    return select("WHERE state = 'waiting' ORDER BY id LIMIT ?", limit);
  }

  @Override
  public List<Delivery> ofAlarms(Collection<Long> alarms) {
    List<Long> all = List.copyOf(alarms);
    List<Delivery> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i += AT_ONCE) {
      List<Long> some = all.subList(i, Math.min(all.size(), i + AT_ONCE));
      String marks = String.join(", ", some.stream().map(id -> "?").toList());
      found.addAll(select("WHERE alarm IN (" + marks + ") ORDER BY id", some.toArray()));
    }
    return List.copyOf(found);
  }

  @Override
  public List<Delivery> newest(Optional<String> channel, int limit) {
    return channel
        .map(id -> select("WHERE channel = ? ORDER BY id DESC LIMIT ?", id, limit))
        .orElseGet(() -> select("ORDER BY id DESC LIMIT ?", limit));
  }

  private List<Delivery> select(String where, Object... values) {
    return transactions.read(handle -> DeliveryTable.select(handle, where, values));
  }

  @Override
  public boolean isOrdered(Tidings tidings) {
    return !select(
            "WHERE alarm = ? AND what = ? AND at = ? LIMIT 1",
            tidings.alarmId(),
            tidings.what(),
            tidings.at().toEpochMilli())
        .isEmpty();
  }

  @Override
  public Optional<Instant> lastAllWell() {
    return number(
            "SELECT max(at) FROM delivery WHERE alarm = 0 AND what = '" + Tidings.ALL_WELL + "'")
        .map(Instant::ofEpochMilli);
  }

  @Override
  public long lastId() {
    return number("SELECT max(id) FROM delivery").orElse(0L);
  }

  private Optional<Long> number(String sql) {
    return transactions.read(handle -> handle.createQuery(sql).mapTo(Long.class).findOne());
  }
}
