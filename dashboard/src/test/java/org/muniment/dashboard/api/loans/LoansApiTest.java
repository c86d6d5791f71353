package org.muniment.dashboard.api.loans;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Loans, borrowers and loan rules over HTTP, and which status a refusal has. */
class LoansApiTest {
  private static final String LOANS = "/api/v1/loans";

  private TestHouse house;
  private String token;

  @BeforeEach
  void open() {
    house = TestHouse.open(ApiSlices::of);
    token = house.token("archivist");
    post("/api/v1/rooms", "{'code':'R1','name':'库房一'}");
    post("/api/v1/cabinets", "{'code':'C1','room':'R1','shelves':1,'positionsPerShelf':20}");
    box("B-1", 1, "public");
    box("B-2", 2, "public");
    box("S-1", 3, "secret");
  }

  private void box(String code, int position, String secrecy) {
    String body =
        "{'barcode':'%s','title':'b','pieces':3,'secrecy':'%s','cabinet':'C1','shelf':1,"
            + "'position':%d}";
    assertThat(post("/api/v1/boxes", body.formatted(code, secrecy, position)).status())
        .isEqualTo(201);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Http.Answer post(String path, String body) {
    return house.http().post(path, body.replace('\'', '"'), token);
  }

  private Http.Answer send(String method, String path, String body, String as) {
    return house
        .http()
        .send(
            method,
            path,
            body.replace('\'', '"'),
            "Authorization",
            "Bearer " + as,
            "Content-Type",
            "application/json");
  }

  private JsonNode get(String path) {
    Http.Answer answer = house.http().get(path, token);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static String asks(String barcode) {
    return "{'barcode':'%s','borrower':'Reader One','kind':'loan','purpose':'audit'}"
        .formatted(barcode);
  }

  private int step(String step, String body) {
    return post(LOANS + "/1/" + step, body).status();
  }

  @Test
  void aLoanRunsThroughItsStates() {
    Http.Answer made = post(LOANS, asks("B-1"));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.header("Location")).isEqualTo(LOANS + "/1");
    assertThat(made.json().get("approver").asText()).isEqualTo("archivist");
    assertThat(step("issue", "{}")).isEqualTo(409);
    assertThat(step("approve", "{}")).isEqualTo(200);
    assertThat(step("issue", "{'pieces':3,'signature':'M10 20L11 22'}")).isEqualTo(200);
    assertThat(get("/api/v1/boxes/B-1").get("status").asText()).isEqualTo("on-loan");
    JsonNode scanned = get("/api/v1/scan/LC-1");
    assertThat(scanned.get("kind").asText()).isEqualTo("loan-card");
    assertThat(scanned.get("loan").get("barcode").asText()).isEqualTo("B-1");
    assertThat(get("/api/v1/loan-cards/odd").get("items")).hasSize(1);
    assertThat(step("card", "{'state':'placed'}")).isEqualTo(200);
    assertThat(get("/api/v1/loan-cards/odd").get("items")).isEmpty();
    assertThat(get(LOANS + "?state=issued,approved&barcode=B-1").get("items")).hasSize(1);
    assertThat(get(LOANS + "?overdue=true").get("items")).isEmpty();
    Http.Answer back =
        post(LOANS + "/1/return", "{'pieces':2,'condition':'one page missing','effect':'done'}");
    assertThat(back.status()).as(back.text()).isEqualTo(200);
    assertThat(back.json().get("finding").asInt()).isPositive();
    assertThat(back.json().get("returned").get("pieces").asInt()).isEqualTo(2);
    assertThat(step("return", "{'pieces':3}")).isEqualTo(409);
    assertThat(get(LOANS + "/1/history").get("items")).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'barcode':'NONE','borrower':'x','kind':'loan','purpose':'x'}                    | 404
          {'barcode':'B-1','borrower':'x','kind':'loan','purpose':'x','due':'2020-01-01'}  | 422
          {'barcode':'S-1','borrower':'x','kind':'loan','purpose':'x'}                     | 422
          {'barcode':'B-1','borrower':'','kind':'loan','purpose':'x'}                      | 422
          {'barcode':'B-1','borrower':'x','kind':'loan'}                                   | 422
          {'borrower':'x','kind':'loan','purpose':'x'}                                     | 422
          {'barcode':'B-1','borrower':'x','kind':'gift','purpose':'x'}                     | 400
          {'barcode':'B-1','borrower':'x','kind':'loan','purpose':'x','due':'soon'}        | 400
          {'barcode':'B-1','item':7,'borrower':'x','kind':'loan','purpose':'x'}            | 404
          {'barcode':'B-1','barcodes':['B-2'],'borrower':'x','kind':'loan','purpose':'x'}  | 400
          {'barcodes':['B-2','B-2'],'borrower':'x','kind':'loan','purpose':'x'}            | 422
          """)
  void badRequestsAreRefusedAndNothingIsAskedFor(String body, int status) {
    Http.Answer answer = post(LOANS, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(get(LOANS).get("items")).isEmpty();
  }

  @Test
  void severalBoxesAreOneRequest() {
    Http.Answer made =
        post(
            LOANS,
            "{'barcodes':['B-1','B-2'],'borrower':'Wu','kind':'consultation','purpose':'x'}");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.json().get("request").asInt()).isEqualTo(1);
    assertThat(made.json().get("items")).hasSize(2);
    assertThat(post(LOANS, asks("B-2")).status()).isEqualTo(409);
  }

  @Test
  void theLoserHearsWhoWasFaster() {
    post(LOANS, asks("B-1"));
    step("approve", "{}");
    assertThat(step("issue", "{'version':2}")).isEqualTo(200);
    Http.Answer late = post(LOANS + "/1/issue", "{'version':2}");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().get("detail").asText()).contains("has changed loan 1", "issued");
  }

  @Test
  void whoseNameIsTheBorrowersDoesNotApprove() {
    post(LOANS, asks("B-1"));
    String self =
        house
            .backend
            .tokens()
            .create(
                house.by(),
                new TokensDesk.NewToken(
                    "reader one", "administrator", Optional.empty(), Optional.empty()));
    Http.Answer answer = send("POST", LOANS + "/1/approve", "{}", self);
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.json().get("detail").asText()).contains("nobody approves for themselves");
  }

  @Test
  void borrowersAndRulesAreKept() {
    String outsider = "{'name':'Wu','kind':'outsider','card':'R-7'%s}";
    Http.Answer without = post("/api/v1/borrowers", outsider.formatted(""));
    assertThat(without.status()).isEqualTo(422);
    Http.Answer made = post("/api/v1/borrowers", outsider.formatted(",'letter':'No. 7'"));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(get("/api/v1/scan/R-7").get("kind").asText()).isEqualTo("reader-card");
    Http.Answer away =
        post(LOANS, "{'barcode':'B-1','borrower':'R-7','kind':'loan','purpose':'x'}");
    assertThat(away.status()).isEqualTo(422);
    assertThat(away.json().get("detail").asText()).contains("takes nothing away");
    Http.Answer ended = send("PATCH", "/api/v1/borrowers/1", "{'active':false}", token);
    assertThat(ended.json().get("letter").asText()).isEqualTo("No. 7");
    assertThat(get("/api/v1/loan-rules").get("preset").asText()).isEqualTo("two-days");
    String rules = "{'preset':'one-week','heads':['wang']}";
    assertThat(send("PUT", "/api/v1/loan-rules", rules, token).status()).isEqualTo(403);
    Http.Answer set = send("PUT", "/api/v1/loan-rules", rules, house.token("administrator"));
    assertThat(set.status()).as(set.text()).isEqualTo(200);
    assertThat(set.json().get("preset").asText()).isEqualTo("one-week");
    assertThat(post(LOANS, asks("B-2")).json().get("approver").asText()).isEqualTo("head");
  }

  @Test
  void whoIsNotClearedLearnsWhoHasItAndNotWhatFor() {
    post("/api/v1/borrowers", "{'name':'Wu','card':'R-7','clearance':'secret'}");
    post(LOANS, "{'barcode':'S-1','borrower':'R-7','kind':'consultation','purpose':'hidden'}");
    TokensDesk.NewToken plain =
        new TokensDesk.NewToken("v", "viewer", Optional.of("public"), Optional.empty());
    String viewer = house.backend.tokens().create(house.by(), plain);
    Http.Answer seen = house.http().get(LOANS + "/1", viewer);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.json().get("withheld").asBoolean()).isTrue();
    assertThat(seen.text()).contains("Wu").doesNotContain("hidden");
  }
}
