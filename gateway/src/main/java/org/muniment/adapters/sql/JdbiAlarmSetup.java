package org.muniment.adapters.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.alarm.Airing;
import org.muniment.domain.alarm.GeneralRules;
import org.muniment.domain.alarm.PlaceRule;
import org.muniment.domain.alarm.TakenOut;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;
import org.muniment.port.AlarmSetup;

/** What people decided about alarms, on any database. */
final class JdbiAlarmSetup implements AlarmSetup {
  private static final int WHOLE_SENSOR = 0;

  private final Transactions transactions;

  JdbiAlarmSetup(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<PlaceRule> rules() {
    return transactions.read(AlarmRuleTable::all);
  }

  @Override
  public void saveRule(PlaceRule rule) {
    transactions.write(
        handle -> {
          AlarmRuleTable.save(handle, rule);
          return rule;
        });
  }

  @Override
  public GeneralRules general() {
    return transactions.read(
        handle ->
            handle
                .createQuery(
                    "SELECT stale_intervals, stale_at_least, battery_low, disk_low, max_shelving"
                        + " FROM alarm_general")
                .map(
                    (r, c) ->
                        new GeneralRules(
                            r.getInt(1),
                            Duration.ofMillis(r.getLong(2)),
                            r.getDouble(3),
                            r.getLong(4),
                            Duration.ofMillis(r.getLong(5))))
                .findOne()
                .orElse(GeneralRules.DEFAULT));
  }

  @Override
  public void saveGeneral(GeneralRules rules) {
    write(
        "INSERT INTO alarm_general(only_one, stale_intervals, stale_at_least, battery_low,"
            + " disk_low, max_shelving) VALUES (1, ?, ?, ?, ?, ?) ON CONFLICT (only_one) DO UPDATE"
            + " SET stale_intervals = excluded.stale_intervals, stale_at_least ="
            + " excluded.stale_at_least, battery_low = excluded.battery_low, disk_low ="
            + " excluded.disk_low, max_shelving = excluded.max_shelving",
        rules.staleIntervals(),
        rules.staleAtLeast().toMillis(),
        rules.batteryLowPct(),
        rules.diskLowBytes(),
        rules.maxShelving().toMillis());
  }

  @Override
  public List<Airing> airings(Instant after) {
    return transactions.read(
        handle ->
            handle
                .select(
                    "SELECT id, place, from_at, until_at, by_name, reason FROM airing"
                        + " WHERE until_at > ? ORDER BY from_at, id",
                    Millis.border(after))
                .map(
                    (r, c) ->
                        new Airing(
                            r.getLong(1),
                            Code.of(r.getString(2)),
                            Instant.ofEpochMilli(r.getLong(3)),
                            Instant.ofEpochMilli(r.getLong(4)),
                            r.getString(5),
                            r.getString(6)))
                .list());
  }

  @Override
  public Airing addAiring(Airing withoutId) {
    long id = transactions.write(handle -> insert(handle, withoutId));
    return new Airing(
        id,
        withoutId.place(),
        withoutId.from(),
        withoutId.until(),
        withoutId.by(),
        withoutId.reason());
  }

  private static long insert(Handle handle, Airing airing) {
    return handle
        .select(
            "INSERT INTO airing(place, from_at, until_at, by_name, reason) VALUES (?, ?, ?, ?, ?)"
                + " RETURNING id",
            airing.place().value(),
            airing.from().toEpochMilli(),
            airing.until().toEpochMilli(),
            airing.by(),
            airing.reason())
        .mapTo(Long.class)
        .one();
  }

  @Override
  public boolean endAiring(long id, Instant at) {
    return write(
            "UPDATE airing SET until_at = ? WHERE id = ? AND until_at > ? AND from_at < ?",
            at.toEpochMilli(),
            id,
            at.toEpochMilli(),
            at.toEpochMilli())
        > 0;
  }

  @Override
  public List<TakenOut> takenOut() {
    return transactions.read(
        handle ->
            handle
                .createQuery(
                    "SELECT sensor, quantity, since, by_name, reason FROM taken_out"
                        + " ORDER BY sensor, quantity")
                .map(
                    (r, c) ->
                        new TakenOut(
                            Code.of(r.getString(1)),
                            r.getInt(2) == WHOLE_SENSOR
                                ? Optional.empty()
                                : Optional.of(Quantity.byStoredId(r.getInt(2))),
                            Instant.ofEpochMilli(r.getLong(3)),
                            r.getString(4),
                            r.getString(5)))
                .list());
  }

  @Override
  public boolean takeOut(TakenOut out) {
    return write(
            "INSERT INTO taken_out(sensor, quantity, since, by_name, reason) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING",
            out.sensor().value(),
            stored(out.quantity()),
            out.since().toEpochMilli(),
            out.by(),
            out.reason())
        > 0;
  }

  @Override
  public boolean putBack(Code sensor, Optional<Quantity> quantity) {
    return write(
            "DELETE FROM taken_out WHERE sensor = ? AND quantity = ?",
            sensor.value(),
            stored(quantity))
        > 0;
  }

  private int write(String sql, Object... values) {
    return transactions.write(handle -> handle.execute(sql, values));
  }

  private static int stored(Optional<Quantity> quantity) {
    return quantity.map(Quantity::storedId).orElse(WHOLE_SENSOR);
  }
}
