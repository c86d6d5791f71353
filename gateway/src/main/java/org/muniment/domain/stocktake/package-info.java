/**
 * The stock-take (rules P1, P3, D3): what should stand where, what was scanned, and what follows.
 *
 * <p>Everything is worked out from facts that are never changed: the boxes as they were when
 * counting began, what happened to boxes since (the journal), what was scanned and taken back,
 * which places were closed. The same facts give the same classes in whatever order devices hand
 * them in.
 *
 * <pre>{@code
 * Tally tally = new Tally(stock, 1);
 * tally.add(new Scan(1, "a", "d1", Pass.FIRST, "C1-S01", ...), new Thing.OfPlace(shelf));
 * tally.add(new Scan(2, "b", "d1", Pass.FIRST, "B-101", ...), new Thing.OfBox(box, false));
 * tally.reckon().of(Outcome.MISPLACED);
 * }</pre>
 */
package org.muniment.domain.stocktake;
