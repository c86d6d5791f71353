/**
 * Statistics of use (rules N4, U6): what was used in a time, by month, kind, people, category and
 * level of secrecy, the busiest boxes, and buttons to the registers.
 *
 * <p>Example: {@code /loans/use?from=2026-01-01&to=2026-07-16} draws seven months of columns; their
 * table is saved by {@code /loans/use/months.csv?from=2026-01-01&to=2026-07-16}.
 */
package org.muniment.dashboard.pages.use;
