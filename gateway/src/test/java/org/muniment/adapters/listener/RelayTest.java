package org.muniment.adapters.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What devices expect of each other: commands, retained messages, last words. */
class RelayTest {
  private final IngestTwin store = IngestTwin.committing();
  private final OfficeTwin office = new OfficeTwin();
  private MqttListener listener;

  @BeforeEach
  void start() {
    listener =
        MqttListener.start(
            Settings.at("127.0.0.1", 0), store, office, new OpenGate(), InstantSource.system());
  }

  @AfterEach
  void stop() {
    listener.close();
  }

  private Mailbox client(String id) throws Exception {
    return Mailbox.connect(listener.port(), id);
  }

  @Test
  void a_command_reaches_the_device_that_subscribed_to_it() throws Exception {
    try (Mailbox device = client("tasmota");
        Mailbox app = client("app")) {
      device.client.subscribe("cmnd/depot/#", 1);
      app.publish("cmnd/depot/TelePeriod", "30", 1, false);
      await().until(() -> device.letters.contains("cmnd/depot/TelePeriod=30"));
      assertThat(store.words()).isEmpty();
    }
  }

  @Test
  void wildcards_do_not_show_topics_that_begin_with_a_dollar() throws Exception {
    try (Mailbox all = client("all");
        Mailbox one = client("one");
        Mailbox dollar = client("dollar");
        Mailbox device = client("device")) {
      all.client.subscribe("#", 0);
      one.client.subscribe("+/t", 0);
      dollar.client.subscribe("$own/#", 0);
      device.publish("$own/t", "1", 1, false);
      device.publish("a/t", "2", 1, false);
      await().until(() -> dollar.letters.contains("$own/t=1"));
      await().until(() -> all.letters.contains("a/t=2") && one.letters.contains("a/t=2"));
      assertThat(all.letters).doesNotContain("$own/t=1");
      assertThat(one.letters).containsExactly("a/t=2");
    }
  }

  @Test
  void overlapping_subscriptions_bring_a_message_once() throws Exception {
    try (Mailbox reader = client("reader");
        Mailbox device = client("device")) {
      reader.client.subscribe("a/#", 0);
      reader.client.subscribe("a/+", 1);
      device.publish("a/b", "1", 1, false);
      device.publish("a/c", "end", 1, false);
      await().until(() -> reader.letters.contains("a/c=end"));
      assertThat(reader.letters).containsExactly("a/b=1", "a/c=end");
    }
  }

  @Test
  void a_retained_message_is_there_for_who_comes_later_until_an_empty_one() throws Exception {
    try (Mailbox device = client("device");
        Mailbox later = client("later");
        Mailbox last = client("last")) {
      device.publish("depot/state", "on", 1, true);
      later.client.subscribe("depot/#", 1);
      await().until(() -> later.letters.contains("depot/state=on"));
      assertThat(later.retained).containsExactly("depot/state");

      device.publish("depot/state", "", 1, true);
      device.publish("depot/other", "x", 1, true);
      last.client.subscribe("depot/#", 1);
      await().until(() -> last.letters.contains("depot/other=x"));
      assertThat(last.letters).containsExactly("depot/other=x");
    }
  }

  @Test
  void a_relayed_message_is_not_flagged_as_retained_for_who_was_there() throws Exception {
    try (Mailbox reader = client("reader");
        Mailbox device = client("device")) {
      reader.client.subscribe("depot/#", 1);
      device.publish("depot/state", "on", 1, true);
      await().until(() -> reader.letters.contains("depot/state=on"));
      assertThat(reader.retained).isEmpty();
    }
  }

  @Test
  void retained_messages_outlive_a_restart() throws Exception {
    try (Mailbox device = client("device")) {
      device.publish("depot/state", "on", 1, true);
      device.publish("depot/gone", "x", 1, true);
      device.publish("depot/gone", "", 1, true);
    }
    stop();
    start();
    try (Mailbox later = client("later")) {
      later.client.subscribe("#", 1);
      await().until(() -> later.letters.contains("depot/state=on"));
      assertThat(later.letters).noneMatch(letter -> letter.startsWith("depot/gone"));
    }
  }

  @Test
  void a_store_out_of_order_delays_retained_messages_but_loses_none() throws Exception {
    office.breakDown();
    try (Mailbox device = client("device")) {
      device.publish("depot/state", "on", 0, true);
      await().until(() -> store.words().contains("depot/state=on"));
    }
    office.repair();
    await().until(() -> office.retained().stream().anyMatch(r -> r.topic().equals("depot/state")));
  }

  @Test
  void the_gateway_says_online_and_offline() {
    // A raw socket: Paho may forget what it had received when the connection ends right after.
    try (RawClient reader = RawClient.connect(listener.port(), "reader", true)) {
      reader.subscribe("muniment/v1/status", 0);
      assertThat(nextWord(reader)).endsWith("online");
      stop();
      assertThat(nextWord(reader)).endsWith("offline");
    }
    assertThat(office.retained())
        .anyMatch(
            r ->
                r.topic().equals(MqttListener.STATUS_TOPIC)
                    && new String(r.payload(), StandardCharsets.UTF_8).equals("offline"));
  }

  /** Topic and payload of the next message, whatever comes before it. */
  private static String nextWord(RawClient reader) {
    RawClient.Packet packet = reader.read();
    while (packet.type() != RawClient.PUBLISH) {
      packet = reader.read();
    }
    return new String(packet.body(), StandardCharsets.UTF_8);
  }

  @Test
  void the_gateway_s_own_message_is_delivered_and_not_ingested() throws Exception {
    try (Mailbox reader = client("reader")) {
      reader.client.subscribe("muniment/v1/alarms/#", 1);
      listener.publish("muniment/v1/alarms/R1/S/t/high", new byte[] {'!'}, 1, true);
      await().until(() -> reader.letters.contains("muniment/v1/alarms/R1/S/t/high=!"));
      assertThat(store.words()).isEmpty();
    }
  }

  @Test
  void last_words_are_published_and_ingested_when_a_device_vanishes() throws Exception {
    MqttConnectOptions options = Mailbox.options(true);
    options.setWill("tele/depot/LWT", "Offline".getBytes(StandardCharsets.UTF_8), 1, true);
    try (Mailbox reader = client("reader")) {
      reader.client.subscribe("tele/#", 1);
      Mailbox device = Mailbox.connect(listener.port(), "device", options);
      device.vanish();
      await().until(() -> reader.letters.contains("tele/depot/LWT=Offline"));
      assertThat(store.words()).contains("tele/depot/LWT=Offline");
    }
  }

  @Test
  void a_device_that_says_goodbye_has_no_last_words() throws Exception {
    MqttConnectOptions options = Mailbox.options(true);
    options.setWill("tele/depot/LWT", "Offline".getBytes(StandardCharsets.UTF_8), 1, true);
    try (Mailbox device = Mailbox.connect(listener.port(), "device", options)) {
      device.publish("depot/t", "1", 1, false);
    }
    await().until(() -> listener.snapshot().get("muniment_mqtt_clients").intValue() == 0);
    assertThat(store.words()).containsExactly("depot/t=1");
  }

  @Test
  void a_silent_device_is_taken_for_vanished() throws Exception {
    try (Mailbox reader = client("reader");
        RawClient device = RawClient.open(listener.port(), 4)) {
      reader.client.subscribe("lwt", 1);
      // Clean session and a will; keep-alive of one second, and then nothing.
      device.send(
          0x10,
          new RawClient.Bytes()
              .text("MQTT")
              .bytes(4, 0x06, 0, 1)
              .text("silent")
              .text("lwt")
              .text("gone"));
      await().until(() -> reader.letters.contains("lwt=gone"));
    }
  }
}
