package org.muniment.profile.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicPatternTest {
  @ParameterizedTest
  @CsvSource({
    "tele/{device}/SENSOR, tele/stack-1/SENSOR, tele/stack-1",
    "muniment/v1/{device}/reading, muniment/v1/S1/reading, muniment/v1/S1",
    "zigbee2mqtt/{device...}, zigbee2mqtt/east/7, zigbee2mqtt/east/7",
    "zigbee2mqtt/{device...}/availability, zigbee2mqtt/east/7/availability, zigbee2mqtt/east/7",
    "{device...}/SENSOR, kidsbedmain/SENSOR, kidsbedmain",
    "{device...}/SENSOR, a/b/SENSOR, a/b",
    "shellies/shellyht-{device}/sensor, shellies/shellyht-A1/sensor, shellies/shellyht-A1",
    "+/{device}/x, any/d/x, any/d",
    "status/all, status/all, status/all",
  })
  void theBaseIsTheTopicUpToTheDevice(String pattern, String topic, String base) {
    assertThat(TopicPattern.of(pattern, Optional.empty()).base(topic(topic))).contains(base);
  }

  @ParameterizedTest
  @CsvSource({
    "tele/{device}/SENSOR, tele/SENSOR",
    "tele/{device}/SENSOR, tele//SENSOR",
    "tele/{device}/SENSOR, tele/a/b/SENSOR",
    "tele/{device}/SENSOR, tele/a/sensor",
    "zigbee2mqtt/{device...}, zigbee2mqtt",
    "shellies/shellyht-{device}, shellies/shellyht-",
  })
  void aTopicThatDoesNotFitHasNoBase(String pattern, String topic) {
    assertThat(TopicPattern.of(pattern, Optional.empty()).base(topic(topic))).isEmpty();
  }

  @Test
  void aBaseOfItsOwnIsFilledIn() {
    TopicPattern pattern =
        TopicPattern.of("stat/{device...}/STATUS8", Optional.of("tele/{device}"));
    assertThat(pattern.base(topic("stat/a/b/STATUS8"))).contains("tele/a/b");
  }

  @Test
  void aTopicWithControlCharactersIsNone() {
    assertThat(Topic.of("tele/a\u0000/SENSOR")).isEmpty();
    assertThat(Topic.of("")).isEmpty();
    assertThat(Topic.of("a".repeat(Topic.MAX_LENGTH + 1))).isEmpty();
  }

  private static Topic topic(String text) {
    return Topic.of(text).orElseThrow();
  }
}
