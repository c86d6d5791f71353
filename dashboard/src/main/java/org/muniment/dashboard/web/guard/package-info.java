/**
 * What is checked of a request before anybody reads it: where it was sent to, where it comes from,
 * how often its sender was wrong, and whether it was answered already.
 *
 * <p>Example: a page of {@code evil.example} that had its name changed to 127.0.0.1 sends {@code
 * Host: evil.example}; {@link org.muniment.dashboard.web.guard.Hosts} does not know that name.
 */
package org.muniment.dashboard.web.guard;
