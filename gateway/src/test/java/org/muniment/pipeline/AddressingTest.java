package org.muniment.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.pipeline.Rig.NOW;
import static org.muniment.pipeline.Rig.reading;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muniment.domain.sensor.Sensor;
import org.muniment.port.ReadingStore.QuarantineKind;

/** Whose a message is. */
class AddressingTest {
  private static final String TWO = "{\"A\":{\"temperature\":1},\"B\":{\"temperature\":2}}";
  private static final String ONE = "{\"A\":{\"temperature\":1}}";
  private final Rig rig = new Rig();

  @AfterEach
  void end() {
    rig.close();
  }

  @Test
  void aTopicBelowTheAddressBelongsToIt() {
    Sensor sensor = rig.sensor("S1", "hall/one");
    rig.start().hear("hall/one/deep/down", reading(21));
    rig.settled(1);
    assertThat(rig.temperatures(sensor)).hasSize(1);
  }

  @Test
  void theNearestAddressWins() {
    Sensor base = rig.sensor("BASE", "hall");
    Sensor near = rig.sensor("NEAR", "hall/one");
    rig.start().hear("hall/one", reading(21));
    rig.hear("hall/two", reading(22));
    rig.settled(2);
    assertThat(rig.temperatures(near).values()).containsExactly(21.0);
    assertThat(rig.temperatures(base).values()).containsExactly(22.0);
  }

  @Test
  void aTopicThatOnlyBeginsAlikeIsAnother() {
    Sensor sensor = rig.sensor("S1", "hall/one");
    rig.start().hear("hall/one2", reading(21));
    rig.settled(1);
    assertThat(rig.temperatures(sensor)).isEmpty();
  }

  @Test
  void topicsOfOneDeviceBelongTogether() {
    Sensor sensor = rig.sensor("S1", "tele/X/SENSOR");
    rig.start().hear("tele/X/LWT", "Offline");
    rig.settled(1);
    assertThat(rig.pipeline.board().status(sensor.id(), NOW).online()).contains(false);
    rig.hear("tele/X/LWT", "Online");
    rig.hear("tele/Y/LWT", "Offline");
    rig.settled(3);
    assertThat(rig.pipeline.board().status(sensor.id(), NOW).online()).contains(true);
    assertThat(rig.quarantine(QuarantineKind.UNREGISTERED)).isEmpty();
  }

  @Test
  void aSensorRegisteredWithTheDevicesBaseHearsAllItsTopics() {
    Sensor sensor = rig.sensor("S1", "tele/X");
    rig.start().hear("tele/X/SENSOR", reading(21));
    rig.hear("tele/X/LWT", "Online");
    rig.settled(2);
    assertThat(rig.temperatures(sensor)).hasSize(1);
    assertThat(rig.pipeline.board().status(sensor.id(), NOW).online()).contains(true);
  }

  @Test
  void channelsAreSensors() {
    Sensor a = rig.sensor("SA", "t", "A");
    Sensor b = rig.sensor("SB", "t", "B");
    rig.start().hear("t", TWO);
    rig.settled(1);
    assertThat(rig.temperatures(a).values()).containsExactly(1.0);
    assertThat(rig.temperatures(b).values()).containsExactly(2.0);
  }

  @Test
  void aSensorWithoutChannelHearsAMessageWithOneChannel() {
    Sensor sensor = rig.sensor("S1", "t");
    rig.start().hear("t", ONE);
    rig.settled(1);
    assertThat(rig.temperatures(sensor)).hasSize(1);
  }

  @Test
  void aSensorWithoutChannelIsNoneOfSeveral() {
    Sensor sensor = rig.sensor("S1", "t");
    rig.start().hear("t", TWO);
    rig.settled(1);
    assertThat(rig.temperatures(sensor)).isEmpty();
    assertThat(rig.quarantine(QuarantineKind.UNREGISTERED))
        .extracting(kept -> kept.channel().orElse(""))
        .containsExactly("A", "B");
  }

  @Test
  void channelsThatNobodyRegisteredGoToQuarantine() {
    Sensor a = rig.sensor("SA", "t", "A");
    rig.start().hear("t", TWO);
    rig.settled(1);
    assertThat(rig.temperatures(a)).hasSize(1);
    assertThat(rig.quarantine(QuarantineKind.UNREGISTERED))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.channel()).contains("B");
              assertThat(kept.profile()).contains(TinyDecoder.PROFILE);
            });
  }

  @Test
  void aChannelThatWasWhollyRefusedIsSaidOfItsSensor() {
    Sensor a = rig.sensor("SA", "t", "A");
    Sensor b = rig.sensor("SB", "t", "B");
    rig.start().hear("t", "{\"A\":{\"temperature\":85},\"B\":{\"temperature\":2}}");
    rig.settled(1);
    assertThat(rig.pipeline.board().status(a.id(), NOW).state().key()).isEqualTo("rejected");
    assertThat(rig.pipeline.board().status(b.id(), NOW).state().key()).isEqualTo("ok");
    assertThat(rig.pipeline.board().status(b.id(), NOW).lastRejection()).isEmpty();
  }

  @Test
  void noiseBesideTheOwnTopicIsNotTheSensorsFault() {
    Sensor sensor = rig.sensor("S1", "tele/X/SENSOR");
    rig.start().hear("tele/X/SENSOR", reading(21));
    rig.hear("tele/X/INFO", "noise");
    rig.settled(2);
    assertThat(rig.pipeline.board().status(sensor.id(), NOW).state().key()).isEqualTo("ok");
    rig.hear("tele/X/SENSOR", "noise");
    rig.settled(3);
    assertThat(rig.pipeline.board().status(sensor.id(), NOW).state().key()).isEqualTo("rejected");
  }

  @Test
  void strangersWaitInQuarantineWithTheProfileThatFits() {
    rig.start().hear("new/device", reading(21));
    rig.hear("odd/device", "noise");
    rig.hear("odd/device", "{}");
    rig.settled(3);
    var heard = rig.quarantine(QuarantineKind.UNREGISTERED);
    assertThat(heard).hasSize(2);
    assertThat(heard.get(0).profile()).contains(TinyDecoder.PROFILE);
    assertThat(heard.get(0).reason()).isEqualTo(Router.UNREGISTERED);
    assertThat(heard.get(1).profile()).isEqualTo(Optional.empty());
    assertThat(heard.get(1).reason()).isEqualTo("not-json");
    assertThat(rig.metric("muniment_messages_total{outcome=\"ignored\"}")).isEqualTo(1);
  }
}
