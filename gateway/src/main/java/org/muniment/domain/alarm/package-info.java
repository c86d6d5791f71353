/**
 * The alarm machine, with the states and names of ISA-18.2: pure, so that history can be replayed.
 *
 * <p>For example, with an on-delay of ten minutes a reading of 24.6 °C at 9:00 against a limit of
 * 24 starts a clock; {@link org.muniment.domain.alarm.AlarmMachine} raises the alarm at 9:10 when
 * no reading in between was back inside, as of 9:00.
 */
package org.muniment.domain.alarm;
