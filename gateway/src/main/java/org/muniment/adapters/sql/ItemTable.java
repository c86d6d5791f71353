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
import org.jdbi.v3.core.statement.SqlStatement;
import org.muniment.domain.holding.Item;
import org.muniment.domain.holding.RecordDate;

/** What is in boxes. */
final class ItemTable {
  static final String INSERT =
      "INSERT INTO item(box, number, title, code, author, document, date, pages, remarks)"
          + " VALUES (:box, :number, :title, :code, :author, :document, :date, :pages, :remarks)";
  private static final String UPDATE =
      "UPDATE item SET number = :number, title = :title, code = :code, author = :author,"
          + " document = :document, date = :date, pages = :pages, remarks = :remarks"
          + " WHERE id = :id AND box = :box";

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
        bind(handle.createQuery(INSERT + " RETURNING id"), item, item.box())
            .mapTo(Long.class)
            .one();
    return withId(item, id);
  }

  static <S extends SqlStatement<S>> S bind(S statement, Item item, long box) {
    return statement
        .bind("box", box)
        .bind("number", item.number())
        .bind("title", item.title())
        .bind("code", item.code().orElse(null))
        .bind("author", item.author())
        .bind("document", item.documentNumber())
        .bind("date", item.date().map(RecordDate::iso).orElse(null))
        .bind("pages", Nullable.boxed(item.pages()))
        .bind("remarks", item.remarks());
  }

  static boolean update(Handle handle, Item item) {
    return bind(handle.createUpdate(UPDATE), item, item.box()).bind("id", item.id()).execute() == 1;
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
