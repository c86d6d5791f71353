/**
 * {@code /healthz} and {@code /metrics}, for those who watch over the program.
 *
 * <p>Example: {@code GET /healthz} answers {@code {"status": "ok", "checks": {"mqtt": {"status":
 * "ok", "state": "listening", "detail": "…"}}}} without a login.
 */
package org.muniment.dashboard.api.status;
