/**
 * Certificates: from files that the archive brings, or from a certificate authority that the
 * program makes for itself.
 *
 * <p>Example: {@code Tls.start(new LocalAuthority(data.resolve("tls"), names::current), clock)}
 * makes the authority at the first start and a certificate for all names and addresses of the
 * computer, and keeps both. A minute after the router gave the computer another address, {@link
 * org.muniment.adapters.tls.Tls} finds that its certificate does not name it, has a new one made by
 * the same authority, and the next handshake shows that. The telephones trust it, since they trust
 * the authority.
 *
 * <p>The authority can only certify names that the computer had when it was made (and addresses):
 * whoever steals its key cannot pretend to be somebody else's web site to a telephone that trusts
 * it (RFC 5280, 4.2.1.10).
 */
package org.muniment.adapters.tls;
