package org.muniment.adapters.listener;

import java.util.Optional;
import org.muniment.port.DeviceGate;

/** Lets everybody in and refuses the gateway's own topics. */
public final class OpenGate implements DeviceGate {
  @Override
  public boolean anyCredentials() {
    return true;
  }

  @Override
  public Decision connect(
      Optional<String> username, Optional<String> password, boolean fromLoopback) {
    return Decision.ALLOWED;
  }

  @Override
  public Decision publish(Optional<String> username, String topic) {
    return topic.startsWith("muniment/v1/alarms") || topic.startsWith("muniment/v1/status")
        ? Decision.RESERVED_TOPIC
        : Decision.ALLOWED;
  }
}
