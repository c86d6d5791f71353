package org.muniment.adapters.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.mqtt.MqttQoS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {
  private static final Subscriptions.Wish WISH =
      new Subscriptions.Wish(MqttQoS.AT_LEAST_ONCE, false, false);

  /** The examples of MQTT 5, chapter 4.7, and our own; both ways of matching must agree. */
  @ParameterizedTest
  @CsvSource({
    "sport/tennis/player1/#, sport/tennis/player1, true",
    "sport/tennis/player1/#, sport/tennis/player1/ranking, true",
    "sport/tennis/player1/#, sport/tennis/player1/score/wimbledon, true",
    "sport/#, sport, true",
    "#, a/b/c, true",
    "sport/tennis/+, sport/tennis/player1, true",
    "sport/tennis/+, sport/tennis/player1/ranking, false",
    "sport/+, sport, false",
    "sport/+, sport/, true",
    "+/+, /finance, true",
    "/+, /finance, true",
    "+, /finance, false",
    "#, $SYS/x, false",
    "+/monitor/Clients, $SYS/monitor/Clients, false",
    "$SYS/#, $SYS/x, true",
    "$SYS/monitor/+, $SYS/monitor/Clients, true",
    "a/$b/#, a/$b/c, true",
    "a/+/c, a/$b/c, true",
    "a/b, a/b, true",
    "a/b, a/B, false",
    "a/b, a, false",
    "a, a/b, false",
    "+/b/#, a/b, true"
  })
  void a_filter_matches_what_the_standard_says(String filter, String topic, boolean matches) {
    assertThat(Topics.matches(filter, topic)).isEqualTo(matches);

    Subscriptions subscriptions = new Subscriptions();
    Session session = new Session("s", new Outbox(1, new Counters()));
    subscriptions.add(filter, session, WISH);
    assertThat(subscriptions.matching(topic).containsKey(session)).isEqualTo(matches);

    subscriptions.remove(filter, session);
    assertThat(subscriptions.matching(topic)).isEmpty();
    assertThat(subscriptions.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a, true",
    "#, true",
    "+, true",
    "a/#, true",
    "a/+/b, true",
    "+/+/#, true",
    "/, true",
    "a#, false",
    "a/#/b, false",
    "a+, false",
    "+a, false",
    "a/b+/c, false",
    "##, false"
  })
  void wildcards_stand_alone(String filter, boolean valid) {
    assertThat(Topics.isFilter(filter)).isEqualTo(valid);
  }

  @Test
  void subscriptions_of_others_stay_when_one_leaves() {
    Subscriptions subscriptions = new Subscriptions();
    Session one = new Session("1", new Outbox(1, new Counters()));
    Session two = new Session("2", new Outbox(1, new Counters()));
    subscriptions.add("a/b", one, WISH);
    subscriptions.add("a/b/c", two, WISH);
    subscriptions.remove("a/b", one);
    subscriptions.remove("a/unknown", one);
    assertThat(subscriptions.matching("a/b/c")).containsOnlyKeys(two);
    assertThat(subscriptions.matching("a/b")).isEmpty();
  }

  @Test
  void a_delivery_key_tells_everything_apart_and_stays_the_same_for_ever() {
    byte[] payload = {'2', '1'};
    long key = new DeliveryKey("d1").of(7, "a/b", payload);
    // Written down once: a store of an older version knows deliveries by it.
    assertThat(key).isEqualTo(1_517_892_211_573_737_014L);
    assertThat(new DeliveryKey("d2").of(7, "a/b", payload)).isNotEqualTo(key);
    assertThat(new DeliveryKey("d1").of(8, "a/b", payload)).isNotEqualTo(key);
    assertThat(new DeliveryKey("d1").of(7, "a/c", payload)).isNotEqualTo(key);
    assertThat(new DeliveryKey("d1").of(7, "a/b", new byte[] {'2'})).isNotEqualTo(key);
    assertThat(new DeliveryKey("d1").of(7, "a/b2", new byte[] {'1'})).isNotEqualTo(key);
  }
}
