package org.muniment.adapters.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.testing.Interop;

/** The clients that come with Mosquitto, as everybody has them. */
class MosquittoClientsTest {
  private final Path publish = Interop.require("mosquitto_pub");
  private final Path subscribe = Interop.require("mosquitto_sub");
  private final IngestTwin store = IngestTwin.committing();
  private final MqttListener listener =
      MqttListener.start(
          Settings.at("127.0.0.1", 0),
          store,
          new OfficeTwin(),
          new OpenGate(),
          InstantSource.system());

  @AfterEach
  void stop() {
    listener.close();
  }

  private Process run(Path program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(List.of("-h", "127.0.0.1", "-p", String.valueOf(listener.port())));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String outputOf(Process process) throws Exception {
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output;
  }

  @ParameterizedTest
  @CsvSource({"31, 0", "31, 1", "311, 0", "311, 1", "311, 2", "5, 0", "5, 1", "5, 2"})
  void a_message_goes_through_in_every_version_and_quality(String version, String qos)
      throws Exception {
    String protocol = version.equals("31") ? "mqttv31" : version.equals("5") ? "5" : "mqttv311";
    Process reader =
        run(subscribe, "-V", protocol, "-q", qos, "-t", "depot/#", "-v", "-C", "2", "-W", "20");
    await().until(() -> listener.snapshot().get("muniment_mqtt_clients").intValue() == 1);
    Process first = run(publish, "-V", protocol, "-q", qos, "-t", "depot/t", "-m", "21.4", "-r");
    assertThat(outputOf(first)).isEmpty();
    assertThat(first.exitValue()).isZero();
    Process second = run(publish, "-V", protocol, "-q", qos, "-t", "depot/h", "-m", "52");
    assertThat(outputOf(second)).isEmpty();
    assertThat(outputOf(reader)).contains("depot/t 21.4").contains("depot/h 52");
    await().until(() -> store.words().equals(List.of("depot/t=21.4", "depot/h=52")));
  }

  @Test
  void user_properties_travel_to_the_subscriber() throws Exception {
    Process reader =
        run(subscribe, "-V", "5", "-t", "depot/#", "-F", "%t %P %p", "-C", "1", "-W", "20");
    await().until(() -> listener.snapshot().get("muniment_mqtt_clients").intValue() == 1);
    Process device =
        run(
            publish,
            "-V",
            "5",
            "-q",
            "1",
            "-t",
            "depot/t",
            "-m",
            "21.4",
            "-D",
            "publish",
            "user-property",
            "unit",
            "C",
            "-D",
            "publish",
            "message-expiry-interval",
            "60");
    assertThat(outputOf(device)).isEmpty();
    assertThat(outputOf(reader)).isEqualToIgnoringNewLines("depot/t unit:C 21.4");
  }

  @Test
  void a_session_of_mqtt_5_waits_as_long_as_it_asked_for() throws Exception {
    Process reader =
        run(subscribe, "-V", "5", "-c", "-x", "60", "-i", "reader", "-q", "1", "-t", "a", "-E");
    assertThat(outputOf(reader)).isEmpty();
    outputOf(run(publish, "-V", "5", "-q", "1", "-t", "a", "-m", "waited"));
    Process again =
        run(
            subscribe, "-V", "5", "-c", "-x", "60", "-i", "reader", "-q", "1", "-t", "a", "-C", "1",
            "-W", "20");
    assertThat(outputOf(again)).isEqualToIgnoringNewLines("waited");
  }

  @Test
  void two_thousand_messages_of_qos_2_arrive_once_each() throws Exception {
    Process device = run(publish, "-V", "311", "-q", "2", "-t", "depot/t", "-l");
    try (var lines = device.outputWriter(StandardCharsets.UTF_8)) {
      for (int i = 0; i < 2_000; i++) {
        lines.write(i + "\n");
      }
    }
    assertThat(outputOf(device)).isEmpty();
    assertThat(store.words()).hasSize(2_000).doesNotHaveDuplicates();
  }
}
