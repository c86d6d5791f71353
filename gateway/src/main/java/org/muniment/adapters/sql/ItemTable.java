package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.Item;
import org.muniment.domain.holding.RecordDate;

/** What is in boxes. */
final class ItemTable {
  static final String INSERT =
      "INSERT INTO item(number, title, code, author, document, date, pages, remarks, box)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String UPDATE =
      "UPDATE item SET number = ?, title = ?, code = ?, author = ?, document = ?, date = ?,"
          + " pages = ?, remarks = ? WHERE box = ? AND id = ?";

  private ItemTable() {}

  static Map<Long, List<Item>> of(Handle handle, Collection<Long> boxes) {
    Map<Long, List<Item>> items = new TreeMap<>();
    if (!boxes.isEmpty()) {
      handle
          .createQuery("SELECT * FROM item WHERE box IN (<boxes>) ORDER BY box, number, id")
          .bindList("boxes", List.copyOf(boxes))
          .map((r, c) -> item(r))
          .forEach(item -> items.computeIfAbsent(item.box(), b -> new ArrayList<>()).add(item));
    }
    return items;
  }

  static Item add(Handle handle, Item item) {
    long id =
        handle
            .select(
                INSERT + " RETURNING id",
                item.number(),
                item.title(),
                item.code().orElse(null),
                item.author(),
                item.documentNumber(),
                item.date().map(RecordDate::iso).orElse(null),
                Nullable.boxed(item.pages()),
                item.remarks(),
                item.box())
            .mapTo(Long.class)
            .one();
    return withId(item, id);
  }

  static void insert(Rows rows, Item item, long box) throws SQLException {
    put(rows, item).put(box).add();
  }

  static boolean update(Handle handle, Item item) throws SQLException {
    try (Rows rows = new Rows(handle, UPDATE)) {
      put(rows, item).put(item.box()).put(item.id()).add();
      return rows.execute();
    }
  }

  private static Rows put(Rows rows, Item item) throws SQLException {
    return rows.put(item.number())
        .put(item.title())
        .put(item.code())
        .put(item.author())
        .put(item.documentNumber())
        .put(item.date().map(RecordDate::iso))
        .put(item.pages())
        .put(item.remarks());
  }

  /** The box that it was in; empty when there is no such item. */
  static OptionalLong remove(Handle handle, long id) {
    return handle
        .select("DELETE FROM item WHERE id = ? RETURNING box", id)
        .mapTo(Long.class)
        .findOne()
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getLong("id"),
        row.getLong("box"),
        row.getInt("number"),
        row.getString("title"),
        Optional.ofNullable(row.getString("code")),
        row.getString("author"),
        row.getString("document"),
        Optional.ofNullable(row.getString("date")).map(RecordDate::new),
        Nullable.number(row, "pages"),
        row.getString("remarks"));
  }

  private static Item withId(Item item, long id) {
    return new Item(
        id,
        item.box(),
        item.number(),
        item.title(),
        item.code(),
        item.author(),
        item.documentNumber(),
        item.date(),
        item.pages(),
        item.remarks());
  }
}
