package org.muniment.dashboard.web.table;

import java.util.function.Function;

/**
 * A column of a list.
 *
 * @param key in addresses: lower-case letters, digits, hyphens
 * @param title in the reader's language
 * @param numeric stands to the right
 * @param onPage has a heading there; others are for files, filter and order
 * @param width in characters, in a spreadsheet
 * @param paper the same on paper, where all columns share a page; 0 for not there
 */
record Column<T>(
    String key,
    String title,
    boolean numeric,
    boolean onPage,
    int width,
    int paper,
    Function<T, Value> value) {
  Column {
    if (!key.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "a column's key is of lower-case letters, digits and hyphens, got " + key);
    }
  }

  Column<T> onlyInFiles() {
    return new Column<>(key, title, numeric, false, width, paper, value);
  }

  Column<T> onPaper(int characters) {
    return new Column<>(key, title, numeric, onPage, width, characters, value);
  }
}
