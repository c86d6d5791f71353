/**
 * {@code /rooms}: repository rooms and their climate now.
 *
 * <p>Example: {@code GET /api/v1/rooms/R1/now} answers {@code {"at": "2026-11-22T01:02:03Z",
 * "values": {"temperature": 21.4, "humidity": 52.1}, "inLimits": {"temperature": true, "humidity":
 * true}, …}}.
 */
package org.muniment.dashboard.api.rooms;
