package org.muniment.adapters.listener;

import java.util.List;
import java.util.Objects;

/**
 * Where the listener listens and what it keeps to itself.
 *
 * @param endpoints at least one
 * @param notIngested topics that begin with one of these are relayed, but no measurement: commands
 *     to devices and descriptions of them
 */
public record Settings(List<Endpoint> endpoints, List<String> notIngested, Bounds bounds) {
  public static final List<String> COMMANDS_AND_DESCRIPTIONS =
      List.of("homeassistant/", "cmnd/", "tasmota/discovery/", "zigbee2mqtt/bridge/");

  public Settings {
    Objects.requireNonNull(bounds);
    notIngested = List.copyOf(notIngested);
    endpoints = List.copyOf(endpoints);
    if (endpoints.isEmpty()) {
      throw new IllegalArgumentException("the listener needs an address");
    }
  }

  public static Settings at(String host, int port) {
    return at(List.of(Endpoint.plain(host, port)));
  }

  public static Settings at(List<Endpoint> endpoints) {
    return new Settings(endpoints, COMMANDS_AND_DESCRIPTIONS, Bounds.DEFAULT);
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
