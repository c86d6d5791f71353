package org.muniment.adapters.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.Grams;
import org.muniment.domain.holding.Item;

/**
 * The words of boxes, in a full-text index that keeps no text: what differs between databases is
 * here. The pieces come ready from {@link Grams}, since SQLite's trigrams cannot find Chinese words
 * of one or two characters.
 */
final class BoxWords {
  static final String INSERT = "INSERT INTO box_words(rowid, words) VALUES (?, ?)";

  /** The ids of the boxes that have what {@link #wanted} says, in the order of their numbers. */
  static final String FIND = "SELECT rowid AS id FROM box_words WHERE box_words MATCH ?";

  /** Whether the box {@code b} has it. */
  static final String HAS =
      "EXISTS (SELECT 1 FROM box_words WHERE box_words MATCH ? AND box_words.rowid = b.id)";

  private BoxWords() {}

  static void insert(Rows rows, Box box, List<Item> items) throws SQLException {
    rows.put(box.id()).put(text(box, items)).add();
  }

  /** After its state, its description or its contents have changed. */
  static void replace(Handle handle, long id) throws SQLException {
    Box box = BoxTable.byId(handle, id).orElseThrow();
    List<Item> items = ItemTable.of(handle, List.of(id)).getOrDefault(id, List.of());
    handle.execute("DELETE FROM box_words WHERE rowid = ?", id);
    try (Rows rows = new Rows(handle, INSERT)) {
      insert(rows, box, items);
      rows.execute();
    }
  }

  private static String text(Box box, List<Item> items) {
    Description description = box.description();
    List<String> texts = new ArrayList<>();
    texts.add(description.title());
    description.archivalCode().ifPresent(texts::add);
    texts.add(box.barcode().value());
    texts.add(description.remarks());
    items.forEach(item -> texts.add(item.title()));
    return String.join(" ", Grams.of(texts)) + " " + String.join(" ", BoxMarks.of(box));
  }

  /** The words as the index is asked for them; empty when they hold nothing to look for. */
  static String wanted(String words) {
    return Grams.wanted(words).stream().map(BoxWords::anyOf).collect(Collectors.joining(" AND "));
  }

  private static String anyOf(Grams.Choice choice) {
    return choice.phrases().stream()
        .map(BoxWords::quoted)
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  /** Pieces are letters and digits, so that nothing needs escaping. */
  private static String quoted(Grams.Phrase phrase) {
    return '"' + String.join(" ", phrase.pieces()) + '"' + (phrase.isOpen() ? "*" : "");
  }
}
