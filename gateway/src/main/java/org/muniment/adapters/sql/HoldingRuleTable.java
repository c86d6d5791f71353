package org.muniment.adapters.sql;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.Category;

/** What the archive has set about its holdings, and the categories that it added. */
final class HoldingRuleTable {
  private HoldingRuleTable() {}

  static List<Category> categories(Handle handle) {
    Stream<Category> added =
        handle
            .createQuery("SELECT key, name FROM category ORDER BY id")
            .map((r, c) -> new Category(r.getString(1), r.getString(2)))
            .stream();
    return Stream.concat(Category.SHIPPED.stream(), added).toList();
  }

  static boolean addCategory(Handle handle, Category category) {
    if (Category.SHIPPED.stream().anyMatch(shipped -> shipped.key().equals(category.key()))) {
      return false;
    }
    String sql = "INSERT INTO category(key, name) VALUES (?, ?) ON CONFLICT (key) DO NOTHING";
    return handle.execute(sql, category.key(), category.name()) == 1;
  }

  static Map<String, String> all(Handle handle) {
    return handle
        .createQuery("SELECT key, value FROM holding_rule")
        .reduceRows(
            new TreeMap<>(),
            (rules, row) -> {
              rules.put(row.getColumn(1, String.class), row.getColumn(2, String.class));
              return rules;
            });
  }

  static void save(Handle handle, String key, String value) {
    handle.execute(
        "INSERT INTO holding_rule(key, value) VALUES (?, ?)"
            + " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        key,
        value);
  }
}
