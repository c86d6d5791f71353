package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.alarm.AlarmRule;
import org.muniment.domain.alarm.Fluctuation;
import org.muniment.domain.alarm.PlaceRule;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;

/** Alarm rules with their versions. */
final class AlarmRuleTable {
  private record Where(Code place, Quantity quantity) {}

  private record Row(Where where, PlaceRule.Version version) {}

  private AlarmRuleTable() {}

  static List<PlaceRule> all(Handle handle) {
    Map<Where, List<PlaceRule.Version>> versions = new LinkedHashMap<>();
    handle
        .createQuery("SELECT * FROM alarm_rule ORDER BY place, quantity, id")
        .map((r, c) -> row(r))
        .forEach(
            row -> versions.computeIfAbsent(row.where, w -> new ArrayList<>()).add(row.version));
    List<PlaceRule> rules = new ArrayList<>();
    versions.forEach((where, all) -> rules.add(new PlaceRule(where.place, where.quantity, all)));
    return rules;
  }

  static void save(Handle handle, PlaceRule rule) {
    handle.execute(
        "DELETE FROM alarm_rule WHERE place = ? AND quantity = ?",
        rule.place().value(),
        rule.quantity().storedId());
    rule.versions().forEach(version -> insert(handle, rule, version));
  }

  private static void insert(Handle handle, PlaceRule of, PlaceRule.Version version) {
    Optional<AlarmRule> rule = version.rule();
    Optional<Fluctuation> fluctuation = rule.flatMap(AlarmRule::fluctuation);
    handle.execute(
        "INSERT INTO alarm_rule(place, quantity, valid_from, changed_by, reason, is_own, low, high,"
            + " deadband, on_delay, off_delay, advisory_band, critical_band, rate_per_hour,"
            + " fluctuation, fluctuation_limit, set_point, rearm, surface_factor, mould_limit)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        of.place().value(),
        of.quantity().storedId(),
        version.from().toEpochMilli(),
        version.changedBy(),
        version.reason(),
        rule.isPresent() ? 1 : 0,
        rule.map(AlarmRule::low).map(AlarmRuleTable::orNull).orElse(null),
        rule.map(AlarmRule::high).map(AlarmRuleTable::orNull).orElse(null),
        rule.map(AlarmRule::deadband).orElse(0.0),
        rule.map(r -> r.onDelay().toMillis()).orElse(0L),
        rule.map(r -> r.offDelay().toMillis()).orElse(0L),
        rule.map(AlarmRule::advisoryBand).orElse(0.0),
        rule.map(AlarmRule::criticalBand).orElse(0.0),
        rule.map(AlarmRule::ratePerHour).map(AlarmRuleTable::orNull).orElse(null),
        fluctuation.map(f -> f.reading().key()).orElse(null),
        fluctuation.map(Fluctuation::allowed).orElse(null),
        fluctuation.map(Fluctuation::setPoint).map(AlarmRuleTable::orNull).orElse(null),
        rule.map(r -> r.rearm().toMillis()).orElse(0L),
        rule.map(AlarmRule::surfaceFactor).map(AlarmRuleTable::orNull).orElse(null),
        rule.map(AlarmRule::mouldLimit).map(AlarmRuleTable::orNull).orElse(null));
  }

  private static Row row(ResultSet row) throws SQLException {
    Where where =
        new Where(Code.of(row.getString("place")), Quantity.byStoredId(row.getInt("quantity")));
    return new Row(
        where,
        new PlaceRule.Version(
            Instant.ofEpochMilli(row.getLong("valid_from")),
            row.getInt("is_own") == 1 ? Optional.of(rule(row)) : Optional.empty(),
            row.getString("changed_by"),
            row.getString("reason")));
  }

  private static AlarmRule rule(ResultSet row) throws SQLException {
    return new AlarmRule(
        number(row, "low"),
        number(row, "high"),
        row.getDouble("deadband"),
        Duration.ofMillis(row.getLong("on_delay")),
        Duration.ofMillis(row.getLong("off_delay")),
        row.getDouble("advisory_band"),
        row.getDouble("critical_band"),
        number(row, "rate_per_hour"),
        fluctuation(row),
        Duration.ofMillis(row.getLong("rearm")),
        number(row, "surface_factor"),
        number(row, "mould_limit"));
  }

  private static Optional<Fluctuation> fluctuation(ResultSet row) throws SQLException {
    String reading = row.getString("fluctuation");
    if (reading == null) {
      return Optional.empty();
    }
    Fluctuation.Reading known =
        Arrays.stream(Fluctuation.Reading.values())
            .filter(one -> one.key().equals(reading))
            .findFirst()
            .orElseThrow();
    return Optional.of(
        new Fluctuation(known, row.getDouble("fluctuation_limit"), number(row, "set_point")));
  }

  private static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
