/**
 * Stock-takes: begun, watched while others count, decided line by line, closed and sealed (rules
 * P1, P3, P4, D3).
 *
 * <p>Example: an archivist begins one of a room at {@code /stocktakes/new}. {@code /stocktakes/7}
 * fills while two assistants scan; {@code /stocktakes/7/discrepancies} asks what is done about each
 * box that is not where it belongs, and {@code /stocktakes/7/close} says what closing will change
 * before anything is changed.
 */
package org.muniment.dashboard.pages.stocktake;
