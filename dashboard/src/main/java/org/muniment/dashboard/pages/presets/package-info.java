/**
 * Settings, presets: the environments that places are kept by, with every version of their limits.
 *
 * <p>Example: the form sends {@code low.temperature=16&high.temperature=26&reason=summer}; from now
 * on the preset has those limits, and every moment before keeps the limits of its time.
 */
package org.muniment.dashboard.pages.presets;
