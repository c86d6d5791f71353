/**
 * {@code /events}: what happens, as it happens, as server-sent events.
 *
 * <p>Example: {@code new EventSource("/api/v1/events").addEventListener("reading", …)} hears {@code
 * {"sensor": "S1", "at": "2026-11-22T01:02:03Z", "values": {"temperature": 21.4}}} for every
 * reading that is newer than all before it.
 */
package org.muniment.dashboard.api.events;
