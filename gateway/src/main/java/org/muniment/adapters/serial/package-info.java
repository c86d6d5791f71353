/**
 * Sensors on serial lines.
 *
 * <p>Example: {@code SerialPorts.start(List.of(PortSettings.of("/dev/ttyUSB0", 9600,
 * "arduino-dht")), data, ingest, clock)} opens the port on a thread of its own, hands every text
 * line to {@link org.muniment.port.Ingest} with the port's name as its source, and goes on trying
 * when the port is not there or is pulled out.
 */
package org.muniment.adapters.serial;
