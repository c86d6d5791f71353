/**
 * Labels (标签) of rooms, cabinets, shelves and boxes: what stands on one, how its parts fit into its
 * few centimetres, and where it lies on the sheet. All lengths are millimetres from the upper left
 * corner.
 *
 * <p>Example: the label of {@code R1-C07-S02} on {@link org.muniment.domain.label.Sheets}' {@code
 * a4-3x8} (70 × 36 mm): Code 128 has 145 modules and 20 of quiet zone, so a module is 0.339 mm wide
 * ({@link org.muniment.domain.label.Layout}). A code of 32 letters has 409 and does not fit: the
 * label carries a QR code, and the layout's {@link org.muniment.domain.label.Layout.Note} says so.
 */
package org.muniment.domain.label;
