package org.muniment.adapters.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.port.Office.Retained;

/** An acknowledgement of a message to be retained means: on disk as a retained message, too. */
class RetainedTest {
  private final IngestTwin store = IngestTwin.holding();
  private final OfficeTwin office = new OfficeTwin();
  private final MqttListener listener =
      MqttListener.start(
          Settings.at("127.0.0.1", 0), store, office, new OpenGate(), InstantSource.system());

  @AfterEach
  void stop() {
    office.release();
    office.repair();
    store.commitAll();
    listener.close();
  }

  private RawClient client() {
    return RawClient.connect(listener.port(), "d1", true);
  }

  private void awaitOpen(int count) {
    await().until(() -> store.open() == count);
  }

  private boolean isSaved(String topic) {
    return office.retained().stream().anyMatch(r -> r.topic().equals(topic));
  }

  @ParameterizedTest
  @CsvSource({"1, 4", "2, 5"})
  void it_waits_for_the_office_when_the_reading_is_stored(int qos, int acknowledgement) {
    office.hold();
    try (RawClient device = client()) {
      device.retain("depot/t", "21.4", qos, 7);
      awaitOpen(1);
      store.commitAll();
      assertThat(device.isSilent()).isTrue();
      assertThat(listener.snapshot()).containsEntry("muniment_mqtt_pending", 1.0);

      office.release();

      assertThat(device.read().type()).isEqualTo(acknowledgement);
      assertThat(isSaved("depot/t")).isTrue();
    }
  }

  @Test
  void it_waits_for_the_reading_when_the_office_has_it() {
    try (RawClient device = client()) {
      device.retain("depot/t", "21.4", 1, 7);
      awaitOpen(1);
      await().until(() -> isSaved("depot/t"));
      assertThat(device.isSilent()).isTrue();

      store.commitAll();

      assertThat(device.read().packetId()).isEqualTo(7);
    }
  }

  @Test
  void a_description_that_is_no_measurement_waits_for_the_office_alone() {
    office.hold();
    try (RawClient device = client()) {
      device.retain("homeassistant/sensor/x/config", "{}", 1, 7);
      assertThat(device.isSilent()).isTrue();
      office.release();
      assertThat(device.read().packetId()).isEqualTo(7);
      assertThat(isSaved("homeassistant/sensor/x/config")).isTrue();
    }
  }

  @Test
  void what_the_office_could_not_save_is_not_acknowledged_and_is_when_sent_again() {
    office.breakDown();
    try (RawClient device = client()) {
      device.retain("depot/t", "21.4", 1, 7);
      awaitOpen(1);
      store.commitAll();
      assertThat(device.isClosed()).isTrue();
    }
    office.repair();
    try (RawClient device = client()) {
      device.retain("depot/t", "21.4", 1, 7);
      awaitOpen(1);
      store.commitAll();
      assertThat(device.read().packetId()).isEqualTo(7);
      assertThat(isSaved("depot/t")).isTrue();
    }
  }

  @Test
  void what_was_not_stored_is_not_acknowledged_though_the_office_has_it() {
    try (RawClient device = client()) {
      device.retain("depot/t", "21.4", 1, 7);
      awaitOpen(1);
      await().until(() -> isSaved("depot/t"));
      store.failAll("the disk is full");
      assertThat(device.isClosed()).isTrue();
    }
  }

  @Test
  void a_message_that_is_not_retained_does_not_wait_for_the_office() {
    office.hold();
    try (RawClient device = client()) {
      device.retain("depot/state", "on", 1, 6);
      device.publish("depot/t", "21.4", 1, 7, false);
      awaitOpen(2);
      store.commitAll();
      assertThat(device.read().packetId()).isEqualTo(7);
    }
  }

  @Test
  void what_comes_while_the_office_saves_is_one_transaction() {
    office.hold();
    try (RawClient device = client()) {
      for (int id = 1; id <= 500; id++) {
        device.retain("depot/" + id, "1", 1, id);
      }
      awaitOpen(500);
      store.commitAll();
      office.release();
      for (int n = 1; n <= 500; n++) {
        assertThat(device.read().type()).isEqualTo(RawClient.PUBACK);
      }
      // One that was on its way when the office was held, one with all the rest.
      assertThat(office.saves()).isLessThanOrEqualTo(3);
    }
  }

  @Test
  void nothing_to_remove_and_no_room_are_acknowledged() {
    try (RawClient device = client()) {
      device.retain("depot/never", "", 1, 1);
      device.retain("depot/large", "x".repeat(Retained.MAX_PAYLOAD_BYTES + 1), 1, 2);
      awaitOpen(2);
      store.commitAll();
      assertThat(device.read().type()).isEqualTo(RawClient.PUBACK);
      assertThat(device.read().type()).isEqualTo(RawClient.PUBACK);
      assertThat(isSaved("depot/large")).isFalse();
      assertThat(listener.snapshot()).containsEntry("muniment_mqtt_retained_refused_total", 1.0);
    }
  }
}
