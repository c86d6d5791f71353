/**
 * The report of a stock-take (盘点报告, rules P3, D3) on paper and as spreadsheet.
 *
 * <p>Example: {@code GET /api/v1/reports/stocktake-3.pdf} of a stock-take that is still counted
 * says in a frame that it is an interim report and as of when; once it is closed, the same address
 * prints what was sealed, the seal, and lines to sign on.
 */
package org.muniment.dashboard.reports.stocktake;
