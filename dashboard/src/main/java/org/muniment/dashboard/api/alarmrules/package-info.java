/**
 * {@code /alarm-rules}: when people are called, place by place.
 *
 * <p>Example: {@code PUT /api/v1/alarm-rules/R1/humidity} with {@code {"high": 58,
 * "onDelaySeconds": 1800}} leaves everything else as the place's preset has it; {@code POST
 * /api/v1/alarm-rules/rehearse} says what that would have meant before it is set.
 */
package org.muniment.dashboard.api.alarmrules;
