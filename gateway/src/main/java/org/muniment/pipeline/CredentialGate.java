package org.muniment.pipeline;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.Transport;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Sha256;
import org.muniment.port.DeviceGate;
import org.muniment.port.Office;
import org.muniment.port.Registry;
import org.muniment.port.StoreException;

/**
 * Lets devices in by the credentials that people issued, and keeps each below its own topics.
 *
 * <p>A device's name is its sensor's code. With the address {@code tele/depot/SENSOR} it publishes
 * {@code tele/depot/SENSOR} and below, the siblings that the same device uses ({@code
 * tele/depot/LWT}, {@code stat/depot/RESULT}), {@code muniment/v1/CODE/…}, and what announces it to
 * home automation.
 */
public final class CredentialGate implements DeviceGate {
  private static final List<String> RESERVED =
      List.of("muniment/v1/alarms", "muniment/v1/status", "$SYS");

  /** Descriptions of devices, which nobody here takes for measurements. */
  private static final List<String> ANNOUNCEMENTS = List.of("homeassistant/", "tasmota/discovery/");

  private static final String NATIVE = "muniment/v1/";
  private static final String TASMOTA_VALUES = "tele/";
  private static final String TASMOTA_ANSWERS = "stat/";

  /** A parent of fewer levels is a whole family of devices rather than one. */
  private static final int LEVELS_OF_A_DEVICE = 2;

  private final Office office;
  private final Registry registry;

  public CredentialGate(Office office, Registry registry) {
    this.office = office;
    this.registry = registry;
  }

  @Override
  public boolean anyCredentials() {
    return !office.credentials().isEmpty();
  }

  @Override
  public Decision connect(
      Optional<String> username, Optional<String> password, boolean fromLoopback) {
    if (username.isEmpty()) {
      return fromLoopback ? Decision.ALLOWED : Decision.PASSWORD_NEEDED;
    }
    try {
      return office.credentials().stream()
              .filter(credential -> credential.username().equals(username.get()))
              .anyMatch(credential -> fits(credential, password.orElse("")))
          ? Decision.ALLOWED
          : Decision.WRONG_PASSWORD;
    } catch (StoreException unreadable) {
      return Decision.UNAVAILABLE;
    }
  }

  @Override
  public Decision publish(Optional<String> username, String topic) {
    if (RESERVED.stream().anyMatch(reserved -> isAtOrBelow(topic, reserved))) {
      return Decision.RESERVED_TOPIC;
    }
    if (username.isEmpty() || isItsOwn(username.get(), topic)) {
      return Decision.ALLOWED;
    }
    return Decision.NOT_ITS_TOPIC;
  }

  private boolean isItsOwn(String username, String topic) {
    if (isAtOrBelow(topic, NATIVE + username)) {
      return true;
    }
    if (ANNOUNCEMENTS.stream().anyMatch(topic::startsWith)) {
      return true;
    }
    return Code.isValid(username)
        && registry
            .sensor(Code.of(username))
            .filter(sensor -> sensor.address().transport() == Transport.MQTT)
            .filter(sensor -> isBelowAddress(sensor, topic))
            .isPresent();
  }

  private boolean isBelowAddress(Sensor sensor, String topic) {
    String address = sensor.address().source();
    if (isAtOrBelow(topic, address)) {
      return true;
    }
    String base = deviceBase(address);
    return (isAtOrBelow(topic, base) || isAtOrBelow(topic, answers(base))) && isAlone(sensor, base);
  }

  /** The parent of the address where that is one device; otherwise the address itself. */
  private static String deviceBase(String address) {
    int slash = address.lastIndexOf('/');
    String parent = slash < 0 ? "" : address.substring(0, slash);
    long levels = parent.isEmpty() ? 0 : 1 + parent.chars().filter(c -> c == '/').count();
    return levels >= LEVELS_OF_A_DEVICE ? parent : address;
  }

  private static String answers(String base) {
    return base.startsWith(TASMOTA_VALUES)
        ? TASMOTA_ANSWERS + base.substring(TASMOTA_VALUES.length())
        : base;
  }

  /** No sensor of another topic shares the base: siblings there belong to this device. */
  private boolean isAlone(Sensor sensor, String base) {
    String own = sensor.address().source();
    return registry.sensors().stream()
        .filter(other -> other.address().transport() == Transport.MQTT)
        .map(other -> other.address().source())
        .noneMatch(topic -> !topic.equals(own) && isAtOrBelow(topic, base));
  }

  private static boolean isAtOrBelow(String topic, String base) {
    return topic.startsWith(base)
        && (topic.length() == base.length() || topic.charAt(base.length()) == '/');
  }

  private static boolean fits(Office.Credential credential, String password) {
    return MessageDigest.isEqual(credential.hash(), Sha256.salted(credential.salt(), password));
  }
}
