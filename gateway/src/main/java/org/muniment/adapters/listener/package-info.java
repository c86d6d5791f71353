/**
 * The built-in MQTT listener: sensors connect to it on a fresh machine, without a broker.
 *
 * <p>Example: a device sends PUBLISH, QoS 1, packet 7. {@link
 * org.muniment.adapters.listener.Arrivals} checks its topic, relays it to subscribers and hands it
 * to {@link org.muniment.port.Ingest}. The store's writer commits and says {@code committed} on its
 * own thread; {@link org.muniment.adapters.listener.Settlements} carries that, together with all
 * others of the batch, to the event loop, which sends PUBACK 7. So an acknowledgement means: on
 * disk. A message to be retained waits for {@link org.muniment.adapters.listener.RetainedKeeper} as
 * well.
 *
 * <p>Everything that has state — connections, sessions, subscriptions, retained messages — lives on
 * one event loop and needs no locks. Other threads reach it by {@code runOnContext} only.
 */
package org.muniment.adapters.listener;
