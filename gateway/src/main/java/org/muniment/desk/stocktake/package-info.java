/**
 * Stock-takes: begun, counted, decided, closed and sealed (rules P1, P3, P4, D3).
 *
 * <pre>{@code
 * Stocktake stocktake = desks.stocktakes().open(by, new Opening("2026", scope, false, 1, ...));
 * desks.counting().scan(by, stocktake.id(), List.of(new NewScan("a", "d1", "C1-S01", ...)));
 * desks.closing().close(by, stocktake.id(), OptionalLong.empty(), "");
 * }</pre>
 */
package org.muniment.desk.stocktake;
