package org.muniment.adapters.listener;

import java.util.List;
import java.util.Objects;

/**
 * Where the listener listens and what it keeps to itself.
 *
 * @param port 0 for any free one
 * @param notIngested topics that begin with one of these are relayed, but no measurement: commands
 *     to devices and descriptions of them
 */
public record Settings(String host, int port, List<String> notIngested, Bounds bounds) {
  public static final List<String> COMMANDS_AND_DESCRIPTIONS =
      List.of("homeassistant/", "cmnd/", "tasmota/discovery/", "zigbee2mqtt/bridge/");

  private static final int MAX_PORT = 65_535;

  public Settings {
    Objects.requireNonNull(bounds);
    notIngested = List.copyOf(notIngested);
    if (host == null || host.isBlank()) {
      throw new IllegalArgumentException("the listener needs a host, got " + host);
    }
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("a port is 0 to " + MAX_PORT + ", got " + port);
    }
  }

  public static Settings at(String host, int port) {
    return new Settings(host, port, COMMANDS_AND_DESCRIPTIONS, Bounds.DEFAULT);
  }

  boolean isIngested(String topic) {
    for (String prefix : notIngested) {
      if (topic.startsWith(prefix)) {
        return false;
      }
    }
    return true;
  }
}
