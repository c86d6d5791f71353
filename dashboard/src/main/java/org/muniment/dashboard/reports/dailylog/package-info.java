/**
 * The month of the daily log as the official form (rules E1, T1): on paper, as a spreadsheet, as
 * CSV.
 *
 * <p>Example: {@code GET /api/v1/reports/daily-log.pdf?place=R2&month=2026-07} is a form in A4
 * landscape with a row for each of the 31 days; days to come and days before the log begins stay
 * blank, the row of the month closes it, and its foot has the end of the chain, which {@code
 * muniment verify --head} takes.
 */
package org.muniment.dashboard.reports.dailylog;
