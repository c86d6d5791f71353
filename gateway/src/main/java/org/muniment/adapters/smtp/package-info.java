/**
 * E-mail through the archive's own mail server.
 *
 * <p>Example: a channel with {@code host: smtp.example.org}, {@code security: starttls} and {@code
 * from: muniment@example.org} hands a letter over on port 587, in TLS, after the server proved its
 * name; {@code 250 2.0.0 Ok: queued as 4BqXyz} is the receipt. A second attempt carries the same
 * Message-ID, so that the receiver's program can tell a repetition.
 */
package org.muniment.adapters.smtp;
