/**
 * Lists of every page: sorted by their headings, filtered by a word, saved as CSV and XLSX.
 *
 * <p>Example: a page that lists rooms says once what its columns are,
 *
 * <pre>{@code
 * private static Table<Room> table(Words words) {
 *   return Table.<Room>of("rooms", words.say("rooms.title"))
 *       .text("code", words.say("common.code"), room -> room.code().value())
 *       .text("name", words.say("common.name"), Room::name);
 * }
 * }</pre>
 *
 * shows {@code Shown<Room> shown = table(words).show(ctx, words, PATH, "lists", rooms)}: its {@code
 * rows()} in the template's own cells, below {@code tools.jte} (filter and files) and {@code
 * head.jte} (headings), inside an element with the id {@code lists}; and adds to its routes {@code
 * TableFiles.routes(PATH, "rooms", Access.PAGE_READ, spreadsheets, ctx -> ...)}, which answer
 * {@code PATH/rooms.csv} and {@code PATH/rooms.xlsx} with the same sorting and filter. What is
 * asked stands in the address ({@code ?rooms-sort=-name&rooms-find=depot}), so it works without
 * script, can be kept as a bookmark, and several lists share a page.
 */
package org.muniment.dashboard.web.table;
