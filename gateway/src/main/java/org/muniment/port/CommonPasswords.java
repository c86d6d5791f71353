package org.muniment.port;

/** What those who guess passwords try first; offline, any thread. */
public interface CommonPasswords {
  boolean isCommon(String password);
}
