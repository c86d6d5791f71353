package org.muniment.dashboard.testing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.port.ReadingStore;

/**
 * A room R1 with two logged days, 2026-11-23 and 24, each minute 21 °C and 50 %RH; on the 24th 63
 * %RH from 10:00 to 14:00. It is noon of the 25th.
 */
public final class Logged {
  public static final LocalDate FIRST = LocalDate.of(2026, 11, 23);

  private static final LocalDate DAMP = FIRST.plusDays(1);

  private Logged() {}

  public static void furnish(TestHouse house) {
    house.furnish("R1", "S1");
    int sensor = house.office.sensors().get(0).id();
    Instant from = FIRST.atStartOfDay(TestHouse.ZONE).toInstant();
    Instant to = FIRST.plusDays(2).atStartOfDay(TestHouse.ZONE).toInstant();
    List<ReadingStore.Entry> entries = new ArrayList<>();
    for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
      Map<Quantity, Double> values =
          Map.of(Quantity.TEMPERATURE, 21.0, Quantity.HUMIDITY, isDamp(at) ? 63.0 : 50.0);
      Measurement measured = new Measurement(at, values, Set.of());
      entries.add(new ReadingStore.Entry.Reading(sensor, measured, at, at.toEpochMilli()));
    }
    house.readings.append(entries);
    Instant noon = FIRST.plusDays(2).atTime(12, 0).atZone(TestHouse.ZONE).toInstant();
    house.clock.pass(Duration.between(house.clock.instant(), noon));
  }

  private static boolean isDamp(Instant at) {
    int hour = at.atZone(TestHouse.ZONE).getHour();
    return at.atZone(TestHouse.ZONE).toLocalDate().equals(DAMP) && hour >= 10 && hour < 14;
  }

  /** An answer as bytes. */
  public static HttpResponse<byte[]> get(TestHouse house, String path, String language) {
    HttpRequest request =
        HttpRequest.newBuilder(house.http().uri(path))
            .header("Authorization", "Bearer " + house.token("viewer"))
            .header("Accept-Language", language)
            .build();
    try {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(path, failed);
    }
  }

  /** The text of a PDF, line by line from above. */
  public static String text(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(pdf);
    }
  }
}
