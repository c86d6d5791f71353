/**
 * {@code /stocktakes}: begun, counted, looked at, given up.
 *
 * <p>Example: {@code POST /api/v1/stocktakes {"name": "2026", "scope": {"room": "R1"}}} answers 201
 * {@code {"id": 1, "expected": 18, …}}; {@code POST /api/v1/stocktakes/1/scans [{"id": "a", "code":
 * "C1-S01", "device": "d1"}, {"id": "b", "code": "B-1", "device": "d1"}]} answers the verdicts
 * {@code place} and {@code in-place}; {@code GET /api/v1/stocktakes/1/discrepancies} says what
 * follows.
 */
package org.muniment.dashboard.api.stocktakes;
