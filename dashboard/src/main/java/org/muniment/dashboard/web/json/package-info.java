/**
 * Reading what was sent and writing what is answered: JSON bodies, query parameters, times, CSV.
 *
 * <p>Example: {@code Body body = Body.read(ctx, "code", "name")} accepts an object with these
 * fields and no others; {@code body.text("code")} is its code, and {@code body.check()} throws one
 * 400 that names every field of a wrong type.
 */
package org.muniment.dashboard.web.json;
