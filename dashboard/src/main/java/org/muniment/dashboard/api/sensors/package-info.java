/**
 * {@code /sensors}: registering, moving, calibrating; what was heard and is not registered.
 *
 * <p>Example: {@code POST /api/v1/sensors} with {@code {"code": "S1", "name": "Window", "profile":
 * "tasmota", "address": {"topic": "tele/sonoff/SENSOR"}, "room": "R1", "expectedIntervalSeconds":
 * 300}} answers 201, and messages that waited in quarantine for that topic become its readings.
 */
package org.muniment.dashboard.api.sensors;
