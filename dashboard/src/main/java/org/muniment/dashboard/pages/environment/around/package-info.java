/**
 * What stands around every environment page: the place, the part, the period, and what is known of
 * a place in it.
 *
 * <p>Example: {@code Period.of(Span.WEEK, LocalDate.of(2026, 7, 16))} is the seven days that end
 * with 16 July, and {@code Part.AIR.href("R1", period)} the address of the page that shows room
 * R1's air in them.
 */
package org.muniment.dashboard.pages.environment.around;
