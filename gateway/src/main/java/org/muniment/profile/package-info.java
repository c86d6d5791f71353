/**
 * The profile language: what a device's messages look like, said in one YAML file, and the engine
 * that turns a message into readings by it.
 *
 * <p>Example: {@code decoder.decode("muniment", ProfileInput.mqtt("muniment/v1/S1/reading",
 * bytes("{\"temperature\":21.4}"), now, zone))} is an {@code Accepted} with one reading of 21.4 °C.
 */
package org.muniment.profile;
