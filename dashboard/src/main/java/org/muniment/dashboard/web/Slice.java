package org.muniment.dashboard.web;

import java.util.List;

/** A page, or a noun of the API, with everything it answers; all of them stand in one list. */
public interface Slice {
  List<Route> routes();

  /**
   * Whether it is answered without TLS too, on a port that speaks TLS: only what a device needs
   * before it can trust the certificate. Nothing in it may be secret.
   */
  default boolean answersWithoutTls() {
    return false;
  }

  /** Ends what it started, in particular answers that would go on for ever. */
  default void close() {}
}
