/**
 * Alarms: what is out of limits now and what to do about it, what was, how well the alarms serve
 * their people, by which rules they call, and what keeps them silent on purpose.
 *
 * <p>Example: a humidity of 63.8 %RH against a limit of 60 is a {@link
 * org.muniment.dashboard.pages.alarms.AlarmCard} with the red chip "unacknowledged", the
 * instruction card of the place, and one red button; the form {@code comment=dehumidifier is on}
 * sent to {@code /alarms/7/acknowledge} answers with the same card in amber.
 */
package org.muniment.dashboard.pages.alarms;
