/**
 * Passwords: kept as Argon2id hashes, and refused when those who guess would try them early.
 *
 * <p>Example: {@code new Argon2Hasher(random).hash("correct horse battery")} is {@code
 * $argon2id$v=19$m=19456,t=2,p=1$…$…}, which {@code matches} knows again.
 */
package org.muniment.adapters.passwords;
