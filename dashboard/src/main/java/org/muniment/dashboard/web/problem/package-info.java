/**
 * How a handler says no when no desk said it first.
 *
 * <p>Example: {@code throw Problem.badRequest("cursor", Message.of("api.parameter.cursor"))}
 * becomes a 400 whose {@code errors} name the field {@code cursor}.
 */
package org.muniment.dashboard.web.problem;
