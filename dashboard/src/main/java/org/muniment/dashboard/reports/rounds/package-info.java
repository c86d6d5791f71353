/**
 * Ledgers of the rounds on paper and as spreadsheets: duties (rules C3–C6), findings and handling
 * (rules P5, E7), visitors (rule C6), equipment (rule E7) and keys (rule C5).
 *
 * <p>Example: {@code GET /api/v1/reports/duties.xlsx?from=2026-07-01&to=2026-07-31} has a line for
 * each day on which a duty was due in July, done or missed.
 */
package org.muniment.dashboard.reports.rounds;
