/**
 * The way in: signing in, and making the first administrator.
 *
 * <p>Example: {@code GET /sensors} without a session leads to {@code /login?next=%2Fsensors}, and
 * signing in leads back.
 */
package org.muniment.dashboard.pages.entry;
