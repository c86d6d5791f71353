package org.muniment.adapters.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.port.Ingest;
import org.muniment.port.Receipt;
import org.muniment.port.SubmitReport;
import org.muniment.port.SubmittedReading;
import org.muniment.port.WireMessage;

/** An acknowledgement means: on disk. */
class AcknowledgementTest {
  private final IngestTwin store = IngestTwin.holding();
  private final MqttListener listener =
      MqttListener.start(
          Settings.at("127.0.0.1", 0),
          store,
          new OfficeTwin(),
          new OpenGate(),
          InstantSource.system());

  @AfterEach
  void stop() {
    store.commitAll();
    listener.close();
  }

  private RawClient client(int version, String id) {
    return version == 5
        ? RawClient.connect5(listener.port(), id)
        : RawClient.connect(listener.port(), id, true);
  }

  private void awaitArrived(int count) {
    await().until(() -> store.arrived().size() == count);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5})
  void a_message_of_qos_1_is_acknowledged_only_after_the_commit(int version) {
    try (RawClient device = client(version, "d1")) {
      device.publish("depot/t", "21.4", 1, 7, false);
      awaitArrived(1);
      assertThat(device.isSilent()).isTrue();

      store.commitAll();

      RawClient.Packet answer = device.read();
      assertThat(answer.type()).isEqualTo(RawClient.PUBACK);
      assertThat(answer.packetId()).isEqualTo(7);
    }
  }

  @Test
  void what_was_not_stored_is_not_acknowledged_and_its_redelivery_is_known_as_such() {
    try (RawClient device = client(4, "d1")) {
      device.publish("depot/t", "21.4", 1, 7, false);
      awaitArrived(1);
      store.failAll("the disk is full");
      assertThat(device.isClosed()).isTrue();
    }
    try (RawClient device = client(4, "d1")) {
      device.publish("depot/t", "21.4", 1, 7, true);
      awaitArrived(2);
      store.commitAll();
      assertThat(device.read().type()).isEqualTo(RawClient.PUBACK);
    }
    WireMessage first = store.arrived().get(0);
    WireMessage second = store.arrived().get(1);
    assertThat(second.deliveryKey()).isEqualTo(first.deliveryKey()).isNotZero();
    assertThat(first.redelivered()).isFalse();
    assertThat(second.redelivered()).isTrue();
  }

  @Test
  void mqtt_5_is_told_why_before_the_connection_ends() {
    try (RawClient device = client(5, "d1")) {
      device.publish("depot/t", "21.4", 1, 7, false);
      awaitArrived(1);
      store.failAll("the disk is full");
      RawClient.Packet last = device.read();
      assertThat(last.type()).isEqualTo(RawClient.DISCONNECT);
      assertThat(last.body()[0] & 0xff).isEqualTo(0x83);
      assertThat(device.isClosed()).isTrue();
    }
  }

  @Test
  void acknowledgements_that_were_committed_before_a_failure_still_go_out() {
    try (RawClient device = client(4, "d1")) {
      device.publish("depot/t", "1", 1, 1, false);
      awaitArrived(1);
      store.commitAll();
      device.publish("depot/t", "2", 1, 2, false);
      awaitArrived(2);
      store.failAll("the disk is full");
      assertThat(device.read().packetId()).isEqualTo(1);
      assertThat(device.isClosed()).isTrue();
    }
  }

  @Test
  void qos_0_needs_no_acknowledgement_and_survives_a_failure() {
    try (RawClient device = client(4, "d1")) {
      device.publish("depot/t", "21.4", 0, 0, false);
      awaitArrived(1);
      store.failAll("the disk is full");
      assertThat(device.isSilent()).isTrue();
      assertThat(store.arrived().get(0).deliveryKey()).isZero();
      assertThat(listener.snapshot()).containsEntry("muniment_mqtt_not_stored_total", 1.0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5})
  void qos_2_is_received_after_the_commit_and_completed_after_the_release(int version) {
    try (RawClient device = client(version, "d1")) {
      device.publish("depot/t", "21.4", 2, 9, false);
      awaitArrived(1);
      assertThat(device.isSilent()).isTrue();
      store.commitAll();
      RawClient.Packet received = device.read();
      assertThat(received.type()).isEqualTo(RawClient.PUBREC);
      assertThat(received.packetId()).isEqualTo(9);
      device.release(9);
      RawClient.Packet complete = device.read();
      assertThat(complete.type()).isEqualTo(RawClient.PUBCOMP);
      assertThat(complete.packetId()).isEqualTo(9);
    }
  }

  @Test
  void a_repeated_message_of_qos_2_is_taken_once_until_it_is_released() {
    try (RawClient device = client(4, "d1")) {
      device.publish("depot/t", "21.4", 2, 9, false);
      device.publish("depot/t", "21.4", 2, 9, true);
      awaitArrived(1);
      store.commitAll();
      assertThat(device.read().type()).isEqualTo(RawClient.PUBREC);
      device.publish("depot/t", "21.4", 2, 9, true);
      assertThat(device.read().type()).isEqualTo(RawClient.PUBREC);
      assertThat(store.arrived()).hasSize(1);

      device.release(9);
      assertThat(device.read().type()).isEqualTo(RawClient.PUBCOMP);
      device.publish("depot/t", "22.0", 2, 9, false);
      awaitArrived(2);
    }
  }

  @Test
  void a_message_of_qos_2_committed_while_the_device_was_away_is_not_taken_again() {
    try (RawClient device = RawClient.connect(listener.port(), "d1", false)) {
      device.publish("depot/t", "21.4", 2, 9, false);
      awaitArrived(1);
    }
    await().until(() -> listener.snapshot().get("muniment_mqtt_clients").intValue() == 0);
    store.commitAll();
    try (RawClient device = RawClient.connect(listener.port(), "d1", false)) {
      device.publish("depot/t", "21.4", 2, 9, true);
      assertThat(device.read().type()).isEqualTo(RawClient.PUBREC);
      assertThat(store.arrived()).hasSize(1);
    }
  }

  @Test
  void an_unknown_release_is_completed_so_that_the_device_can_go_on() {
    try (RawClient device = client(4, "d1")) {
      device.release(77);
      assertThat(device.read().type()).isEqualTo(RawClient.PUBCOMP);
    }
  }

  @Test
  void a_thousand_messages_get_a_thousand_acknowledgements_in_order() {
    try (RawClient device = client(4, "d1")) {
      for (int id = 1; id <= 1_000; id++) {
        device.publish("depot/t", "21.4", 1, id, false);
      }
      awaitArrived(1_000);
      store.commitAll();
      for (int id = 1; id <= 1_000; id++) {
        assertThat(device.read().packetId()).isEqualTo(id);
      }
    }
  }

  @Test
  void an_orderly_stop_waits_for_what_is_on_its_way_to_the_store() throws Exception {
    try (RawClient device = client(4, "d1")) {
      device.publish("depot/t", "21.4", 1, 7, false);
      awaitArrived(1);
      Thread stopping = new Thread(listener::close);
      stopping.start();
      assertThat(device.isSilent()).isTrue();
      store.commitAll();
      assertThat(device.read().type()).isEqualTo(RawClient.PUBACK);
      assertThat(device.isClosed()).isTrue();
      stopping.join();
    }
    assertThatThrownBy(() -> client(4, "d2")).isInstanceOf(java.io.UncheckedIOException.class);
  }

  @Test
  void commands_and_descriptions_are_acknowledged_but_are_no_measurements() {
    try (RawClient device = client(4, "d1")) {
      device.publish("homeassistant/sensor/x/config", "{}", 1, 3, false);
      assertThat(device.read().packetId()).isEqualTo(3);
      assertThat(store.arrived()).isEmpty();
    }
  }

  @Test
  void flags_and_address_reach_the_store() {
    try (RawClient device = client(4, "d1")) {
      device.send(0x33, new RawClient.Bytes().text("depot/t").number(5).raw(new byte[] {1, 2, 3}));
      awaitArrived(1);
      WireMessage message = store.arrived().get(0);
      assertThat(message.source()).isEqualTo("depot/t");
      assertThat(message.payload()).containsExactly(1, 2, 3);
      assertThat(message.retained())
          .as("a device that asks to retain speaks of now; only a broker hands on what is old")
          .isFalse();
      assertThat(message.redelivered()).isFalse();
    }
  }

  @Test
  void a_full_line_holds_the_devices_back_and_loses_nothing() throws Exception {
    NarrowStore narrow = new NarrowStore();
    try (MqttListener held =
            MqttListener.start(
                Settings.at("127.0.0.1", 0),
                narrow,
                new OfficeTwin(),
                new OpenGate(),
                InstantSource.system());
        RawClient device = RawClient.connect(held.port(), "d1", true)) {
      Thread writer = new Thread(narrow::commitOneByOne);
      writer.start();
      for (int id = 1; id <= 500; id++) {
        device.publish("depot/t", "21.4", 1, id, false);
      }
      for (int id = 1; id <= 500; id++) {
        assertThat(device.read().packetId()).isEqualTo(id);
      }
      writer.interrupt();
      writer.join();
    }
  }

  /** Has room for one message; the event loop waits in {@code message} for almost every one. */
  private static final class NarrowStore implements Ingest {
    private final BlockingQueue<Receipt> line = new ArrayBlockingQueue<>(1);

    @Override
    public void message(WireMessage message, Receipt receipt) {
      try {
        line.put(receipt);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    void commitOneByOne() {
      try {
        while (true) {
          line.take().committed();
        }
      } catch (InterruptedException over) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public CompletableFuture<SubmitReport> submit(List<SubmittedReading> readings) {
      throw new UnsupportedOperationException("the listener submits no readings");
    }
  }
}
