/**
 * The daily log (rules E1, E4, T1): a day of a place as a pure function of readings, limits, alarms
 * and what people entered, and the chain of seals, signatures and amendments.
 *
 * <p>Readings of 20 °C until 18:00 and 26 °C afterwards, limits 14–24 °C: mean 21.5 °C, 75 % of the
 * time in limits, one excursion from 18:00 to 24:00 with 26 °C as its worst value. The program
 * seals the day; a person signs it with a measure for the excursion; a reading that arrives a week
 * later makes an amendment, and the original stays.
 *
 * <p>The same day twice: {@code DayMaker.of(input)} makes it, {@code DayForm.write(day)} is what is
 * hashed and kept, and {@code DayForm.read} of that is the same day again, years later.
 */
package org.muniment.domain.daylog;
