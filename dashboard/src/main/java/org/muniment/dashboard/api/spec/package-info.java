/**
 * The description of the HTTP interface: OpenAPI 3 for programs, a page for people, both from the
 * {@code openapi.yaml} that stands beside each noun.
 *
 * <p>Example: a new noun's folder holds its slice and an {@code openapi.yaml} with its paths and
 * schemas; nothing here changes. A test fails while a route is not described.
 */
package org.muniment.dashboard.api.spec;
