package org.muniment.dashboard.api.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.desk.holdings.NewBox;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.Item;

/** What goes out as a list comes in again as it was, whatever people wrote in it. */
class RoundTripTest {
  private static final int BOXES = 80;

  /** A box and what is in it, without what only one archive knows. */
  private record Whole(BoxState state, Description description, List<Item> items) {}

  /** A seed of 0 is another one each time. */
  @ParameterizedTest(name = "{0}, seed {1}")
  @CsvSource({"csv, 1", "csv, 2", "csv, 0", "xlsx, 1", "xlsx, 2", "xlsx, 0"})
  void nothingChangesOnTheWayOutAndBack(String format, long given) throws Exception {
    long seed = given == 0 ? new Random().nextLong() : given;
    String said = "seed " + seed;
    try (TestHouse house = furnished();
        TestHouse other = furnished()) {
      List<Barcode> codes = fill(house, new RandomHoldings(new Random(seed)), new Random(seed));
      byte[] list = export(house, format);
      OptionalLong last = house.office.holdings().head();
      for (String query : List.of("?dryRun=true", "")) {
        JsonNode same = imported(house, list, query);
        assertThat(same.get("unchanged").asInt()).as(said + same).isEqualTo(codes.size());
        assertThat(same.get("refused").asInt()).as(said + same).isZero();
        assertThat(same.get("boxes").asInt()).as(said).isZero();
        assertThat(house.office.holdings().head()).as(said).isEqualTo(last);
      }
      JsonNode moved = imported(other, list, "");
      assertThat(moved.get("boxes").asInt()).as(said + moved).isEqualTo(codes.size());
      assertThat(moved.get("refused").asInt()).as(said + moved).isZero();
      for (Barcode code : codes) {
        assertThat(whole(other, code)).as(said).isEqualTo(whole(house, code));
      }
      assertThat(new String(export(other, "csv"), StandardCharsets.UTF_8))
          .as(said)
          .isEqualTo(new String(export(house, "csv"), StandardCharsets.UTF_8));
    }
  }

  private static TestHouse furnished() {
    TestHouse house = TestHouse.open(ApiSlices::of);
    house.furnish("R1", "S1");
    house
        .backend
        .places()
        .addCabinet(
            house.by(),
            new PlacesDesk.NewCabinet(
                "C1",
                "R1",
                Optional.empty(),
                Optional.empty(),
                10,
                100,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty()));
    return house;
  }

  private static List<Barcode> fill(TestHouse house, RandomHoldings random, Random dice) {
    HoldingsDesks desks = house.backend.holdings();
    List<Barcode> codes = new ArrayList<>();
    for (NewBox box : random.boxes(BOXES)) {
      codes.add(desks.boxes().register(house.by(), box).box().barcode());
      for (int i = dice.nextInt(4); i > 0; i--) {
        desks.items().add(house.by(), box.barcode(), random.item());
      }
    }
    return codes;
  }

  private static Whole whole(TestHouse house, Barcode code) {
    Box box = house.office.holdings().box(code).orElseThrow();
    List<Item> items =
        house.office.holdings().items(List.of(box.id())).getOrDefault(box.id(), List.of()).stream()
            .map(RoundTripTest::bare)
            .toList();
    return new Whole(box.state(), box.description(), items);
  }

  private static Item bare(Item item) {
    return new Item(
        0,
        0,
        item.number(),
        item.title(),
        item.code(),
        item.author(),
        item.documentNumber(),
        item.date(),
        item.pages(),
        item.remarks());
  }

  private static byte[] export(TestHouse house, String format) throws Exception {
    HttpRequest request = request(house, "/api/v1/holdings/export?format=" + format).GET().build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  private static JsonNode imported(TestHouse house, byte[] list, String query) throws Exception {
    HttpRequest request =
        request(house, "/api/v1/holdings/import" + query)
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(list))
            .build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }

  private static HttpRequest.Builder request(TestHouse house, String path) {
    return HttpRequest.newBuilder(house.http().uri(path))
        .header("Authorization", "Bearer " + house.token("archivist"));
  }
}
