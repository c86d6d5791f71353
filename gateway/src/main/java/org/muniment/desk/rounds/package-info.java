/**
 * What is done again and again in the stacks, and who came in (rules C3–C6, E7, P5): duties with
 * their calendar, equipment, keys, findings, visitors.
 *
 * <p>On Friday the weekly cleaning is due. The assistant ticks four lines on a phone and says that
 * a window does not close: the duty is done, and the window is a finding with an owner and a day.
 */
package org.muniment.desk.rounds;
