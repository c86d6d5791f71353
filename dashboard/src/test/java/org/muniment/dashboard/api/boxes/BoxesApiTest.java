package org.muniment.dashboard.api.boxes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.TokensDesk;

/** Boxes over HTTP: registered, scanned, moved, corrected, and what is refused. */
class BoxesApiTest {
  private static final String BOXES = "/api/v1/boxes";

  private TestHouse house;
  private String token;

  @BeforeEach
  void open() {
    house = TestHouse.open(ApiSlices::of);
    token = house.token("archivist");
    post("/api/v1/rooms", "{'code':'R1','name':'库房一'}");
    post("/api/v1/rooms", "{'code':'BARE','name':'Empty'}");
    post("/api/v1/cabinets", "{'code':'C1','room':'R1','shelves':5,'positionsPerShelf':20}");
    post("/api/v1/cabinets", "{'code':'C2','room':'R1','shelves':5,'positionsPerShelf':20}");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Http.Answer post(String path, String body) {
    return house.http().post(path, body.replace('\'', '"'), token);
  }

  private Http.Answer send(String method, String path, String body, String... more) {
    String[] headers = new String[4 + more.length];
    headers[0] = "Authorization";
    headers[1] = "Bearer " + token;
    headers[2] = "Content-Type";
    headers[3] = "application/json";
    System.arraycopy(more, 0, headers, 4, more.length);
    return house.http().send(method, path, body == null ? null : body.replace('\'', '"'), headers);
  }

  private JsonNode get(String path) {
    Http.Answer answer = house.http().get(path, token);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private Http.Answer register(String barcode, String rest) {
    return post(BOXES, "{'barcode':'%s','title':'人事档案 2023'%s}".formatted(barcode, rest));
  }

  private static String at(String cabinet, int shelf, int position) {
    return ",'cabinet':'%s','shelf':%d,'position':%d".formatted(cabinet, shelf, position);
  }

  private static String place(String cabinet, int shelf, int position) {
    return "{" + at(cabinet, shelf, position).substring(1) + ",'reason':'order'}";
  }

  @Test
  void aBoxIsRegisteredScannedAndMoved() {
    Http.Answer made = register("BOX-000123", at("C1", 1, 1));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.header("Location")).isEqualTo(BOXES + "/BOX-000123");
    assertThat(made.json().get("warnings")).isEmpty();
    assertThat(get("/api/v1/scan/BOX-000123").get("kind").asText()).isEqualTo("box");
    Http.Answer moved = post(BOXES + "/BOX-000123/moves", place("C2", 2, 3));
    assertThat(moved.status()).as(moved.text()).isEqualTo(201);
    assertThat(moved.json().get("kind").asText()).isEqualTo("moved");
    assertThat(moved.json().at("/after/location/cabinet").asText()).isEqualTo("C2");
    assertThat(moved.json().get("warnings")).isEmpty();
    JsonNode box = get(BOXES + "/BOX-000123");
    assertThat(box.at("/location/room").asText()).isEqualTo("R1");
    assertThat(box.at("/location/cabinet").asText()).isEqualTo("C2");
    assertThat(box.get("status").asText()).isEqualTo("in-place");
    assertThat(box.at("/environment/preset").asText()).isEqualTo("general");
    assertThat(box.at("/environment/inLimits").isNull()).isTrue();
    JsonNode history = get(BOXES + "/BOX-000123/history").get("items");
    assertThat(history.findValuesAsText("kind")).containsExactly("registered", "moved");
    assertThat(history.get(1).get("reason").asText()).isEqualTo("order");
  }

  @Test
  void aTapeThatIsPutAmongPaperIsPointedOutAtOnce() {
    post(BOXES, "{'barcode':'T1','title':'Council 1987','carrier':'magnetic-tape'}");
    Http.Answer moved = post(BOXES + "/T1/moves", place("C1", 1, 1));
    assertThat(moved.status()).as(moved.text()).isEqualTo(201);
    assertThat(moved.json().get("warnings")).hasSize(1);
    assertThat(moved.json().at("/warnings/0").asText()).contains("C1", "17");
  }

  @Test
  void withoutAPlaceItIsUnplaced() {
    register("B1", "");
    JsonNode box = get(BOXES + "/B1");
    assertThat(box.get("location").isNull()).isTrue();
    assertThat(box.get("environment").isNull()).isTrue();
    assertThat(box.get("status").asText()).isEqualTo("unplaced");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'barcode':'TAKEN','title':'x'}                                        | 409 | TAKEN
          {'barcode':'C1','title':'x'}                                           | 409 | cabinet
          {'barcode':'N1','title':'x','cabinet':'C1','shelf':1,'position':1}     | 409 | TAKEN
          {'barcode':'N1','title':'x','cabinet':'C9','shelf':1,'position':1}     | 422 | C9
          {'barcode':'N1','title':'x','cabinet':'C1','shelf':6,'position':1}     | 422 | 1 to 5
          {'barcode':'N1','title':'x','cabinet':'C1','shelf':1,'position':21}    | 422 | 1 to 20
          {'barcode':'N1','title':'x','cabinet':'R1','shelf':1,'position':2}     | 422 | room
          {'barcode':'N1','title':'x','cabinet':'BARE','shelf':1,'position':2}   | 422 | no cabinet
          {'barcode':'N1','title':'x','cabinet':'C1-S02','shelf':1,'position':2} | 422 | shelf
          {'barcode':'N1','title':'x','cabinet':'TAKEN','shelf':1,'position':2}  | 422 | box
          {'barcode':'N1','title':'x','cabinet':'N1','shelf':1,'position':2}     | 422 | itself
          {'barcode':'N1','title':'x','cabinet':'C1'}                            | 400 | none of them
          {'barcode':'unknown','title':'x'}                                      | 422 | unknown
          {'barcode':'盒','title':'x'}                                            | 422 | barcode
          {'barcode':'N1'}                                                       | 422 | title
          {'barcode':'N1','title':'x','carrier':'stone'}                         | 422 | stone
          {'barcode':'N1','title':'x','category':'XX'}                           | 422 | XX
          {'barcode':'N1','title':'x','retention':'ever'}                        | 422 | ever
          {'barcode':'N1','title':'x','secrecy':'hush'}                          | 422 | hush
          {'barcode':'N1','title':'x','firstDate':'1987-13'}                     | 422 | 1987-13
          {'barcode':'N1','title':'x','firstDate':'1990','lastDate':'1980'}      | 422 | 1980
          {'barcode':'N1','title':'x','year':0}                                  | 422 | year
          {'barcode':'N1','title':'x','pieces':-1}                               | 422 | pieces
          """)
  void whatCannotBeIsRefusedWithASentence(String body, int status, String says) {
    register("TAKEN", at("C1", 1, 1));
    Http.Answer answer = post(BOXES, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.json().get("detail").asText()).contains(says);
    assertThat(get(BOXES).get("items")).as("nothing is changed").hasSize(1);
  }

  @Test
  void aFailedCheckDigitIsAWarningThatNamesWhatWouldFit() {
    Http.Answer made = register("32101037705262", "");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().get("warnings").toString()).contains("32101037705262");
    JsonNode alike = register("3210I037705262", "").json().get("warnings");
    assertThat(alike.toString()).contains("looks like 32101037705262");
  }

  @Test
  void aTapeInAPaperRoomIsPointedOut() {
    JsonNode warnings =
        register("T1", ",'carrier':'magnetic-tape'" + at("C1", 1, 1)).json().get("warnings");
    assertThat(warnings.toString()).contains("C1").contains("magnetic tape").contains("17 to 20");
  }

  @Test
  void whoDidNotSeeTheLastChangeHearsOfIt() {
    register("B1", at("C1", 1, 1));
    post(BOXES + "/B1/moves", place("C1", 1, 2));
    Http.Answer late =
        post(BOXES + "/B1/moves", "{'cabinet':'C1','shelf':1,'position':3,'version':1}");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().get("detail").asText()).contains("test").contains("moved");
    Http.Answer matched = send("PATCH", BOXES + "/B1", "{'title':'neu'}", "If-Match", "\"1\"");
    assertThat(matched.status()).isEqualTo(409);
    assertThat(send("PATCH", BOXES + "/B1", "{'title':'neu'}", "If-Match", "\"2\"").status())
        .isEqualTo(200);
  }

  @Test
  void aBoxGoesThroughItsLife() {
    register("B1", at("C1", 1, 1));
    for (String step : "take-out bring-back repair repaired missing found undo".split(" ")) {
      Http.Answer done = post(BOXES + "/B1/" + step, "{'reason':'x'}");
      assertThat(done.status()).as(step + done.text()).isEqualTo(201);
    }
    assertThat(get(BOXES + "/B1").get("status").asText()).isEqualTo("missing");
    Http.Answer kept = register("B2", at("C1", 1, 1));
    assertThat(kept.json().get("detail").asText()).as("its place is kept").contains("B1");
    assertThat(post(BOXES + "/B1/undo", "{}").status()).isEqualTo(409);
    Http.Answer bare = post(BOXES + "/B1/strike-off", "{'reason':'lost'}");
    assertThat(bare.status()).isEqualTo(422);
    post(BOXES + "/B1/strike-off", "{'reason':'lost','document':'2026-3'}");
    JsonNode gone = get(BOXES + "/B1");
    assertThat(gone.get("status").asText()).isEqualTo("destroyed");
    assertThat(gone.get("location").isNull()).isTrue();
    assertThat(post(BOXES + "/B1/moves", place("C1", 1, 1)).status()).isEqualTo(409);
  }

  @Test
  void anOldNumberStillLeadsToTheBox() {
    register("OLD", at("C1", 1, 1));
    assertThat(post(BOXES + "/OLD/renumber", "{'newBarcode':'NEW','reason':'torn'}").status())
        .isEqualTo(201);
    JsonNode scanned = get("/api/v1/scan/OLD");
    assertThat(scanned.get("barcode").asText()).isEqualTo("NEW");
    assertThat(scanned.get("void").asBoolean()).isTrue();
    assertThat(get(BOXES + "/OLD").get("scanned").asText()).isEqualTo("OLD");
    assertThat(register("OLD", "").status()).isEqualTo(409);
    assertThat(post(BOXES + "/NEW/undo", "{}").status()).isEqualTo(201);
    assertThat(get(BOXES + "/OLD").get("void").asBoolean()).isFalse();
  }

  @Test
  void anOddNumberIsAskedForInTheQuery() {
    register("A/B 7?", "");
    assertThat(get(BOXES + "?barcode=A/B%207%3F").at("/items/0/barcode").asText())
        .isEqualTo("A/B 7?");
    assertThat(get("/api/v1/scan?code=A/B%207%3F").get("kind").asText()).isEqualTo("box");
    Http.Answer moved = post(BOXES + "/-/moves?barcode=A/B%207%3F", place("C1", 1, 1));
    assertThat(moved.status()).as(moved.text()).isEqualTo(201);
    assertThat(get(BOXES + "?barcode=NONE").get("items")).isEmpty();
  }

  @Test
  void labelsOfPlacesAreToldApart() {
    assertThat(get("/api/v1/scan/R1").get("kind").asText()).isEqualTo("room");
    assertThat(get("/api/v1/scan/C1").get("kind").asText()).isEqualTo("cabinet");
    JsonNode shelf = get("/api/v1/scan/C1-S02");
    assertThat(shelf.get("kind").asText()).isEqualTo("shelf");
    assertThat(shelf.get("shelf").asInt()).isEqualTo(2);
    assertThat(get("/api/v1/scan/NOBODY").get("kind").asText()).isEqualTo("unknown");
  }

  @Test
  void boxesAreFoundByWhatIsAskedFor() {
    register("B1", ",'carrier':'film','year':2001" + at("C1", 1, 1));
    register("B2", at("C2", 1, 1));
    register("B3", "");
    assertThat(get(BOXES + "?cabinet=C1").get("items")).hasSize(1);
    assertThat(get(BOXES + "?room=R1").get("items")).hasSize(2);
    assertThat(get(BOXES + "?room=BARE").get("items")).isEmpty();
    assertThat(get(BOXES + "?status=unplaced").at("/items/0/barcode").asText()).isEqualTo("B3");
    assertThat(get(BOXES + "?carrier=film&year=2001").get("items")).hasSize(1);
    assertThat(get(BOXES + "?q=人事").get("items")).hasSize(3);
    JsonNode first = get(BOXES + "?limit=2");
    assertThat(first.get("items")).hasSize(2);
    assertThat(get(BOXES + "?limit=2&cursor=" + first.get("next").asText()).get("items"))
        .hasSize(1);
    assertThat(house.http().get(BOXES + "?status=lost", token).status()).isEqualTo(400);
    assertThat(house.http().get(BOXES + "?cursor=x", token).status()).isEqualTo(400);
    assertThat(house.http().get(BOXES + "?room=R9", token).status()).isEqualTo(404);
  }

  @Test
  void whoIsNotClearedSeesThatItExistsAndWhere() {
    register("S1", ",'secrecy':'secret'" + at("C1", 1, 1));
    post(BOXES + "/S1/items", "{'title':'机密件'}");
    String lower =
        house
            .backend
            .tokens()
            .create(
                house.by(),
                new TokensDesk.NewToken(
                    "low", "archivist", Optional.of("public"), Optional.empty()));
    Http.Answer seen = house.http().get(BOXES + "/S1", lower);
    assertThat(seen.json().get("withheld").asBoolean()).isTrue();
    assertThat(seen.json().get("status").asText()).isEqualTo("in-place");
    assertThat(seen.text()).doesNotContain("人事").doesNotContain("carrier");
    assertThat(house.http().get(BOXES + "?q=人事", lower).json().get("items")).isEmpty();
    assertThat(house.http().get(BOXES, lower).text()).contains("S1").doesNotContain("人事");
    assertThat(house.http().get(BOXES + "/S1/items", lower).status()).isEqualTo(403);
    assertThat(house.http().get(BOXES + "/S1/history", lower).text()).doesNotContain("人事");
    assertThat(house.http().get("/api/v1/scan/S1", lower).text()).doesNotContain("人事");
  }

  @Test
  void itemsAreAddedCorrectedAndRemoved() {
    register("B1", "");
    Http.Answer made = post(BOXES + "/B1/items", "{'title':'任命书','date':'19870601','pages':3}");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.json().get("number").asInt()).isEqualTo(1);
    assertThat(made.json().get("date").asText()).isEqualTo("1987-06-01");
    String one = BOXES + "/B1/items/" + made.json().get("id").asText();
    JsonNode changed = send("PATCH", one, "{'pages':null,'author':'校办'}").json();
    assertThat(changed.get("pages").isNull()).isTrue();
    assertThat(changed.get("title").asText()).isEqualTo("任命书");
    assertThat(post(BOXES + "/B1/items", "{'title':''}").status()).isEqualTo(422);
    assertThat(get(BOXES + "/B1/items").get("items")).hasSize(1);
    assertThat(send("DELETE", one, null).status()).isEqualTo(204);
    assertThat(send("DELETE", one, null).status()).isEqualTo(404);
    assertThat(get(BOXES + "/B1/items").get("items")).isEmpty();
  }

  @Test
  void aPictureIsOnlyWhatBeginsLikeOne() {
    register("B1", "");
    String path = BOXES + "/B1/pictures";
    assertThat(send("POST", path + "?name=x", "no picture", "X-Nothing", "x").status())
        .isEqualTo(415);
    String png =
        new String(
            Base64.getDecoder().decode("iVBORw0KGgo="),
            java.nio.charset.StandardCharsets.ISO_8859_1);
    Http.Answer refused = picture(path + "?name=x", "no picture");
    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(picture(path, png).status()).isEqualTo(400);
    assertThat(get(path).get("items")).isEmpty();
  }

  private Http.Answer picture(String path, String body) {
    return house
        .http()
        .send("POST", path, body, "Authorization", "Bearer " + token, "Content-Type", "image/png");
  }
}
