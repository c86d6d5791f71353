package org.muniment.architecture.planted.domain;

import java.time.Instant;

/** Breaks "domain reads no clock or dice". */
public final class ReadsTheClock {
  public Instant now() {
    return Instant.now();
  }
}
