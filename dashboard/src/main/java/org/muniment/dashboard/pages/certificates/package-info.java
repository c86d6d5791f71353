/**
 * Settings, certificates: by what this computer proves who it is, and until when.
 *
 * <p>Example: {@code GET /settings/certificates} on a computer of the reading room's network shows
 * the certificate from the program's own authority, good until next winter and renewed before by
 * itself, and the QR code that leads a telephone to {@code /trust}.
 */
package org.muniment.dashboard.pages.certificates;
