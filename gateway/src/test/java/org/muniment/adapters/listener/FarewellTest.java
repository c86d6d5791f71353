package org.muniment.adapters.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An orderly stop gives subscribers the time to take the last word, and no more than that. */
class FarewellTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Duration SHORT = Duration.ofMillis(100);

  private final MqttListener listener =
      MqttListener.start(
          Settings.at("127.0.0.1", 0),
          IngestTwin.committing(),
          new OfficeTwin(),
          new OpenGate(),
          InstantSource.system());

  @AfterEach
  void stop() {
    listener.close(SHORT);
  }

  /** Has taken {@code online}. */
  private RawClient subscriber() {
    RawClient subscriber = RawClient.connect(listener.port(), "reader", true);
    subscriber.subscribe("#", 1);
    subscriber.acknowledge(subscriber.read().messageId());
    return subscriber;
  }

  private Thread stopping(Duration farewell) {
    Thread stopping = new Thread(() -> listener.close(farewell));
    stopping.start();
    return stopping;
  }

  @Test
  void a_slow_subscriber_has_time_to_acknowledge_the_last_word() throws Exception {
    try (RawClient slow = subscriber()) {
      Thread stopping = stopping(LONG);
      RawClient.Packet offline = slow.read();
      assertThat(offline.endsWith("offline")).isTrue();
      assertThat(slow.isSilent()).as("the connection stands").isTrue();

      slow.acknowledge(offline.messageId());

      assertThat(slow.isClosed()).isTrue();
      stopping.join();
    }
  }

  @Test
  void a_subscriber_that_is_behind_gets_all_before_the_last_word() throws Exception {
    int messages = 2 * Bounds.SEND_WINDOW;
    try (RawClient behind = subscriber()) {
      for (int n = 0; n < messages; n++) {
        listener.publish("depot/" + n, new byte[] {'x'}, 1, false);
      }
      Thread stopping = stopping(LONG);
      for (int n = 0; n < messages; n++) {
        RawClient.Packet message = behind.read();
        assertThat(message.endsWith("x")).isTrue();
        behind.acknowledge(message.messageId());
      }
      RawClient.Packet offline = behind.read();
      assertThat(offline.endsWith("offline")).isTrue();
      behind.acknowledge(offline.messageId());
      assertThat(behind.isClosed()).isTrue();
      stopping.join();
    }
  }

  @Test
  void a_silent_subscriber_holds_the_stop_up_for_a_bounded_time_only() {
    try (RawClient silent = subscriber()) {
      listener.close(SHORT);
      assertThat(silent.read().endsWith("offline")).isTrue();
      assertThat(silent.isClosed()).isTrue();
    }
  }

  @Test
  void nobody_waits_for_a_subscriber_that_has_gone() {
    subscriber().close();
    listener.close(LONG);
    assertThat(listener.check().well()).isFalse();
  }

  @Test
  void a_client_library_has_the_last_word_when_the_connection_ends() throws Exception {
    try (Mailbox reader = Mailbox.connect(listener.port(), "library")) {
      reader.client.subscribe("muniment/#", 1);
      listener.close(LONG);
      assertThat(reader.letters).last().isEqualTo(MqttListener.STATUS_TOPIC + "=offline");
    }
  }
}
