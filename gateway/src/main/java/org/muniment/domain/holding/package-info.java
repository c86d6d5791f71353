/**
 * Holdings (馆藏; rules P1–P5, N1–N3): boxes, what is in them, where they stand, and the events that
 * made it so.
 *
 * <p>A box is registered without a place: {@code UNPLACED}. It is put on {@code C1-S02/5}: {@code
 * MOVED}, and it is {@code IN_PLACE}. It is taken out: {@code IN_TRANSIT}, its place is kept; the
 * archivist was wrong and takes that back: {@code UNDONE}, and it is {@code IN_PLACE} again. All
 * four events stay.
 */
package org.muniment.domain.holding;
