package org.muniment.dashboard.api.readings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.domain.measure.Mark;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.port.ReadingStore;
import org.muniment.testing.FailingReadingStore;

class ReadingsApiTest {
  private static final Instant T0 = Instant.parse("2026-11-22T06:00:00Z");
  private static final String DAY = "&from=2026-11-22T00:00:00Z&to=2026-11-23T00:00:00Z";

  private TestHouse house;
  private String token;

  @BeforeEach
  void open() {
    house = TestHouse.open(ApiSlices::of);
    token = house.token("archivist");
    house.furnish("R1", "S1");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatIsPostedIsCountedByReading() {
    String list =
        """
        [{"sensor":"S1","at":"2026-11-22T07:00:00Z","values":{"temperature":21.4,"humidity":52.1}},
         {"sensor":"S1","at":"2026-11-22T15:00:00+08:00","values":{"temperature":21.4}},
         {"sensor":"S1","at":"2026-11-22T07:00:00Z","values":{"temperature":30}},
         {"sensor":"NONE","values":{"temperature":1}},
         {"sensor":"S1","at":"yesterday","values":{"temperature":1}},
         {"sensor":"S1","values":{"taste":1}},
         {"sensor":"S1","values":{"temperature":"warm"}},
         {"sensor":"S1","values":{"temperature":null}},
         {"sensor":"S1","at":null,"values":{"temperature":20.5,"humidity":null}}]\
        """;
    Http.Answer answer = house.http().post("/api/v1/readings", list, token);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    JsonNode report = answer.json();
    assertThat(report.get("stored").asInt()).isEqualTo(2);
    assertThat(report.get("duplicate").asInt()).isEqualTo(1);
    assertThat(report.get("conflicts").asInt()).isEqualTo(1);
    assertThat(report.get("rejected").findValuesAsText("index"))
        .containsExactly("3", "4", "5", "6", "7");
    assertThat(report.at("/rejected/3/reason").asText()).contains("temperature").contains("warm");
    assertThat(items("")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'sensor':'S1','values':{}} | ''",
        "[5] | [0]",
        "[{'sensor':'S1'}] | [0].values",
        "[{'values':{'temperature':1}}] | [0].sensor",
        "[{'sensor':1,'values':{'temperature':1}}] | [0].sensor",
        "[{'sensor':'S1','value':{'temperature':1}}] | [0].value",
        "[{'sensor':'S1','values':{'temperature':NaN}}] | ''",
        "[{'sensor':'S1','values':{'temperature':1,'temperature':2}}] | ''",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ | ''"
      })
  void aListOfTheWrongShapeIsRefusedAsAWhole(String body, String field) {
    Http.Answer answer = house.http().post("/api/v1/readings", body.replace('\'', '"'), token);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    assertThat(items("")).isEmpty();
  }

  @Test
  void anEmptyListStoresNothingAndALongOneIsRefused() {
    assertThat(house.http().post("/api/v1/readings", "[]", token).status()).isEqualTo(200);
    String many = "[" + "{},".repeat(Submission.MAX_READINGS) + "{}]";
    assertThat(house.http().post("/api/v1/readings", many, token).status()).isEqualTo(400);
  }

  @Test
  void partialQuantitiesOfOneTimeAreOneItemWithTheMarksOfBoth() {
    store(T0, Map.of(Quantity.TEMPERATURE, 21.0), Set.of());
    store(T0, Map.of(Quantity.HUMIDITY, 50.25), Set.of(Mark.LATE));
    store(T0.plusMillis(60_500), Map.of(Quantity.TEMPERATURE, -0.5), Set.of());
    Http.Answer answer = house.http().get("/api/v1/readings?sensor=S1" + DAY, token);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.text())
        .isEqualTo(
            "{\"items\":[{\"at\":\"2026-11-22T06:00:00Z\",\"values\":{\"temperature\":21.0,"
                + "\"humidity\":50.25},\"marks\":[\"late\"]},"
                + "{\"at\":\"2026-11-22T06:01:00.500Z\",\"values\":{\"temperature\":-0.5}}],"
                + "\"next\":null}");
  }

  @Test
  void calibrationAppliesWhenRead() {
    store(T0, Map.of(Quantity.TEMPERATURE, 21.0), Set.of());
    house
        .http()
        .post(
            "/api/v1/sensors/S1/calibrations",
            "{\"quantity\":\"temperature\",\"offset\":-0.4,\"from\":\"2026-11-22T05:00:00Z\"}",
            token);
    assertThat(items(DAY).get(0).at("/values/temperature").asDouble()).isEqualTo(20.6);
    assertThat(items("&step=PT1H" + DAY).get(0).at("/temperature/mean").asDouble()).isEqualTo(20.6);
    assertThat(csv("").text()).contains("20.6");
  }

  @Test
  void stepsHaveCoverageAndMeansWeightedByTime() {
    store(T0, Map.of(Quantity.TEMPERATURE, 20.0), Set.of());
    store(T0.plusSeconds(60), Map.of(Quantity.TEMPERATURE, 22.0), Set.of());
    JsonNode step = items("&step=PT10M" + DAY).get(0);
    assertThat(step.get("from").asText()).isEqualTo("2026-11-22T06:00:00Z");
    assertThat(step.get("coverage").asDouble()).isEqualTo(0.25);
    assertThat(step.at("/temperature/min").asDouble()).isEqualTo(20);
    assertThat(step.at("/temperature/mean").asDouble()).isEqualTo(21.2);
    assertThat(step.at("/temperature/max").asDouble()).isEqualTo(22);
    JsonNode day = items("&step=P1D" + DAY).get(0);
    assertThat(day.get("from").asText()).as("local midnight").isEqualTo("2026-11-21T16:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"raw", "PT1M"})
  void aLongAnswerIsReadPartByPart(String step) {
    for (int i = 0; i < 10; i++) {
      store(T0.plusSeconds(60 * i), Map.of(Quantity.TEMPERATURE, 20.0 + i), Set.of());
      if (i % 3 == 0) {
        store(T0.plusSeconds(60 * i), Map.of(Quantity.HUMIDITY, 50.0), Set.of());
      }
    }
    List<String> found = new ArrayList<>();
    String next = "";
    String field = step.equals("raw") ? "at" : "from";
    do {
      String cursor = next.isEmpty() ? "" : "&cursor=" + next;
      JsonNode part =
          house
              .http()
              .get("/api/v1/readings?sensor=S1&limit=4&step=" + step + DAY + cursor, token)
              .json();
      assertThat(part.get("items").size()).isLessThanOrEqualTo(4);
      part.get("items").forEach(item -> found.add(item.get(field).asText()));
      next = part.get("next").asText("");
    } while (!next.isEmpty() && !next.equals("null"));
    assertThat(found).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(10).isSorted();
    assertThat(found.get(9)).isEqualTo("2026-11-22T06:09:00Z");
  }

  @Test
  void csvIsForSpreadsheetsAndHasAllOfTheStretch() {
    store(T0, Map.of(Quantity.TEMPERATURE, -3.5), Set.of(Mark.LATE, Mark.JUMP));
    store(T0.plusSeconds(60), Map.of(Quantity.HUMIDITY, 50.0), Set.of());
    Http.Answer raw = csv("");
    assertThat(raw.header("Content-Type")).isEqualToIgnoringCase("text/csv; charset=utf-8");
    assertThat(raw.header("Content-Disposition")).isEqualTo("attachment; filename=\"S1-raw.csv\"");
    assertThat(raw.text())
        .isEqualTo(
            "\uFEFFat,temperature,humidity,marks\r\n"
                + "2026-11-22T06:00:00Z,-3.5,,late jump\r\n"
                + "2026-11-22T06:01:00Z,,50.0,\r\n");
    assertThat(csv("&step=PT1H").text())
        .startsWith("\uFEFFfrom,coverage,temperatureMin,temperatureMean,temperatureMax,humidityMin")
        .contains("2026-11-22T06:00:00Z,0.0");
  }

  @Test
  void csvGoesOnBeyondOnePage() {
    int count = ReadingsApi.DEFAULT_RAW_LIMIT + 5;
    List<ReadingStore.Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(entry(T0.plusSeconds(i), Map.of(Quantity.TEMPERATURE, 20.0), Set.of()));
    }
    house.readings.append(entries);
    assertThat(csv("").text().lines()).hasSize(count + 1);
    JsonNode first = house.http().get("/api/v1/readings?sensor=S1" + DAY, token).json();
    assertThat(first.get("items")).hasSize(ReadingsApi.DEFAULT_RAW_LIMIT);
    assertThat(first.get("next").isNull()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "sensor=S1, 200, ''",
    "sensor=S1&from=2026-11-22T00:00:00Z, 200, ''",
    "sensor=S1&from=2026-11-22T08:00:00%2B08:00, 200, ''",
    "sensor=S1&from=2026-11-22T08:00:00+08:00, 200, ''",
    "sensor=NONE, 404, ''",
    "'', 400, sensor",
    "sensor=S1&from=yesterday, 400, from",
    "sensor=S1&from=2026-11-22, 400, from",
    "sensor=S1&from=2026-11-22T00:00:00, 400, from",
    "sensor=S1&from=%2B999999999-01-01T00:00:00Z, 400, from",
    "sensor=S1&from=2026-11-23T00:00:00Z&to=2026-11-22T00:00:00Z, 400, from",
    "sensor=S1&step=PT5M, 400, step",
    "sensor=S1&format=xml, 400, format",
    "sensor=S1&limit=100001, 400, limit",
    "sensor=S1&cursor=x, 400, cursor",
    "sensor=S1&stepp=raw, 400, stepp",
    "sensor=S1&step=PT1M&from=2000-01-01T00:00:00Z, 422, ''"
  })
  void whatIsAskedAndWhatItGets(String query, int status, String field) {
    Http.Answer answer = house.http().get("/api/v1/readings?" + query, token);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    if (!field.isEmpty()) {
      assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    }
  }

  @Test
  void aBrokenStoreIsSaidAndNothingElse() {
    try (TestHouse broken =
        TestHouse.openWith(
            new FailingReadingStore(),
            opened -> ApiSlices.of(opened.backend),
            List.of(),
            List.of())) {
      Http.Answer answer = broken.http().get("/api/v1/quarantine", broken.token("administrator"));
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isNotEmpty();
      assertThat(answer.text()).doesNotContain(FailingReadingStore.WHY);
    }
  }

  private JsonNode items(String query) {
    return house.http().get("/api/v1/readings?sensor=S1" + query, token).json().get("items");
  }

  private Http.Answer csv(String query) {
    return house.http().get("/api/v1/readings?sensor=S1&format=csv" + DAY + query, token);
  }

  private void store(Instant at, Map<Quantity, Double> values, Set<Mark> marks) {
    house.readings.append(List.of(entry(at, values, marks)));
  }

  private ReadingStore.Entry entry(Instant at, Map<Quantity, Double> values, Set<Mark> marks) {
    int id = house.office.sensors().get(0).id();
    return new ReadingStore.Entry.Reading(
        id, new Measurement(at, values, marks), at, at.toEpochMilli() * 31 + values.hashCode());
  }
}
