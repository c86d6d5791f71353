package org.muniment.dashboard.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.muniment.dashboard.bench.Api;

/** How often each reading of a sensor is in the store, by its number. */
record StoredReadings(Map<Integer, Integer> timesByNumber) {
  private static final int PAGE = 10_000;
  private static final Duration AHEAD = Duration.ofMinutes(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Everything that {@code GET /readings} answers from an instant on, page by page. */
  static StoredReadings of(Api api, String sensor, Instant from)
      throws IOException, InterruptedException {
    Map<Integer, Integer> times = new HashMap<>();
    String query =
        "/readings?step=raw&limit=%d&sensor=%s&from=%s&to=%s"
            .formatted(PAGE, sensor, from, Instant.now().plus(AHEAD));
    String next = query;
    while (!next.isEmpty()) {
      JsonNode page = JSON.readTree(api.get(next));
      for (JsonNode item : page.path("items")) {
        double temperatureC = item.path("values").path("temperature").asDouble();
        times.merge(SentReading.numberOf(temperatureC), 1, Integer::sum);
      }
      String cursor = page.path("next").asText("");
      next =
          cursor.isEmpty() || cursor.equals("null")
              ? ""
              : query + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }
    return new StoredReadings(times);
  }

  int times(SentReading reading) {
    return timesByNumber.getOrDefault(reading.number(), 0);
  }
}
