/**
 * {@code /readings}: handing readings in, and reading them back raw or by steps.
 *
 * <p>Example: {@code GET /api/v1/readings?sensor=S1&from=2026-01-01T00:00:00Z&step=PT1H} answers
 * {@code {"items": [{"from": "2026-01-01T00:00:00Z", "coverage": 1.0, "temperature": {"min": 20.9,
 * "mean": 21.2, "max": 21.6}, …}], "next": null}}.
 */
package org.muniment.dashboard.api.readings;
