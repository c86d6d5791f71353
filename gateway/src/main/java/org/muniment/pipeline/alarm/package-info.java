/**
 * The alarm book: what readings and the passing of time do to alarms, in memory and towards the
 * store and whoever is told.
 *
 * <p>The writer asks {@link org.muniment.pipeline.alarm.AlarmBook} about each reading before it is
 * appended, and appends what that did in the same transaction. Example: a reading of 25 °C whose
 * on-delay has passed becomes two entries, the reading and the step that raised alarm 7; when both
 * are on disk, {@link org.muniment.pipeline.alarm.Outlets} tells the open pages, the MQTT topic and
 * the courier. When the disk does not take them, they hear of it all the same, marked as
 * unrecorded, and the step goes to disk with the next commit that succeeds.
 */
package org.muniment.pipeline.alarm;
