/**
 * Settings, sessions: who is signed in now.
 *
 * <p>Example: Wang left a browser open in the reading room; an administrator ends that session, and
 * the trail tells why.
 */
package org.muniment.dashboard.pages.sessions;
