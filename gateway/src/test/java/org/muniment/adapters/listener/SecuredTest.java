package org.muniment.adapters.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.adapters.tls.LocalAuthority;
import org.muniment.adapters.tls.Names;
import org.muniment.adapters.tls.Tls;
import org.muniment.testing.Interop;
import org.muniment.testing.Trust;

/** MQTT over TLS beside plain MQTT. */
class SecuredTest {
  private static final int PATIENCE_MILLIS = 30_000;

  @TempDir Path data;

  private final IngestTwin store = IngestTwin.committing();
  private Names names = Names.of(List.of("localhost"), List.of("127.0.0.1"));
  private Tls tls;
  private MqttListener listener;

  @BeforeEach
  void start() {
    tls = Tls.start(new LocalAuthority(data, () -> names), InstantSource.system());
    listener =
        MqttListener.start(
            Settings.at(
                List.of(
                    Endpoint.plain("127.0.0.1", 0), Endpoint.secured("127.0.0.1", 0, tls.keys()))),
            store,
            new OfficeTwin(),
            new OpenGate(),
            InstantSource.system());
  }

  @AfterEach
  void stop() {
    listener.close();
    tls.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tlsv1.2", "tlsv1.3"})
  void mosquittos_client_that_trusts_the_authority_publishes(String version) throws Exception {
    Path program = Interop.require("mosquitto_pub");
    Path authority =
        Files.writeString(data.resolve("ca.pem"), tls.facts().authority().orElseThrow().pem());
    Process process =
        new ProcessBuilder(
                program.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(securedPort()),
                "--cafile",
                authority.toString(),
                "--tls-version",
                version,
                "-q",
                "1",
                "-t",
                "depot/t",
                "-m",
                "21.4")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(store.words()).containsExactly("depot/t=21.4");
  }

  @Test
  void both_addresses_lead_into_one_house() throws Exception {
    MqttClient plain = client("tcp://127.0.0.1:" + listener.port(), "plain", null);
    MqttClient secured = client("ssl://127.0.0.1:" + securedPort(), "secured", trusting());
    plain.publish("depot/a", "1".getBytes(StandardCharsets.UTF_8), 1, false);
    secured.publish("depot/b", "2".getBytes(StandardCharsets.UTF_8), 1, false);
    await().until(() -> store.words().equals(List.of("depot/a=1", "depot/b=2")));
    assertThat(listener.address()).contains(":" + securedPort() + " (TLS)");
    end(plain);
    end(secured);
  }

  @Test
  void a_renewed_certificate_is_shown_to_new_clients_while_old_ones_stay() throws Exception {
    MqttClient early = client("ssl://127.0.0.1:" + securedPort(), "early", trusting());
    X509Certificate first = Trust.shown(trusting(), securedPort(), "TLSv1.3");
    names = Names.of(List.of("localhost"), List.of("127.0.0.1", "10.0.0.1"));
    tls.lookAfter();
    X509Certificate second = Trust.shown(trusting(), securedPort(), "TLSv1.3");
    assertThat(second).isNotEqualTo(first);
    early.publish("depot/t", "3".getBytes(StandardCharsets.UTF_8), 1, false);
    assertThat(store.words()).containsExactly("depot/t=3");
    end(early);
  }

  @Test
  void old_versions_of_tls_are_refused() {
    assertThatThrownBy(() -> Trust.shown(trusting(), securedPort(), "TLSv1.1"))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET / HTTP/1.1\r\n\r\n", "\u0010\u000c\u0000\u0004MQTT\u0004\u0002\0\0\0\0"})
  void who_speaks_without_tls_is_cut_off(String words) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", securedPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
      byte[] answer = socket.getInputStream().readAllBytes();
      assertThat(answer.length).as("an alert at most").isLessThan(16);
    } catch (java.net.SocketException reset) {
      assertThat(reset).hasMessageContaining("reset");
    }
    assertThat(listener.check().well()).isTrue();
  }

  @Test
  void a_listener_may_be_there_with_tls_only() {
    MqttListener only =
        MqttListener.start(
            Settings.at(List.of(Endpoint.secured("127.0.0.1", 0, tls.keys()))),
            IngestTwin.committing(),
            new OfficeTwin(),
            new OpenGate(),
            InstantSource.system());
    assertThat(only.plainPort()).isEmpty();
    assertThat(only.securedPort()).hasValue(only.port());
    only.close();
  }

  private int securedPort() {
    return listener.securedPort().orElseThrow();
  }

  private SSLContext trusting() {
    return Trust.only(tls.facts().authority().orElseThrow().der());
  }

  private static MqttClient client(String address, String id, SSLContext trusting)
      throws MqttException {
    MqttClient client = new MqttClient(address, id, new MemoryPersistence());
    MqttConnectionOptions options = new MqttConnectionOptions();
    if (trusting != null) {
      options.setSocketFactory(trusting.getSocketFactory());
    }
    client.connect(options);
    return client;
  }

  private static void end(MqttClient client) throws MqttException {
    client.disconnect();
    client.close();
  }
}
