package org.muniment.port;

/**
 * Turns passwords into what may be kept. Deliberately slow; any thread, and few at once, because
 * each takes memory.
 */
public interface PasswordHasher {
  /** A new hash with its own salt and its parameters, as text. */
  String hash(String password);

  boolean matches(String password, String hash);

  /** Whether the hash was made with weaker parameters than those of today. */
  boolean isOutdated(String hash);
}
