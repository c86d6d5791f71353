/**
 * The web server, what comes before every handler (who asks, from where, in which language) and
 * what comes after one that failed.
 *
 * <p>Example: a slice lists {@code Route.get("/api/v1/rooms/{code}", Access.API_READ, this::room)}.
 * When {@code room} is called, the caller is known ({@link
 * org.muniment.dashboard.web.Requests#caller}) and allowed; when it throws a {@link
 * org.muniment.desk.Refusal}, the caller gets its sentence in their language with status 404, 409
 * or 422.
 */
package org.muniment.dashboard.web;
