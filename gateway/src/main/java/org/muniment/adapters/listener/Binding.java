package org.muniment.adapters.listener;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.muniment.domain.text.Message;
import org.muniment.port.CannotStart;
import org.muniment.port.DeviceGate;

/** Whether the listener may and can use an address, and what to do when not. */
final class Binding {
  private Binding() {}

  /** The address of the endpoint's host. Other computers may reach it only with credentials. */
  static InetAddress allowed(Endpoint endpoint, DeviceGate gate) {
    InetAddress address = resolve(endpoint.host());
    if (!address.isLoopbackAddress() && !gate.anyCredentials()) {
      throw new CannotStart(Message.of("start.mqtt.needs-credentials", endpoint.host()));
    }
    return address;
  }

  private static InetAddress resolve(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException unknown) {
      throw new CannotStart(Message.of("start.mqtt.no-such-address", host), unknown);
    }
  }

  /** The operating system's few words, in ours. */
  static CannotStart failure(Endpoint endpoint, Throwable cause) {
    String words = String.valueOf(cause.getMessage());
    String lower = words.toLowerCase(Locale.ROOT);
    String where = endpoint.host() + ":" + endpoint.port();
    if (lower.contains("in use")) {
      return new CannotStart(Message.of("start.mqtt.port-in-use", where), cause);
    }
    if (lower.contains("permission") || lower.contains("denied")) {
      return new CannotStart(Message.of("start.mqtt.port-forbidden", where), cause);
    }
    if (lower.contains("assign")) {
      return new CannotStart(Message.of("start.mqtt.no-such-address", endpoint.host()), cause);
    }
    return new CannotStart(Message.of("start.mqtt.failed", where, words), cause);
  }
}
