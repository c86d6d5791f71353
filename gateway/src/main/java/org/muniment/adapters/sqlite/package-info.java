/**
 * The data folder on SQLite: {@code climate.db} with the readings, {@code office.db} with what
 * people enter.
 *
 * <p>Example: {@code SqliteReadingStore.open(folder, rules)} makes or opens {@code
 * folder/climate.db}; after {@code append(List.of(reading))} returned, the reading is in the
 * journal on disk and in {@code raw(…)}; {@code arrangeNow()}, or the store's own thread within
 * seconds, moves it to where a range of time is read quickly.
 */
package org.muniment.adapters.sqlite;
