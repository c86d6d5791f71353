/**
 * What the inside asks of the outside, and what the ways in ask of the inside.
 *
 * <p>Example: the MQTT listener calls {@link org.muniment.port.Ingest#message} with a {@link
 * org.muniment.port.WireMessage} and acknowledges the packet when its {@link
 * org.muniment.port.Receipt} says {@code committed}; between the two, the pipeline has decoded it
 * and {@link org.muniment.port.ReadingStore#append} has it on disk.
 */
package org.muniment.port;
