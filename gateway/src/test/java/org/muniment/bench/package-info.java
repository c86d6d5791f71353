/**
 * Measurements that are run by hand; their figures stand in {@code BENCHMARKS.md}. Example: the
 * {@code main} of {@link org.muniment.bench.IdleSerialPort} prints the cost of a silent port.
 */
package org.muniment.bench;
