package org.muniment.adapters.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What bad clients get, and that others do not notice. */
class BadInputTest {
  private final IngestTwin store = IngestTwin.committing();
  private final MqttListener listener =
      MqttListener.start(
          Settings.at("127.0.0.1", 0),
          store,
          new OfficeTwin(),
          new OpenGate(),
          InstantSource.system());
  private final RawClient neighbour = RawClient.connect(listener.port(), "neighbour", true);

  @AfterEach
  void neighbourIsWell() {
    neighbour.publish("depot/t", "21.4", 1, 1, false);
    assertThat(neighbour.read().type()).isEqualTo(RawClient.PUBACK);
    neighbour.close();
    listener.close();
  }

  private int metric(String name) {
    return listener.snapshot().get("muniment_mqtt_" + name).intValue();
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5})
  void a_message_of_1_mb_ends_the_connection_and_is_counted(int version) {
    try (RawClient device = RawClient.open(listener.port(), version)) {
      RawClient.Bytes connect = new RawClient.Bytes().text("MQTT").bytes(version, 2, 0, 60);
      device.send(0x10, (version == 5 ? connect.bytes(0) : connect).text("big"));
      device.read();
      byte[] body = new byte[1 << 20];
      try {
        device.send(0x32, new RawClient.Bytes().text("depot/t").number(1).raw(body));
      } catch (java.io.UncheckedIOException closedWhileWriting) {
        // As it should be.
      }
      assertThat(device.isClosed()).isTrue();
      await().until(() -> metric("too_large_total") == 1);
      assertThat(store.arrived()).isEmpty();
    }
  }

  @Test
  void a_message_just_below_the_limit_is_taken() {
    try (RawClient device = RawClient.connect(listener.port(), "large", true)) {
      device.publish("depot/t", "x".repeat(Bounds.DEFAULT.packetBytes() - 20), 1, 1, false);
      assertThat(device.read().type()).isEqualTo(RawClient.PUBACK);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"depot/\u0000", "depot\n/t", "a/\u007f", "\u0085", "a/+/b", "a/#", "", "a/\uFFFD"})
  void a_topic_that_is_none_ends_the_connection(String topic) {
    try (RawClient device = RawClient.connect(listener.port(), "odd", true)) {
      device.publish(topic, "21.4", 1, 1, false);
      assertThat(device.isClosed()).isTrue();
      assertThat(store.arrived()).isEmpty();
      await().until(() -> metric("refused_messages_total") + metric("malformed_total") == 1);
    }
  }

  @Test
  void a_topic_that_is_too_long_or_too_deep_is_refused() {
    for (String topic : new String[] {"x".repeat(513), "/".repeat(32)}) {
      try (RawClient device = RawClient.connect(listener.port(), "odd", true)) {
        device.publish(topic, "21.4", 1, 1, false);
        assertThat(device.isClosed()).isTrue();
      }
    }
    assertThat(store.arrived()).isEmpty();
  }

  @Test
  void the_longest_topic_is_taken() {
    try (RawClient device = RawClient.connect(listener.port(), "long", true)) {
      device.publish("x".repeat(512), "21.4", 1, 1, false);
      assertThat(device.read().type()).isEqualTo(RawClient.PUBACK);
    }
  }

  @Test
  void mqtt_5_is_told_what_is_wrong_with_a_topic_and_stays() {
    try (RawClient device = RawClient.connect5(listener.port(), "five")) {
      device.publish("a\nb", "21.4", 1, 1, false);
      RawClient.Packet answer = device.read();
      assertThat(answer.type()).isEqualTo(RawClient.PUBACK);
      assertThat(answer.body()[2] & 0xff).isEqualTo(0x90);
      device.publish("a", "21.4", 1, 2, false);
      assertThat(device.read().packetId()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"muniment/v1/status", "muniment/v1/alarms/R1/-/-/high"})
  void nobody_but_the_gateway_publishes_its_own_topics(String topic) {
    try (RawClient old = RawClient.connect(listener.port(), "old", true);
        RawClient five = RawClient.connect5(listener.port(), "five")) {
      old.publish(topic, "offline", 1, 1, false);
      assertThat(old.isClosed()).isTrue();
      five.publish(topic, "offline", 1, 1, false);
      RawClient.Packet answer = five.read();
      assertThat(answer.type()).isEqualTo(RawClient.PUBACK);
      assertThat(answer.body()[2] & 0xff).isEqualTo(0x87);
      five.publish(topic, "offline", 2, 2, false);
      assertThat(five.read().type()).isEqualTo(RawClient.DISCONNECT);
      assertThat(store.arrived()).isEmpty();
    }
  }

  @Test
  void a_topic_alias_is_not_offered_and_not_taken() {
    try (RawClient device = RawClient.connect5(listener.port(), "five")) {
      device.send(
          0x32,
          new RawClient.Bytes()
              .text("a")
              .number(1)
              .bytes(3, 0x23, 0, 1)
              .raw("21".getBytes(StandardCharsets.UTF_8)));
      RawClient.Packet answer = device.read();
      assertThat(answer.type()).isEqualTo(RawClient.DISCONNECT);
      assertThat(answer.body()[0] & 0xff).isEqualTo(0x94);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/#/b", "a+", "#a", "a\u0000", "$share/g/a"})
  void a_filter_that_is_none_is_not_granted(String filter) {
    try (RawClient device = RawClient.connect(listener.port(), "odd", true)) {
      device.send(0x82, new RawClient.Bytes().number(1).text(filter).bytes(1));
      RawClient.Packet answer = device.read();
      assertThat(answer.type()).isEqualTo(RawClient.SUBACK);
      assertThat(answer.body()[2] & 0xff).isEqualTo(0x80);
    }
  }

  @Test
  void what_is_not_mqtt_is_cut_off() {
    try (RawClient device = RawClient.open(listener.port(), 4)) {
      device.send(
          'G',
          new RawClient.Bytes().raw("ET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
      assertThat(device.isClosed()).isTrue();
      assertThat(metric("malformed_total")).isEqualTo(1);
    }
  }

  @Test
  void a_message_before_the_connect_is_cut_off() {
    try (RawClient device = RawClient.open(listener.port(), 4)) {
      device.publish("depot/t", "21.4", 1, 1, false);
      assertThat(device.isClosed()).isTrue();
      assertThat(store.arrived()).isEmpty();
    }
  }

  @Test
  void messages_that_follow_a_refused_one_in_the_same_breath_are_not_taken() {
    try (RawClient device = RawClient.connect(listener.port(), "odd", true)) {
      device.publish("a/\n", "1", 1, 1, false);
      try {
        for (int i = 2; i < 100; i++) {
          device.publish("depot/t", "2", 1, i, false);
        }
      } catch (java.io.UncheckedIOException closedWhileWriting) {
        // As it should be.
      }
      assertThat(device.isClosed()).isTrue();
      assertThat(store.arrived()).isEmpty();
    }
  }

  @Test
  void a_client_id_with_control_characters_is_turned_away() {
    try (RawClient device = RawClient.open(listener.port(), 4)) {
      device.send(0x10, new RawClient.Bytes().text("MQTT").bytes(4, 2, 0, 60).text("a\nb"));
      assertThat(device.read().body()).containsExactly(0, 2);
      assertThat(device.isClosed()).isTrue();
    }
  }
}
