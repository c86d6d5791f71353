/**
 * The loan register (借阅登记簿, rules U1, U5, U6) on paper and as spreadsheet.
 *
 * <p>Example: {@code GET /api/v1/reports/loans.pdf?from=2026-01-01&to=2026-07-16} has a line for
 * everything that was asked for in that time, in the order of asking; what a reader is not cleared
 * for has its number and dates without title and purpose.
 */
package org.muniment.dashboard.reports.loans;
