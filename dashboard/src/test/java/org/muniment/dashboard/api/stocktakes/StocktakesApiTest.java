package org.muniment.dashboard.api.stocktakes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.TokensDesk;

/** Stock-takes over HTTP. */
class StocktakesApiTest {
  private static final String PATH = "/api/v1/stocktakes";
  private static final String ONE = PATH + "/1";

  private TestHouse house;
  private String archivist;
  private String assistant;

  @BeforeEach
  void open() {
    house = TestHouse.open(ApiSlices::of);
    archivist = token("archivist", Optional.empty());
    assistant = token("assistant", Optional.empty());
    post("/api/v1/rooms", "{'code':'R1','name':'Room 1','preset':'general'}", archivist);
    for (String cabinet : List.of("C1", "C2")) {
      String body = "{'code':'%s','room':'R1','shelves':1,'positionsPerShelf':20}";
      post("/api/v1/cabinets", body.formatted(cabinet), archivist);
    }
    for (int i = 1; i <= 9; i++) {
      box("B-10" + i, "C1", i, i == 4 ? "secret" : "public");
      box("B-20" + i, "C2", i, "public");
    }
  }

  @AfterEach
  void close() {
    house.close();
  }

  private String token(String role, Optional<String> clearance) {
    TokensDesk.NewToken asked = new TokensDesk.NewToken(role, role, clearance, Optional.empty());
    return house.backend.tokens().create(house.by(), asked);
  }

  private void box(String code, String cabinet, int position, String secrecy) {
    String body =
        "{'barcode':'%s','title':'b','cabinet':'%s','shelf':1,'position':%d,'secrecy':'%s'}";
    assertThat(
            post("/api/v1/boxes", body.formatted(code, cabinet, position, secrecy), archivist)
                .status())
        .isEqualTo(201);
  }

  private Http.Answer post(String path, String body, String as) {
    return house.http().post(path, body.replace('\'', '"'), as);
  }

  private Http.Answer get(String path, String as) {
    return house.http().get(path, as);
  }

  private JsonNode begin(String more) {
    Http.Answer made = post(PATH, "{'name':'t','scope':{'room':'R1'}" + more + "}", archivist);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.header("Location")).isEqualTo(ONE);
    return made.json();
  }

  /** As a device sends them. */
  private static String scans(String prefix, String... codes) {
    return IntStream.range(0, codes.length)
        .mapToObj(
            i ->
                "{'id':'%s-%d','code':'%s','at':'2026-11-22T10:00:00Z','device':'d1'}"
                    .formatted(prefix, i, codes[i]))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private Http.Answer scan(String as, String prefix, String... codes) {
    return post(ONE + "/scans", scans(prefix, codes), as);
  }

  private static List<String> all(JsonNode list, String field) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.path(field).asText()));
    return texts;
  }

  /** The contract's check: planted faults are found and classed. */
  @Test
  void plantedFaultsAreFoundAndClassed() {
    assertThat(begin("").get("expected").asInt()).isEqualTo(18);
    String[] first = {
      "C1-S01", "B-101", "B-103", "B-102", "B-104", "B-205", "B-106", "B-107", "B-108", "B-109",
      "ZZZ-1"
    };
    String[] second = {
      "C2-S01", "B-201", "B-202", "B-203", "B-204", "B-206", "B-207", "B-208", "B-209", "B-209"
    };
    for (int again = 0; again < 2; again++) {
      assertThat(scan(archivist, "a", first).status()).isEqualTo(200);
      assertThat(scan(archivist, "b", second).status()).isEqualTo(200);
    }
    for (String cabinet : List.of("C1", "C2")) {
      assertThat(post(ONE + "/places/" + cabinet + "/close", "{}", archivist).status())
          .isEqualTo(200);
    }
    JsonNode found = get(ONE + "/discrepancies", archivist).json();
    assertThat(all(found.get("missing"), "barcode")).containsExactly("B-105");
    assertThat(all(found.get("misplaced"), "barcode")).containsExactly("B-205");
    assertThat(all(found.get("unknown"), "code")).containsExactly("ZZZ-1");
    assertThat(all(found.get("outOfOrder"), "barcode")).hasSize(1).containsAnyOf("B-102", "B-103");
    assertThat(all(found.get("duplicates"), "barcode")).containsExactly("B-209");
    assertThat(found.get("duplicates").get(0).get("needsAnswer").asBoolean()).isFalse();
    JsonNode seen = found.get("misplaced").get(0);
    assertThat(seen.get("expected").get("cabinet").asText()).isEqualTo("C2");
    assertThat(seen.get("seen").get(0).get("cabinet").asText()).isEqualTo("C1");
    JsonNode now = get(ONE, archivist).json();
    assertThat(now.get("seen").asInt()).isEqualTo(17);
    assertThat(now.get("classes").get("missing").asInt()).isEqualTo(1);
    assertThat(now.get("places").get(0).get("closedShelves").asInt()).isEqualTo(1);
  }

  @Test
  void anAnswerSaysWhereItBelongsAndTheTitleOnlyToWhoMayReadIt() {
    begin("");
    JsonNode said =
        post(ONE + "/scans", scans("a", "C1-S01", "B-101", "B-104", "B-201", "NO"), assistant)
            .json();
    assertThat(all(said, "verdict"))
        .containsExactly("place", "in-place", "in-place", "misplaced", "unknown");
    assertThat(said.get(0).get("place").get("shelf").asInt()).isEqualTo(1);
    assertThat(said.get(3).get("expected").get("cabinet").asText()).isEqualTo("C2");
    assertThat(said.get(1).get("title").asText()).isEqualTo("b");
    String reader = token("assistant", Optional.of("public"));
    JsonNode listed = get(ONE + "/scans?limit=3", reader).json().get("items");
    assertThat(all(listed, "code")).containsExactly("NO", "B-201", "B-104");
    assertThat(listed.get(2).has("title")).isFalse();
    assertThat(listed.get(1).get("title").asText()).isEqualTo("b");
  }

  @Test
  void aScanIsTakenBackAndSomethingElseUnderItsIdIsAConflict() {
    begin("");
    scan(assistant, "a", "C1-S01", "B-101");
    String undo = "[{'id':'u','undo':'a-1','device':'d1'}]";
    assertThat(all(post(ONE + "/scans", undo, assistant).json(), "verdict"))
        .containsExactly("undone");
    assertThat(get(ONE, archivist).json().get("seen").asInt()).isZero();
    JsonNode again = scan(assistant, "a", "C1-S01", "B-102").json();
    assertThat(again.get(0).has("conflict")).isFalse();
    assertThat(again.get(1).get("conflict").asBoolean()).isTrue();
  }

  @Test
  void whoCountsBlindIsNotToldWhatIsExpected() {
    begin(",'blind':true");
    assertThat(all(scan(assistant, "a", "C1-S01", "B-101", "B-201").json(), "verdict"))
        .containsExactly("place", "recorded", "recorded");
    for (String path : List.of("/discrepancies", "/expected")) {
      Http.Answer no = get(ONE + path, assistant);
      assertThat(no.status()).isEqualTo(403);
      assertThat(no.text()).contains("blind count");
      assertThat(get(ONE + path, archivist).status()).isEqualTo(200);
    }
    assertThat(get(ONE, assistant).json().has("classes")).isFalse();
  }

  @Test
  void aDeviceTakesWhatIsExpectedWithIt() {
    begin("");
    JsonNode page = get(ONE + "/expected?cabinet=C2", assistant).json();
    assertThat(page.get("places").toString()).isEqualTo("[\"C2\"]");
    assertThat(page.get("boxes")).hasSize(9);
    assertThat(page.get("boxes").get(0).toString())
        .isEqualTo("[\"B-201\",0,1,1,\"in-place\",\"b\"]");
    assertThat(page.get("next").isNull()).isTrue();
  }

  @Test
  void aScannersFileIsTakenOnce() {
    begin("");
    for (int repeats : List.of(0, 3)) {
      JsonNode taken =
          house
              .http()
              .send(
                  "POST",
                  ONE + "/scans/file?name=a.txt",
                  "C1-S01\nB-101\nB-102\n",
                  "Authorization",
                  "Bearer " + assistant,
                  "Content-Type",
                  "text/plain")
              .json();
      assertThat(taken.get("scans").asInt()).isEqualTo(3);
      assertThat(taken.get("repeats").asInt()).isEqualTo(repeats);
    }
  }

  @Test
  void whatCannotBeDoneIsSaidAndChangesNothing() {
    begin("");
    String badId = "[{'id':'ok','code':'B-101','device':'d'},{'id':'a b','code':'x','device':'d'}]";
    assertThat(post(ONE + "/scans", badId, assistant).status()).isEqualTo(422);
    assertThat(post(ONE + "/scans", "[{'id':'a','device':'d'}]", assistant).status())
        .isEqualTo(422);
    assertThat(post(ONE + "/scans", "{}", assistant).status()).isEqualTo(400);
    String many = scans("m", IntStream.range(0, 1_001).mapToObj(i -> "B").toArray(String[]::new));
    assertThat(post(ONE + "/scans", many, assistant).status()).isEqualTo(422);
    assertThat(get(ONE, archivist).json().get("scans").asInt()).isZero();
    assertThat(post(ONE + "/places/NONE/close", "{}", assistant).status()).isEqualTo(404);
    assertThat(post(PATH, "{'name':'t','scope':{'room':'R9'}}", archivist).status()).isEqualTo(422);
    assertThat(post(PATH, "{'name':'t','scope':{}}", archivist).status()).isEqualTo(400);
    assertThat(post(PATH, "{'name':'t','scope':{'all':true}}", assistant).status()).isEqualTo(403);
    assertThat(post(ONE + "/abandon", "{'reason':'x','version':9}", archivist).status())
        .isEqualTo(409);
    assertThat(post(ONE + "/abandon", "{'reason':'x'}", archivist).status()).isEqualTo(200);
    assertThat(scan(assistant, "z", "B-101").status()).isEqualTo(409);
    assertThat(get(PATH + "?state=abandoned", assistant).json().get("items")).hasSize(1);
    assertThat(get(PATH + "/99", assistant).status()).isEqualTo(404);
  }
}
