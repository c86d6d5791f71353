/**
 * When something is due that happens every day.
 *
 * <p>Example: {@code new DailyTime(LocalTime.of(2, 30), zone).last(now)} is the newest half past
 * two in the night that is over; whatever was done before it is to be done again.
 */
package org.muniment.domain.schedule;
