/**
 * The daily log at work: {@link org.muniment.desk.daylog.DailyLogDesk} is what people read and
 * write, {@code LogKeeping} what the program does by itself, {@link
 * org.muniment.desk.daylog.LogCheck} whether all of it is as it was written.
 *
 * <p>Example: a room's 15 July is over. 26 hours later {@code LogKeeping.round()} seals it; {@code
 * days.sign(by, "R1", date, words, seen)} adds a signature, or refuses while an excursion has no
 * measure; a reading that arrives in August makes the next round add an amendment, and {@code
 * check.verify(progress)} finds the chain whole.
 */
package org.muniment.desk.daylog;
