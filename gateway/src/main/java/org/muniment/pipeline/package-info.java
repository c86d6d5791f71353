/**
 * From a wire message to a committed reading and everything that follows in memory.
 *
 * <p>The way of a message: {@link org.muniment.pipeline.Intake} decodes it on the caller's thread
 * and {@link org.muniment.pipeline.Router} finds its sensors; it waits in the bounded {@link
 * org.muniment.pipeline.Line}; {@link org.muniment.pipeline.Writer}, the only one that appends to
 * the store, lets {@link org.muniment.pipeline.alarm.AlarmBook} judge what is there, commits both
 * in one transaction, updates the {@link org.muniment.pipeline.Board}, tells the receipts in the
 * order of the line, and then whoever watches.
 *
 * <p>Example: with a sensor {@code S1} registered for the topic {@code tele/X}, a message on {@code
 * tele/X/SENSOR} with {@code {"temperature":21.4}} becomes one reading of {@code S1}; its receipt
 * hears {@code committed} once the reading is on disk. Without the sensor the message waits in
 * quarantine and becomes that same reading, with its original time, when {@code S1} is registered.
 */
package org.muniment.pipeline;
