package org.muniment.dashboard.api.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.Static;
import org.muniment.domain.sensor.Transport;
import org.muniment.domain.text.Message;
import org.muniment.port.Health;
import org.muniment.port.ReadingStore;
import org.muniment.testing.MemoryReadingStore;

/** The document says what the program does: every route, and every answer's shape. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpecApiTest {
  private static final class Twin implements Health {
    @Override
    public String name() {
      return "twin";
    }

    @Override
    public Report check() {
      return new Report(true, "fine", Message.of("web.status.404"));
    }
  }

  private final List<Route> routes = new ArrayList<>();
  private TestHouse house;
  private String token;
  private JsonNode document;

  @BeforeAll
  void open() {
    house =
        TestHouse.openWith(
            new MemoryReadingStore(TestHouse.ZONE),
            opened -> {
              List<Slice> slices = new ArrayList<>(ApiSlices.of(opened.backend));
              slices.forEach(slice -> routes.addAll(slice.routes()));
              slices.add(new Static());
              return slices;
            },
            List.of(new Twin()),
            List.of());
    token = house.token("administrator");
    document = house.http().get("/api/v1/openapi.json", token).json();
    fill();
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void everyRouteIsDescribedAndNothingElse() {
    TreeSet<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
    TreeSet<String> answered = new TreeSet<>();
    routes.stream()
        .filter(route -> route.access() != Access.PAGE_READ)
        .forEach(route -> answered.add(route.method() + " " + route.path()));
    assertThat(described).isEqualTo(answered);
  }

  @Test
  void aSliceWithoutADescriptionStopsTheProgram() {
    assertThatThrownBy(() -> OpenApi.document(List.of(new Static()), "1"))
        .hasMessageContaining("has no openapi.yaml beside it");
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<JsonNode> references = document.findValues("$ref");
    assertThat(references).hasSizeGreaterThan(50);
    for (JsonNode reference : references) {
      assertThat(document.at(reference.asText().substring(1)).isMissingNode())
          .as(reference.asText())
          .isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/rooms, /api/v1/rooms",
    "/api/v1/rooms/{code}, /api/v1/rooms/R1",
    "/api/v1/rooms/{code}/now, /api/v1/rooms/R1/now",
    "/api/v1/rooms/{code}/now, /api/v1/rooms/EMPTY/now",
    "/api/v1/presets, /api/v1/presets",
    "/api/v1/cabinets, /api/v1/cabinets",
    "/api/v1/boxes, /api/v1/boxes",
    "/api/v1/boxes/{barcode}, /api/v1/boxes/B1",
    "/api/v1/boxes/{barcode}/history, /api/v1/boxes/B1/history",
    "/api/v1/boxes/{barcode}/items, /api/v1/boxes/B1/items",
    "/api/v1/scan, /api/v1/scan?code=B1",
    "/api/v1/scan/{code}, /api/v1/scan/C1-S01",
    "/api/v1/scan/{code}, /api/v1/scan/NOBODY",
    "/api/v1/sensors, /api/v1/sensors",
    "/api/v1/sensors/{code}, /api/v1/sensors/S1",
    "/api/v1/sensors/{code}, /api/v1/sensors/SILENT",
    "/api/v1/sensors/heard, /api/v1/sensors/heard",
    "/api/v1/readings, /api/v1/readings?sensor=S1",
    "/api/v1/readings, /api/v1/readings?sensor=S1&step=PT1H",
    "/api/v1/daily-log, /api/v1/daily-log?place=R1",
    "/api/v1/daily-log/verify, /api/v1/daily-log/verify",
    "/api/v1/duties, /api/v1/duties",
    "/api/v1/duty-plans, /api/v1/duty-plans",
    "/api/v1/calendar-days, /api/v1/calendar-days?year=2026",
    "/api/v1/visits, /api/v1/visits?inside=true",
    "/api/v1/findings, /api/v1/findings?open=true",
    "/api/v1/findings/{id}/steps, /api/v1/findings/1/steps",
    "/api/v1/equipment, /api/v1/equipment",
    "/api/v1/keys, /api/v1/keys",
    "/api/v1/keys/{id}/handovers, /api/v1/keys/1/handovers",
    "/api/v1/stocktakes, /api/v1/stocktakes",
    "/api/v1/stocktakes/{id}, /api/v1/stocktakes/1",
    "/api/v1/stocktakes/{id}/scans, /api/v1/stocktakes/1/scans",
    "/api/v1/stocktakes/{id}/places, /api/v1/stocktakes/1/places",
    "/api/v1/stocktakes/{id}/resolutions, /api/v1/stocktakes/1/resolutions",
    "/api/v1/stocktakes/{id}/discrepancies, /api/v1/stocktakes/1/discrepancies",
    "/api/v1/quarantine, /api/v1/quarantine",
    "/api/v1/audit, /api/v1/audit",
    "/api/v1/notification/channels, /api/v1/notification/channels",
    "/api/v1/notification/roster, /api/v1/notification/roster",
    "/api/v1/notification/cards, /api/v1/notification/cards",
    "/api/v1/alarm-rules/general, /api/v1/alarm-rules/general",
    "/healthz, /healthz"
  })
  void anAnswerHasTheDescribedShape(String path, String call) {
    Http.Answer answer = house.http().get(call, token);
    assertThat(answer.status()).isEqualTo(200);
    JsonNode schema =
        document
            .get("paths")
            .get(path)
            .at("/get/responses/200/content")
            .get("application/json")
            .get("schema");
    assertThat(new SchemaCheck(document).problems(schema, answer.json())).isEmpty();
    if (answer.json().has("items")) {
      assertThat(answer.json().get("items")).as("something to check").isNotEmpty();
    }
  }

  @Test
  void aProblemHasTheDescribedShape() {
    Http.Answer answer = house.http().post("/api/v1/rooms", "{\"code\":\"bad code\"}", token);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    JsonNode schema = document.at("/components/schemas/Problem");
    assertThat(new SchemaCheck(document).problems(schema, answer.json())).isEmpty();
  }

  @Test
  void peopleReadTheSameOnAPage() {
    String session = house.cookieName() + "=" + house.session("viewer");
    Http.Answer page =
        house.http().send("GET", "/api", null, "Accept-Language", "zh-CN", "Cookie", session);
    assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
    for (Route route : routes) {
      if (route.access().isApi()) {
        assertThat(page.text()).contains("<code>" + route.path() + "</code>");
      }
    }
    assertThat(page.text()).contains("全部调用").contains("/css/api.css").doesNotContain("<script");
  }

  private void fill() {
    house.furnish("R1", "S1");
    house.register("R1", "SILENT");
    house.http().post("/api/v1/rooms", "{\"code\":\"EMPTY\",\"name\":\"Empty\"}", token);
    house
        .http()
        .post(
            "/api/v1/cabinets",
            "{\"code\":\"C1\",\"room\":\"R1\",\"shelves\":2,\"positionsPerShelf\":3,\"x\":1.5}",
            token);
    house
        .http()
        .post(
            "/api/v1/boxes",
            "{\"barcode\":\"B1\",\"title\":\"x\",\"cabinet\":\"C1\",\"shelf\":1,\"position\":1}",
            token);
    house.http().post("/api/v1/boxes/B1/items", "{\"title\":\"x\"}", token);
    post("/api/v1/duty-plans/usual", "{}");
    house
        .http()
        .send(
            "PUT",
            "/api/v1/calendar-days",
            "[{\"date\":\"2026-10-01\",\"kind\":\"free\"}]",
            "Authorization",
            "Bearer " + token,
            "Content-Type",
            "application/json");
    post("/api/v1/stocktakes", "{'name':'x','scope':{'all':true}}");
    post(
        "/api/v1/stocktakes/1/scans",
        "[{'id':'a','code':'C1-S01','device':'d'},{'id':'b','code':'ZZZ','device':'d'}]");
    post("/api/v1/stocktakes/1/places/C1-S01/close", "{}");
    post(
        "/api/v1/stocktakes/1/resolutions",
        "[{'barcode':'ZZZ','action':'keep','reason':'a label of the neighbours'}]");
    post("/api/v1/visits", "{'name':'a','purpose':'b','accompaniedBy':'c'}");
    post("/api/v1/findings", "{'text':'x','place':'R1','barcode':'B1'}");
    post("/api/v1/equipment", "{'kind':'dehumidifier','name':'x','room':'R1'}");
    post("/api/v1/keys", "{'name':'R1-1'}");
    post("/api/v1/keys/1/hand-over", "{'to':'a'}");
    house
        .http()
        .post(
            "/api/v1/sensors/S1/calibrations",
            "{\"quantity\":\"temperature\",\"offset\":-0.5}",
            token);
    house
        .http()
        .post(
            "/api/v1/readings",
            "[{\"sensor\":\"S1\",\"values\":{\"temperature\":21.5,\"humidity\":50}}]",
            token);
    house
        .http()
        .send(
            "PUT",
            "/api/v1/notification/cards/high",
            "{\"text\":\"Close the windows\"}",
            "Authorization",
            "Bearer " + token,
            "Content-Type",
            "application/json");
    house.readings.append(
        List.of(
            new ReadingStore.Entry.Quarantine(
                ReadingStore.QuarantineKind.UNREGISTERED,
                Transport.MQTT,
                "tele/new\u0001/SENSOR",
                Optional.of("SI7021"),
                new byte[] {1, 2, (byte) 0xff},
                Instant.parse("2026-11-22T07:00:00Z"),
                Optional.of("tasmota"),
                "no sensor has this address",
                7)));
  }

  private void post(String path, String body) {
    Http.Answer answer = house.http().post(path, body.replace('\'', '"'), token);
    assertThat(answer.status()).as(path + answer.text()).isLessThan(300);
  }
}
