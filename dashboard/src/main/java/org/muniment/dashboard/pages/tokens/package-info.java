/**
 * Settings, tokens: what machines and scripts identify themselves with.
 *
 * <p>Example: the form sends {@code name=logger&role=assistant&expiry=90}; the answer shows the
 * token once, and the list tells when it was last used.
 */
package org.muniment.dashboard.pages.tokens;
