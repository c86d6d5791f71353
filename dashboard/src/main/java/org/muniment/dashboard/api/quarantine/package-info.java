/**
 * {@code /quarantine}: messages that could not become readings.
 *
 * <p>Example: {@code GET /api/v1/quarantine?kind=undecodable} lists {@code {"id": 12, "kind":
 * "undecodable", "source": "tele/x/SENSOR", "reason": "…", "payload": "hello", …}}.
 */
package org.muniment.dashboard.api.quarantine;
