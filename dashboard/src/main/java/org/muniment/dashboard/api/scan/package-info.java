/**
 * {@code /scan}: what a label stands for.
 *
 * <p>Example: {@code GET /api/v1/scan/C1-S02} answers {@code {"kind": "shelf", "cabinet": "C1",
 * "shelf": 2, …}}.
 */
package org.muniment.dashboard.api.scan;
