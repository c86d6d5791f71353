/**
 * {@code /presets}: the environments that places are kept by.
 *
 * <p>Example: {@code GET /api/v1/presets} lists {@code {"key": "general", "limits": {"temperature":
 * {"low": 14.0, "high": 24.0}, …}, …}}.
 */
package org.muniment.dashboard.api.presets;
