/**
 * A room's climate over time: curves against the limits of their time, figures with their coverage,
 * and the table behind them.
 *
 * <p>Example: {@code Period.of(Span.WEEK, LocalDate.of(2026, 7, 16))} is the seven days that end
 * with 16 July; it is drawn in steps of ten minutes, and its {@link
 * org.muniment.dashboard.pages.environment.Statistics} say how much of the seven days is known.
 */
package org.muniment.dashboard.pages.environment;
