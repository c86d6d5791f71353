package org.muniment.testing;

import org.muniment.port.PasswordHasher;

/** Hashes without taking time: for everything but the hashing itself. */
public final class QuickHasher implements PasswordHasher {
  private static final String OLD = "old:";

  @Override
  public String hash(String password) {
    return "quick:" + password;
  }

  /** What {@link #isOutdated} says yes to. */
  public static String oldHash(String password) {
    return OLD + password;
  }

  @Override
  public boolean matches(String password, String hash) {
    return hash.equals(hash(password)) || hash.equals(oldHash(password));
  }

  @Override
  public boolean isOutdated(String hash) {
    return hash.startsWith(OLD);
  }
}
