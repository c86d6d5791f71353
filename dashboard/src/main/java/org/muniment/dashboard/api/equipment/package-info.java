/**
 * {@code /equipment}, {@code /keys}: the registers of machines and of keys (rules E7, C5).
 *
 * <p>Example: {@code POST /api/v1/keys/2/hand-over {"to": "王芳", "note": "值班"}} answers 200 with the
 * key, whose {@code keeper} is 王芳 now.
 */
package org.muniment.dashboard.api.equipment;
