/**
 * Trusting this computer: what a telephone or another PC must do once so that it accepts the
 * certificate of these pages.
 *
 * <p>Example: {@code GET http://192.168.1.20:7070/trust} on a telephone, led there by the QR code
 * on the PC's screen, is answered without TLS although the port speaks TLS; {@code GET
 * /trust/muniment-ca.crt} gives the authority's certificate. Its fingerprint is compared with the
 * one on the PC's screen, since anybody between the two could have exchanged it. After that {@code
 * https://192.168.1.20:7070} opens without a warning.
 */
package org.muniment.dashboard.pages.trust;
