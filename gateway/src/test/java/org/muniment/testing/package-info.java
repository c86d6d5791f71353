/**
 * Twins of the ports for tests: in memory, or always failing.
 *
 * <p>Example: {@code new MemoryReadingStore(ZoneId.of("Asia/Shanghai"))} behaves as the durable
 * store does, by the same contract test, without a file.
 */
package org.muniment.testing;
