package org.muniment.adapters.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is remembered of a client, and for how much. */
class SessionTest {
  private static final int QUEUED = 50;

  private final IngestTwin store = IngestTwin.committing();
  private final MqttListener listener =
      MqttListener.start(
          new Settings(
              List.of(Endpoint.plain("127.0.0.1", 0)),
              List.of(),
              new Bounds(10, 4_096, 3, QUEUED, 5)),
          store,
          new OfficeTwin(),
          new OpenGate(),
          InstantSource.system());

  @AfterEach
  void stop() {
    listener.close();
  }

  private int metric(String name) {
    return listener.snapshot().get("muniment_mqtt_" + name).intValue();
  }

  private Mailbox keeping(String id) throws Exception {
    return Mailbox.connect(listener.port(), id, Mailbox.options(false));
  }

  @Test
  void messages_wait_for_a_client_that_is_away() throws Exception {
    try (Mailbox reader = keeping("reader")) {
      reader.client.subscribe("a/#", 1);
    }
    try (Mailbox device = Mailbox.connect(listener.port(), "device")) {
      device.publish("a/b", "owed", 1, false);
      device.publish("a/b", "not owed", 0, false);
    }
    try (Mailbox reader = keeping("reader")) {
      await().until(() -> reader.letters.equals(List.of("a/b=owed")));
    }
  }

  @Test
  void a_clean_start_forgets_subscriptions_and_what_waited() throws Exception {
    try (Mailbox reader = keeping("reader")) {
      reader.client.subscribe("a/#", 1);
    }
    Mailbox.connect(listener.port(), "reader").close();
    await().until(() -> metric("sessions") == 0);
  }

  @Test
  void what_waits_for_an_absent_client_is_bounded_and_the_oldest_stays() throws Exception {
    try (Mailbox reader = keeping("reader")) {
      reader.client.subscribe("a/#", 1);
    }
    try (Mailbox device = Mailbox.connect(listener.port(), "device")) {
      for (int i = 0; i < QUEUED + 7; i++) {
        device.publish("a/b", "" + i, 1, false);
      }
    }
    assertThat(metric("dropped_total")).isEqualTo(7);
    try (Mailbox reader = keeping("reader")) {
      await().until(() -> reader.letters.size() == QUEUED);
      assertThat(reader.letters)
          .isEqualTo(IntStream.range(0, QUEUED).mapToObj(i -> "a/b=" + i).toList());
    }
    await().until(() -> metric("queued_bytes") == 0);
  }

  @Test
  void a_message_that_was_not_acknowledged_comes_again_with_its_packet_id() {
    try (RawClient reader = RawClient.connect(listener.port(), "reader", false);
        RawClient device = RawClient.connect(listener.port(), "device", true)) {
      reader.subscribe("a", 1);
      device.publish("a", "1", 1, 1, false);
      RawClient.Packet first = reader.read();
      assertThat(first.type()).isEqualTo(3);
      reader.close();
      await().until(() -> metric("clients") == 1);
      try (RawClient again = RawClient.connect(listener.port(), "reader", false)) {
        assertThat(again.read().body()).isEqualTo(first.body());
      }
    }
  }

  @Test
  void a_second_connection_takes_the_place_of_the_first_after_its_last_words() throws Exception {
    MqttConnectOptions options = Mailbox.options(true);
    options.setWill("lwt", "gone".getBytes(StandardCharsets.UTF_8), 1, true);
    try (Mailbox reader = Mailbox.connect(listener.port(), "reader");
        Mailbox first = Mailbox.connect(listener.port(), "twin", options)) {
      reader.client.subscribe("lwt", 1);
      try (Mailbox second = Mailbox.connect(listener.port(), "twin", options)) {
        second.publish("lwt", "here", 1, true);
        await().until(first::isLost);
        await().until(() -> reader.letters.equals(List.of("lwt=gone", "lwt=here")));
        assertThat(metric("taken_over_total")).isEqualTo(1);
        assertThat(metric("clients")).isEqualTo(2);
      }
    }
  }

  @Test
  void a_subscriber_that_does_not_acknowledge_is_disconnected_once_its_box_is_full() {
    try (RawClient slow = RawClient.connect(listener.port(), "slow", true);
        RawClient device = RawClient.connect(listener.port(), "device", true)) {
      slow.subscribe("a", 1);
      for (int i = 1; i <= Bounds.SEND_WINDOW + QUEUED + 20; i++) {
        device.publish("a", "" + i, 1, i, false);
      }
      assertThat(slow.isClosed()).isTrue();
      assertThat(metric("slow_disconnected_total")).isEqualTo(1);
      assertThat(device.read().type()).isEqualTo(RawClient.PUBACK);
    }
  }

  @Test
  void a_subscriber_that_does_not_read_loses_messages_of_qos_0_and_nobody_else_does()
      throws Exception {
    int count = 60_000;
    String payload = "x".repeat(500);
    try (RawClient stuck = RawClient.connect(listener.port(), "stuck", true);
        Mailbox device = Mailbox.connect(listener.port(), "device")) {
      stuck.subscribe("a", 0);
      for (int i = 0; i < count; i++) {
        device.publish("a", payload, 0, false);
      }
      device.publish("b", "end", 1, false);
      assertThat(metric("dropped_total")).isPositive();
      assertThat(metric("queued_bytes")).isLessThan(QUEUED * 1_000);
      assertThat(store.arrived()).hasSize(count + 1);
    }
  }

  @Test
  void subscriptions_of_a_client_are_bounded() throws Exception {
    try (Mailbox reader = Mailbox.connect(listener.port(), "reader")) {
      int[] granted = {1, 1, 1, 1};
      org.eclipse.paho.client.mqttv3.IMqttToken token =
          reader.client.subscribeWithResponse(new String[] {"a", "b", "c", "d"}, granted);
      assertThat(token.getGrantedQos()).containsExactly(1, 1, 1, 128);
    }
  }

  @Test
  void retained_messages_are_bounded_in_number() throws Exception {
    try (Mailbox device = Mailbox.connect(listener.port(), "device")) {
      for (int i = 0; i < 8; i++) {
        device.publish("r/" + i, "x", 1, true);
      }
      // One of the five is the gateway's own life sign.
      assertThat(metric("retained")).isEqualTo(5);
      assertThat(metric("retained_refused_total")).isEqualTo(4);
    }
  }

  @Test
  void connections_are_bounded() throws Exception {
    List<RawClient> clients =
        IntStream.range(0, 10)
            .mapToObj(i -> RawClient.connect(listener.port(), "c" + i, true))
            .toList();
    try (RawClient one = RawClient.open(listener.port(), 4)) {
      one.send(0x10, new RawClient.Bytes().text("MQTT").bytes(4, 2, 0, 60).text("c11"));
      assertThat(one.read().body()).containsExactly(0, 3);
      assertThat(one.isClosed()).isTrue();
      assertThat(metric("refused_connections_total")).isEqualTo(1);
    }
    clients.forEach(RawClient::close);
  }
}
