/**
 * The daily log as people see it: the month as the official form, and everything of a day (rules
 * E1, T1).
 *
 * <p>Example: a day with 63.9 %RH as its highest value, limits of 45 to 60, has a {@link
 * org.muniment.dashboard.pages.log.MonthView.Row} whose sixth figure is "63.9" marked as above; it
 * is signed on its own page with a measure for its excursion.
 */
package org.muniment.dashboard.pages.log;
