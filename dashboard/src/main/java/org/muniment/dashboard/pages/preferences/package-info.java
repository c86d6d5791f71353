/**
 * The language and the theme that a browser asked for, kept in its cookies.
 *
 * <p>Example: {@code GET /preferences?theme=dark&back=/today} sets the cookie {@code theme} and
 * leads back to Today.
 */
package org.muniment.dashboard.pages.preferences;
