/**
 * What people are reminded of, and when: what is overdue, what is due, who is still inside.
 *
 * <p>A loan that was due on Monday the 23rd: its reader gets a letter on the 24th, 25th and 26th
 * and then each week, until it is back; whoever is on duty finds it in the reminder of every
 * morning.
 */
package org.muniment.domain.reminder;
