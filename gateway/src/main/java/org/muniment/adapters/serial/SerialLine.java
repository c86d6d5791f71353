package org.muniment.adapters.serial;

import java.io.Closeable;
import java.io.IOException;

/** An open port; used by one thread only, the one that opened it. */
interface SerialLine extends Closeable {
  /** How ports are opened; another one in tests. */
  interface Opener {
    /**
     * @throws OpenFailed when the port cannot be opened now
     */
    SerialLine open(PortSettings settings) throws OpenFailed;
  }

  /** Why a port cannot be opened. */
  enum Reason {
    MISSING("missing"),
    BUSY("busy"),
    NO_RIGHT("no-right"),
    NO_LIBRARY("no-library"),
    OTHER("failed");

    private final String key;

    Reason(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /** A port could not be opened. */
  final class OpenFailed extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    OpenFailed(Reason reason, String detail, Throwable cause) {
      super(detail, cause);
      this.reason = reason;
    }

    Reason reason() {
      return reason;
    }
  }

  /**
   * The bytes that are there, perhaps none; never waits.
   *
   * @throws IOException when the port is lost
   */
  byte[] read() throws IOException;
}
