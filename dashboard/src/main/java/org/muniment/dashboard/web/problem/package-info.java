/**
 * How a handler says no when no desk said it first.
 *
 * <p>Example: {@code throw Problem.badRequest("step", Message.of("api.step.unknown", "PT5M"))}
 * becomes a 400 whose {@code errors} name the field {@code step}.
 */
package org.muniment.dashboard.web.problem;
