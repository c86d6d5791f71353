package org.muniment.dashboard.api.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.SensorState;
import org.muniment.domain.text.Code;
import org.muniment.port.Live;

@Timeout(180)
class EventsApiTest {
  private static final Duration PING = Duration.ofMillis(300);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private TestHouse house;
  private String token;

  @BeforeEach
  void open() {
    house = TestHouse.open(backend -> List.of(new EventsApi(backend, PING)));
    token = house.token("viewer");
  }

  @AfterEach
  void close() {
    house.close();
  }

  /** One event as it was heard. */
  private record Heard(String name, String id, String data) {}

  /** A client that is connected once it exists. */
  private final class Listener implements AutoCloseable {
    private final InputStream in;
    private final BufferedReader lines;

    Listener(String... headers) throws Exception {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(house.http().uri("/api/v1/events"))
              .header("Authorization", "Bearer " + token);
      if (headers.length > 0) {
        request.headers(headers);
      }
      HttpResponse<InputStream> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/event-stream");
      in = response.body();
      lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      assertThat(lines.readLine()).startsWith("retry:");
      assertThat(lines.readLine()).isEmpty();
    }

    Heard next() throws IOException {
      String name = "";
      String id = "";
      String data = "";
      for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
        name = line.startsWith("event: ") ? line.substring(7) : name;
        id = line.startsWith("id: ") ? line.substring(4) : id;
        data = line.startsWith("data: ") ? line.substring(6) : data;
      }
      return new Heard(name, id, data);
    }

    /** The next that is no ping. */
    Heard nextNews() throws IOException {
      Heard heard = next();
      while (heard.name().equals("ping")) {
        heard = next();
      }
      return heard;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  @Test
  void readingsAndSensorsAreToldInOrderInTheShapesOfTheContract() throws Exception {
    try (Listener listener = new Listener()) {
      reading(21.5);
      house.live.tell(new Live.Event.Sensor(Code.of("S1"), SensorState.NEVER_SEEN));
      Heard first = listener.nextNews();
      assertThat(first.name()).isEqualTo("reading");
      assertThat(first.data())
          .isEqualTo(
              "{\"sensor\":\"S1\",\"at\":\"2026-11-22T08:00:00Z\","
                  + "\"values\":{\"temperature\":21.5}}");
      Heard second = listener.nextNews();
      assertThat(second.name()).isEqualTo("sensor");
      assertThat(second.data()).isEqualTo("{\"sensor\":\"S1\",\"state\":\"never-seen\"}");
    }
  }

  @Test
  void manyEventsArriveOnceEachAndInOrder() throws Exception {
    try (Listener listener = new Listener();
        Listener other = new Listener()) {
      for (int i = 0; i < 1_000; i++) {
        reading(i);
      }
      for (int i = 0; i < 1_000; i++) {
        String value = "\"temperature\":" + i + ".0}";
        assertThat(listener.nextNews().data()).contains(value);
        assertThat(other.nextNews().data()).contains(value);
      }
    }
  }

  @Test
  void silenceIsFilledWithPings() throws Exception {
    try (Listener listener = new Listener()) {
      assertThat(listener.next()).isEqualTo(new Heard("ping", "", "{}"));
      assertThat(listener.next().name()).isEqualTo("ping");
    }
  }

  @Test
  void whoComesBackHearsWhatWasMissed() throws Exception {
    String last;
    try (Listener listener = new Listener()) {
      reading(1);
      last = listener.nextNews().id();
    }
    reading(2);
    reading(3);
    try (Listener back = new Listener("Last-Event-ID", last)) {
      assertThat(back.nextNews().data()).contains("2.0");
      assertThat(back.nextNews().data()).contains("3.0");
    }
  }

  @Test
  void whoMissedTooMuchOrComesFromAnotherTimeIsTold() throws Exception {
    reading(0);
    for (String id : List.of("other-1", "nonsense", "", "x".repeat(500))) {
      try (Listener back = new Listener("Last-Event-ID", id)) {
        assertThat(back.nextNews().name()).as(id).isEqualTo("gap");
      }
    }
    String first;
    try (Listener listener = new Listener()) {
      reading(1);
      first = listener.nextNews().id();
    }
    for (int i = 0; i < EventsApi.RING + 1; i++) {
      reading(i);
    }
    try (Listener back = new Listener("Last-Event-ID", first)) {
      assertThat(back.nextNews().name()).isEqualTo("gap");
    }
  }

  @Test
  void thereIsRoomForSoManyAndAPlaceIsFreeAgainWhenOneLeaves() throws Exception {
    List<Listener> listeners = new ArrayList<>();
    for (int i = 0; i < EventsApi.MAX_CLIENTS; i++) {
      listeners.add(new Listener());
    }
    Http.Answer refused = house.http().get("/api/v1/events", token);
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.header("Retry-After")).isNotEmpty();
    listeners.remove(0).close();
    await().ignoreExceptions().until(() -> listeners.add(new Listener()));
    for (Listener listener : listeners) {
      listener.close();
    }
  }

  @Test
  void theEndOfTheProgramEndsTheStreamAndTheWatching() throws Exception {
    try (Listener listener = new Listener()) {
      assertThat(house.live.watchers()).isEqualTo(1);
      house.close();
      assertThat(house.live.watchers()).isZero();
      await().until(() -> ended(listener));
    }
  }

  private static boolean ended(Listener listener) {
    try {
      return listener.lines.readLine() == null;
    } catch (IOException cut) {
      return true;
    }
  }

  private void reading(double temperatureC) {
    house.live.tell(
        new Live.Event.Reading(
            Code.of("S1"),
            Instant.parse("2026-11-22T08:00:00Z"),
            Map.of(Quantity.TEMPERATURE, temperatureC)));
  }
}
