/**
 * Settings, people: who may sign in, in which role, up to which secrecy level.
 *
 * <p>Example: the form sends {@code name=wang&role=archivist&clearance=secret}; the answer shows
 * the initial password {@code h7kq-r2vn-9xwe} once, and Wang chooses another when signing in.
 */
package org.muniment.dashboard.pages.people;
