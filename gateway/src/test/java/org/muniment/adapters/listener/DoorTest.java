package org.muniment.adapters.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.port.DeviceGate;

/** Who gets in, and what he is told when not. */
class DoorTest {
  /** Knows one device, {@code S1} with the password {@code right}, whose topics begin with S1. */
  private static final DeviceGate ONE_DEVICE =
      new DeviceGate() {
        @Override
        public boolean anyCredentials() {
          return true;
        }

        @Override
        public Decision connect(
            Optional<String> username, Optional<String> password, boolean fromLoopback) {
          return switch (username.orElse("")) {
            case "" -> Decision.PASSWORD_NEEDED;
            case "S1" ->
                password.equals(Optional.of("right")) ? Decision.ALLOWED : Decision.WRONG_PASSWORD;
            case "later" -> Decision.UNAVAILABLE;
            default -> Decision.WRONG_PASSWORD;
          };
        }

        @Override
        public Decision publish(Optional<String> username, String topic) {
          return topic.startsWith("S1/") ? Decision.ALLOWED : Decision.NOT_ITS_TOPIC;
        }
      };

  private final IngestTwin store = IngestTwin.committing();
  private final MqttListener listener =
      MqttListener.start(
          Settings.at("127.0.0.1", 0), store, new OfficeTwin(), ONE_DEVICE, InstantSource.system());

  @AfterEach
  void stop() {
    listener.close();
  }

  private static MqttConnectOptions as(String name, String password) {
    MqttConnectOptions options = Mailbox.options(true);
    if (name != null) {
      options.setUserName(name);
      options.setPassword((password == null ? "" : password).toCharArray());
    }
    return options;
  }

  @ParameterizedTest
  @CsvSource({"S1, wrong, 4", "S2, right, 4", "S1,, 4", ",, 5", "later, right, 3"})
  void mqtt_3_is_told_in_its_own_words(String name, String password, int code) {
    assertThatThrownBy(() -> Mailbox.connect(listener.port(), "d", as(name, password)))
        .isInstanceOfSatisfying(
            MqttException.class, e -> assertThat(e.getReasonCode()).isEqualTo(code));
    assertThat(listener.snapshot()).containsEntry("muniment_mqtt_refused_connections_total", 1.0);
  }

  @ParameterizedTest
  @CsvSource({"S1, wrong, 134", ",, 135", "later, right, 136"})
  void mqtt_5_is_told_in_its_own_words(String name, String password, int code) throws Exception {
    MqttConnectionOptions options = new MqttConnectionOptions();
    if (name != null) {
      options.setUserName(name);
      options.setPassword(password.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    org.eclipse.paho.mqttv5.client.MqttClient client =
        new org.eclipse.paho.mqttv5.client.MqttClient(
            "tcp://127.0.0.1:" + listener.port(), "d", new MemoryPersistence());
    assertThatThrownBy(() -> client.connect(options))
        .isInstanceOfSatisfying(
            org.eclipse.paho.mqttv5.common.MqttException.class,
            e -> assertThat(e.getReasonCode()).isEqualTo(code));
    client.close();
  }

  @Test
  void a_device_with_its_password_publishes_its_own_topics_and_no_others() throws Exception {
    try (Mailbox device = Mailbox.connect(listener.port(), "d", as("S1", "right"))) {
      device.publish("S1/t", "21.4", 1, false);
      assertThatThrownBy(() -> device.publish("S2/t", "99", 1, false))
          .isInstanceOf(MqttException.class);
      assertThat(store.words()).containsExactly("S1/t=21.4");
    }
  }

  @Test
  void last_words_on_a_topic_of_others_turn_a_device_away() {
    MqttConnectOptions options = as("S1", "right");
    options.setWill("S2/lwt", new byte[] {'x'}, 1, true);
    assertThatThrownBy(() -> Mailbox.connect(listener.port(), "d", options))
        .isInstanceOfSatisfying(
            MqttException.class, e -> assertThat(e.getReasonCode()).isEqualTo(5));
  }

  @Test
  void two_devices_with_one_client_id_are_noticed_once_a_minute() {
    java.util.concurrent.atomic.AtomicReference<Instant> now =
        new java.util.concurrent.atomic.AtomicReference<>(Instant.EPOCH);
    Flapping flapping = new Flapping(now::get);
    assertThat(flapping.takenOver("d", "a", "b")).isFalse();
    assertThat(flapping.takenOver("d", "b", "a")).isFalse();
    assertThat(flapping.takenOver("other", "x", "y")).isFalse();
    assertThat(flapping.takenOver("d", "a", "b")).isTrue();
    assertThat(flapping.takenOver("d", "b", "a")).isFalse();
    now.set(Instant.EPOCH.plusSeconds(61));
    assertThat(flapping.takenOver("d", "a", "b")).isFalse();
  }
}
