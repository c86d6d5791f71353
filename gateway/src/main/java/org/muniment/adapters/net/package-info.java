/**
 * What the ways to people share on the way out: which addresses may be asked, whose certificates
 * are believed, one HTTP client, how many messages a minute a robot takes, and texts that fit.
 *
 * <p>Example: {@code new Web(new Targets(false), new FileTrust(Optional.empty()),
 * Web.PATIENCE).post(uri, headers, body)} resolves the host, refuses when any of its addresses is
 * inside the house, and connects to the very address that it looked at; so a name server that
 * answers differently the second time leads nowhere.
 */
package org.muniment.adapters.net;
