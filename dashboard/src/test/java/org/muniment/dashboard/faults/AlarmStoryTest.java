package org.muniment.dashboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.dashboard.bench.Api;
import org.muniment.dashboard.pages.Browser;
import org.muniment.testing.Interop;

/**
 * An alarm from beginning to end, with the programs that people use: Mosquitto's clients, a mail
 * server, a browser, and {@code kill -9} in between.
 */
class AlarmStoryTest {
  private static final String ADMIN = "Calm-stacks-18-degrees";
  private static final String READING = "muniment/v1/S1/reading";
  private static final String ALARM = "muniment/v1/alarms/R1/S1/temperature/high";
  private static final int ON_DELAY_SECONDS = 2;

  @TempDir Path folder;
  private final ObjectMapper json = new ObjectMapper();
  private Path publish;
  private ServeProcess server;
  private GreenMail mail;
  private Api api;
  private Process subscriber;
  private Path heard;

  @BeforeEach
  void start() throws Exception {
    publish = Interop.require("mosquitto_pub");
    Path subscribe = Interop.require("mosquitto_sub");
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    server = new ServeProcess(folder);
    server.setenv("MUNIMENT_ADMIN_PASSWORD", ADMIN);
    api = new Api(server.http(), server.createToken());
    server.start();
    setUp();
    heard = folder.resolve("heard");
    subscriber = subscribe(subscribe);
  }

  @AfterEach
  void end() throws Exception {
    if (subscriber != null) {
      subscriber.destroyForcibly().waitFor();
    }
    if (server != null) {
      server.close();
    }
    if (mail != null) {
      mail.stop();
    }
  }

  private void setUp() throws Exception {
    api.post("/rooms", "{\"code\":\"R1\",\"name\":\"Stack 1\",\"preset\":\"general\"}");
    api.post(
        "/sensors",
        """
        {"code":"S1","name":"North wall","profile":"muniment","room":"R1",
         "address":{"topic":"%s"},"expectedIntervalSeconds":60}\
        """
            .formatted(READING));
    api.put(
        "/alarm-rules/R1/temperature",
        """
        {"low":14,"high":24,"deadband":0.5,"onDelaySeconds":%d,"offDelaySeconds":0}\
        """
            .formatted(ON_DELAY_SECONDS));
    api.put(
        "/notification/channels",
        """
        [{"id":"mail","type":"email","name":"Mail","enabled":true,"settings":
          {"host":"127.0.0.1","port":"%d","security":"none","from":"muniment@archive.example"}}]\
        """
            .formatted(mail.getSmtp().getPort()));
    api.put(
        "/notification/roster",
        """
        {"contacts":[{"id":"li","name":"Li","language":"en",
          "reaches":[{"channel":"mail","address":"li@archive.example"}]}],"shifts":[]}\
        """);
  }

  private Process subscribe(Path program) throws Exception {
    return new ProcessBuilder(
            program.toString(),
            "-h",
            "127.0.0.1",
            "-p",
            Integer.toString(server.mqttPort()),
            "-q",
            "1",
            "-F",
            "%r %t %p",
            "-t",
            "muniment/v1/alarms/#")
        .redirectErrorStream(true)
        .redirectOutput(heard.toFile())
        .start();
  }

  private void measure(double temperatureC) throws Exception {
    Process publishing =
        new ProcessBuilder(
                publish.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(server.mqttPort()),
                "-q",
                "1",
                "-t",
                READING,
                "-m",
                "{\"temperature\":%s,\"humidity\":50}".formatted(temperatureC))
            .inheritIO()
            .start();
    assertThat(publishing.waitFor()).isZero();
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
  }

  private JsonNode active() throws Exception {
    return json.readTree(api.get("/alarms?state=active")).get("items");
  }

  private List<String> heard() throws Exception {
    return Files.readAllLines(heard).stream().filter(line -> line.contains(ALARM)).toList();
  }

  @Test
  void anAlarmIsToldAcknowledgedKeptThroughAKillAndCleared() throws Exception {
    measure(26.5);
    await().until(() -> active().size() == 1);
    JsonNode alarm = active().get(0);
    assertThat(alarm.get("state").asText()).isEqualTo("unacknowledged");
    assertThat(alarm.get("place").asText()).isEqualTo("R1");
    await().until(() -> heard().size() == 1);
    await().until(() -> mail.getReceivedMessages().length == 1);
    assertThat(textOf(mail.getReceivedMessages()[0])).contains("R1", "26.5", "24", "S1", "\n");

    acknowledgeInTheBrowser(alarm.get("id").asLong());
    assertThat(active().get(0).get("state").asText()).isEqualTo("acknowledged");

    server.kill();
    server.start();
    assertThat(active()).hasSize(1);
    assertThat(active().get(0).get("state").asText()).isEqualTo("acknowledged");
    assertThat(active().get(0).get("id")).isEqualTo(alarm.get("id"));
    subscriber.destroyForcibly().waitFor();
    subscriber = subscribe(Interop.require("mosquitto_sub"));
    await().until(() -> heard().size() == 1);
    assertThat(heard().get(0)).startsWith("1 ").contains("\"acknowledged\"");

    measure(20);
    await().until(() -> active().isEmpty());
    await().until(() -> mail.getReceivedMessages().length == 2);
    await().until(() -> heard().get(heard().size() - 1).endsWith(ALARM + " "));
    assertThat(textOf(mail.getReceivedMessages()[1])).contains("R1", "26.5");
  }

  private void acknowledgeInTheBrowser(long id) {
    try (Browser browser = Browser.open()) {
      Page page = browser.page(Browser.Screen.PHONE, "en", false);
      page.navigate(server.http() + "/alarms");
      page.fill("#field-name", "admin");
      page.fill("#field-password", ADMIN);
      page.click("main .btn-solid");
      page.waitForURL("**/alarms");
      page.fill("#comment-" + id, "window closed");
      page.click("#ack-" + id + " button");
      page.waitForSelector("#ack-" + id, detached());
    }
  }

  private static Page.WaitForSelectorOptions detached() {
    return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);
  }

  private static String textOf(MimeMessage message) throws Exception {
    return message.getSubject() + "\n" + message.getContent();
  }
}
