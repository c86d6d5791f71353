package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.people.Account;
import org.muniment.domain.people.LoginName;
import org.muniment.domain.people.Role;

/** Accounts and their passwords. */
final class PeopleTables {
  private static final String SELECT =
      "SELECT id, name, shown_name, role, clearance, active, created, password_set, must_change"
          + " FROM account ";

  private PeopleTables() {}

  static List<Account> all(Handle handle) {
    return handle.createQuery(SELECT + "ORDER BY key").map((r, c) -> account(r)).list();
  }

  static Optional<Account> byName(Handle handle, LoginName name) {
    return handle.select(SELECT + "WHERE key = ?", name.key()).map((r, c) -> account(r)).findOne();
  }

  static Optional<Account> byId(Handle handle, int id) {
    return handle.select(SELECT + "WHERE id = ?", id).map((r, c) -> account(r)).findOne();
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getInt(1),
        new LoginName(row.getString(2)),
        row.getString(3),
        Role.byKey(row.getString(4)).orElseThrow(),
        row.getString(5),
        row.getBoolean(6),
        Instant.ofEpochMilli(row.getLong(7)),
        Instant.ofEpochMilli(row.getLong(8)),
        row.getBoolean(9));
  }

  static Optional<Account> add(Handle handle, Account account, String passwordHash) {
    int added =
        handle.execute(
            "INSERT INTO account(key, name, shown_name, role, clearance, active, created,"
                + " password_set, must_change) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (key) DO NOTHING",
            account.name().key(),
            account.name().value(),
            account.shownName(),
            account.role().key(),
            account.clearance(),
            account.active() ? 1 : 0,
            account.createdAt().toEpochMilli(),
            account.passwordSetAt().toEpochMilli(),
            account.mustChangePassword() ? 1 : 0);
    if (added == 0) {
      return Optional.empty();
    }
    Optional<Account> kept = byName(handle, account.name());
    kept.ifPresent(with -> addPassword(handle, with.id(), passwordHash, account.passwordSetAt()));
    return kept;
  }

  static void update(Handle handle, Account account) {
    handle.execute(
        "UPDATE account SET shown_name = ?, role = ?, clearance = ?, active = ? WHERE id = ?",
        account.shownName(),
        account.role().key(),
        account.clearance(),
        account.active() ? 1 : 0,
        account.id());
  }

  static List<String> hashes(Handle handle, int account, int limit) {
    return handle
        .select(
            "SELECT hash FROM password WHERE account = ? ORDER BY id DESC LIMIT ?", account, limit)
        .map((r, c) -> r.getString(1))
        .list();
  }

  static void savePassword(
      Handle handle, int account, String hash, Instant at, boolean mustChange) {
    addPassword(handle, account, hash, at);
    handle.execute(
        "UPDATE account SET password_set = ?, must_change = ? WHERE id = ?",
        at.toEpochMilli(),
        mustChange ? 1 : 0,
        account);
  }

  static void rehash(Handle handle, int account, String hash) {
    handle.execute(
        "UPDATE password SET hash = ? WHERE id = (SELECT MAX(id) FROM password WHERE account = ?)",
        hash,
        account);
  }

  private static void addPassword(Handle handle, int account, String hash, Instant at) {
    handle.execute(
        "INSERT INTO password(account, hash, set_at) VALUES (?, ?, ?)",
        account,
        hash,
        at.toEpochMilli());
  }
}
