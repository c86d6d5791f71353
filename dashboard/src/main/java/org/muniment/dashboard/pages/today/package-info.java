/**
 * The first page: is everything all right, what needs a hand, was anything missed?
 *
 * <p>Example: a room whose two sensors say 52 and 63.8 %RH, with limits of 45 to 60, has a {@link
 * org.muniment.dashboard.pages.today.RoomCard} with the chip "alarm", the number 63.8 and the name
 * of the second sensor; {@link org.muniment.dashboard.pages.today.Verdict} says so in one sentence.
 */
package org.muniment.dashboard.pages.today;
