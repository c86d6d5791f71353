package org.muniment.port;

import java.util.Optional;

/**
 * Who may connect to the built-in listener and what he may publish. Called on the listener's event
 * loop: {@link #connect} once per connection, {@link #publish} for every message, so the latter
 * must not leave the memory.
 */
public interface DeviceGate {
  /** Yes, or why not. */
  enum Decision {
    ALLOWED,
    /** Nobody is known by this name with this password. */
    WRONG_PASSWORD,
    /** Without name and password only this computer itself may connect. */
    PASSWORD_NEEDED,
    /** Nobody but the gateway publishes there. */
    RESERVED_TOPIC,
    /** A device with credentials publishes only below its own topics. */
    NOT_ITS_TOPIC,
    /** The store with the credentials does not answer now; later it may. */
    UNAVAILABLE;

    public boolean allowed() {
      return this == ALLOWED;
    }
  }

  /** Whether any device has credentials; until then the listener stays on the loopback address. */
  boolean anyCredentials();

  /**
   * @param username empty for an anonymous client
   * @param fromLoopback the client runs on this computer
   */
  Decision connect(Optional<String> username, Optional<String> password, boolean fromLoopback);

  /**
   * @param username the name that {@link #connect} allowed; empty for an anonymous client
   */
  Decision publish(Optional<String> username, String topic);
}
