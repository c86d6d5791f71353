/**
 * {@code /alarm-rules/general}: what holds for the alarms of every sensor and of the system.
 *
 * <p>Example: {@code GET /api/v1/alarm-rules/general} answers {@code {"staleIntervals": 3,
 * "staleAtLeastMinutes": 10, "batteryLowPct": 15.0, …}}.
 */
package org.muniment.dashboard.api.generalrules;
