package org.muniment.adapters.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.port.CannotStart;
import org.muniment.port.DeviceGate;
import org.muniment.text.Texts;

/** Where the listener does not start, and what it says then. */
class StartTest {
  private static final DeviceGate NOBODY_KNOWN =
      new DeviceGate() {
        @Override
        public boolean anyCredentials() {
          return false;
        }

        @Override
        public Decision connect(
            Optional<String> username, Optional<String> password, boolean fromLoopback) {
          return fromLoopback ? Decision.ALLOWED : Decision.PASSWORD_NEEDED;
        }

        @Override
        public Decision publish(Optional<String> username, String topic) {
          return Decision.ALLOWED;
        }
      };

  private static MqttListener start(String host, int port, DeviceGate gate) {
    return MqttListener.start(
        Settings.at(host, port),
        IngestTwin.committing(),
        new OfficeTwin(),
        gate,
        InstantSource.system());
  }

  private static String sentence(CannotStart cannot) {
    return Texts.in(Locale.ENGLISH).say(cannot.sentence());
  }

  @Test
  void a_port_in_use_is_named_with_the_remedy() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = other.getLocalPort();
      assertThatThrownBy(() -> start("127.0.0.1", port, new OpenGate()))
          .isInstanceOfSatisfying(
              CannotStart.class,
              cannot ->
                  assertThat(sentence(cannot))
                      .contains("127.0.0.1:" + port)
                      .contains("another program")
                      .contains("--mqtt off"));
    }
  }

  @Test
  void other_computers_are_let_in_only_when_a_device_has_credentials() {
    assertThatThrownBy(() -> start("0.0.0.0", 0, NOBODY_KNOWN))
        .isInstanceOfSatisfying(
            CannotStart.class,
            cannot -> assertThat(sentence(cannot)).contains("0.0.0.0").contains("credentials"));
    start("127.0.0.1", 0, NOBODY_KNOWN).close();
    start("localhost", 0, NOBODY_KNOWN).close();
  }

  @Test
  void a_foreign_address_is_refused() {
    assertThatThrownBy(() -> start("192.0.2.1", 0, new OpenGate()))
        .isInstanceOfSatisfying(
            CannotStart.class,
            cannot -> assertThat(sentence(cannot)).contains("192.0.2.1").contains("127.0.0.1"));
  }

  @Test
  void its_health_says_where_it_listens_and_that_it_stopped() {
    MqttListener listener = start("127.0.0.1", 0, new OpenGate());
    assertThat(listener.check().well()).isTrue();
    assertThat(Texts.in(Locale.CHINA).say(listener.check().detail()))
        .contains(listener.address())
        .contains("个连接");
    listener.close();
    assertThat(listener.check().well()).isFalse();
    listener.close();
  }

  @Test
  void a_port_that_is_free_again_can_be_used_at_once() {
    MqttListener first = start("127.0.0.1", 0, new OpenGate());
    int port = first.port();
    RawClient.connect(port, "d", true);
    first.close();
    start("127.0.0.1", port, new OpenGate()).close();
  }
}
