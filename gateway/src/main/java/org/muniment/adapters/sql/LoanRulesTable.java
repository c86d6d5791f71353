package org.muniment.adapters.sql;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.loan.LoanRules;

/** The loan rules that the archive has set, if it has. */
final class LoanRulesTable {
  private LoanRulesTable() {}

  static Optional<LoanRules> get(Handle handle) {
    return handle
        .createQuery("SELECT version, body FROM loan_rules")
        .map((r, c) -> LoanRulesJson.read(r.getLong(1), r.getString(2)))
        .findOne();
  }

  static boolean save(Handle handle, LoanRules after) {
    long seen = get(handle).map(LoanRules::version).orElse(0L);
    if (after.version() != seen + 1) {
      return false;
    }
    handle.execute(
        "INSERT INTO loan_rules(id, version, body) VALUES (1, ?, ?) ON CONFLICT (id)"
            + " DO UPDATE SET version = excluded.version, body = excluded.body",
        after.version(),
        LoanRulesJson.write(after));
    return true;
  }
}
