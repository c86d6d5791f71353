package org.muniment.profile.catalog;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muniment.profile.Decoding;
import org.muniment.profile.ProfileInput;

/**
 * How many messages one core decodes in a second of its time with 60 profiles loaded; run by hand:
 * {@code java -cp … org.muniment.profile.catalog.Throughput}.
 */
final class Throughput {
  private static final int PROFILES = 60;
  private static final int MESSAGES = 200_000;
  private static final int ROUNDS = 8;

  private static final Map<String, String> SENT =
      Map.of(
          "muniment/v1/S1/reading", "{\"temperature\":21.4,\"humidity\":52.1,\"battery\":87}",
          "zigbee2mqtt/east",
              "{\"temperature\":24.59,\"linkquality\":39,\"humidity\":37.55,\"battery\":\"37.00\"}",
          "tele/stack-1/SENSOR",
              "{\"Time\":\"2026-02-28T17:13:40\",\"SHT4X\":{\"Temperature\":23.3,\"Humidity\":29.8},"
                  + "\"TempUnit\":\"C\"}");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Throughput() {}

  public static void main(String[] args) {
    ProfileCatalog catalog = catalog();
    SENT.forEach(
        (topic, payload) -> {
          ProfileInput input = input(topic, payload);
          double best = 0;
          for (int round = 0; round < ROUNDS; round++) {
            best = Math.max(best, perSecond(catalog, input));
          }
          System.out.printf("%-24s %,.0f messages/s%n", topic, best);
        });
  }

  private static double perSecond(ProfileCatalog catalog, ProfileInput input) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < MESSAGES; i++) {
      if (!(catalog.recognise(input) instanceof Decoding.Accepted)) {
        throw new IllegalStateException("not read: " + input.topic());
      }
    }
    return MESSAGES * 1e9 / (THREADS.getCurrentThreadCpuTime() - start);
  }

  private static ProfileInput input(String topic, String payload) {
    return ProfileInput.mqtt(
        topic, payload.getBytes(StandardCharsets.UTF_8), Instant.EPOCH, ZoneOffset.UTC);
  }

  private static ProfileCatalog catalog() {
    Map<String, String> texts = new LinkedHashMap<>(ShippedProfiles.texts());
    String copied = texts.get("zigbee2mqtt/zigbee2mqtt.yaml");
    for (int i = texts.size(); i < PROFILES; i++) {
      String other = copied.replace("zigbee2mqtt", "make" + i).replace("linkquality", "lq" + i);
      texts.put("make/" + i + ".yaml", other);
    }
    ProfileLibrary library = ProfileLibrary.of(texts, Map.of(), List.of());
    if (library.files().size() != PROFILES) {
      throw new IllegalStateException("loaded " + library.files().size() + " profiles");
    }
    return library.catalog();
  }
}
