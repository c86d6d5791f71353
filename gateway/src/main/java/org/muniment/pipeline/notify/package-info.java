/**
 * The courier: who is told of an alarm is decided by the domain; here it is done.
 *
 * <p>For example, the writer commits a reading together with "alarm 17 was raised", and wakes the
 * courier. It plans a delivery to the contact on duty, writes the letter in her language, hands it
 * to the channel's adapter on another thread, and keeps the receipt. If the mail server is away,
 * the same letter goes again with the same id until it is taken, or for three days.
 */
package org.muniment.pipeline.notify;
