/**
 * The year as a calendar: how much of each day a place was in its limits.
 *
 * <p>Example: a day of which 97 % of the known time was in limits is {@link
 * org.muniment.dashboard.pages.environment.calendar.DayClass#MOST}; one of which only half is known
 * is drawn half hatched besides.
 */
package org.muniment.dashboard.pages.environment.calendar;
