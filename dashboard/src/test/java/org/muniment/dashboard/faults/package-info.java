/**
 * Breaks the running product and looks whether it kept its word.
 *
 * <p>Example: the {@code main} of {@link org.muniment.dashboard.faults.KillHarness} with the
 * argument 100 kills the program a hundred times in the middle of its work, and fails when a
 * reading that was acknowledged is missing or stored twice.
 */
package org.muniment.dashboard.faults;
