/**
 * Shapes in JSON that leave the gateway by more than one way.
 *
 * <p>Example: the alarm that {@code GET /api/v1/alarms} lists and the message on {@code
 * muniment/v1/alarms/R1/S1/temperature/high} are both written by {@link
 * org.muniment.json.AlarmJson}.
 */
package org.muniment.json;
