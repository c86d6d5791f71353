package org.muniment.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.dashboard.web.guard.FailedAttempts;
import org.muniment.domain.people.SessionRules;

/** Who gets in, from where, and with what. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateTest {
  private static final String ROOM = "{\"code\":\"R%d\",\"name\":\"n\"}";

  private final List<Route> routes = new ArrayList<>();
  private TestHouse house;
  private String token;
  private int rooms;

  @BeforeAll
  void open() {
    house =
        TestHouse.open(
            backend -> {
              List<Slice> slices = new ArrayList<>(ApiSlices.of(backend));
              slices.add(new Static());
              slices.add(new SamplePage());
              slices.forEach(slice -> routes.addAll(slice.routes()));
              return slices;
            });
    token = house.token("archivist");
  }

  @AfterAll
  void close() {
    house.close();
  }

  /** A page with a form, as the pages have them. */
  private static final class SamplePage implements Slice {
    @Override
    public List<Route> routes() {
      return List.of(
          Route.get("/sample", Access.PAGE_READ, ctx -> ctx.html("<p>here</p>")),
          Route.get(
              "/sample/broken",
              Access.PAGE_READ,
              ctx -> {
                throw new IllegalStateException("secret detail");
              }),
          Route.post("/sample", Access.PAGE_WRITE, ctx -> ctx.html("<p>saved</p>")));
    }
  }

  @Test
  void withoutSessionOrTokenNoRouteOfTheApiAnswers() {
    for (Route route : routes) {
      String path = route.path().replaceAll("[{<][a-z]+[}>]", "X1");
      Http.Answer answer = house.http().send(route.method().name(), path, null);
      switch (route.access()) {
        case OPEN -> assertThat(answer.status()).as(path).isIn(200, 302, 404);
        case ENTRY -> assertThat(answer.status()).as(path).isEqualTo(403);
        default -> assertThat(answer.status()).as("%s", route).isIn(303, 401, 403);
      }
      assertThat(answer.header("Set-Cookie")).as("%s", route).isEmpty();
    }
  }

  @Test
  void everyOpenRouteIsOneOfTheFew() {
    assertThat(routes.stream().filter(route -> route.access() == Access.OPEN).map(Route::path))
        .containsExactlyInAnyOrder("/healthz", "/assets/{hash}/<path>", "/webjars/<path>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1", "/api/v1/", "/api/v1/nothing", "/api/v1/rooms/NONE", "/api/v1/../x"})
  void underTheApiAStrangerHearsNothingButThatTheyMustLogIn(String path) {
    String answer =
        house
            .http()
            .raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer.lines().findFirst().orElseThrow()).containsAnyOf(" 401 ", " 400 ");
  }

  @Test
  void aHolderHearsWhatIsThereAndWhatIsNot() {
    assertThat(house.http().get("/api/v1/nothing", token).status()).isEqualTo(404);
    assertThat(house.http().get("/api/v1/rooms/NONE", token).status()).isEqualTo(404);
    Http.Answer wrongMethod =
        house.http().send("DELETE", "/api/v1/rooms", null, "Authorization", "Bearer " + token);
    assertThat(wrongMethod.status()).isEqualTo(405);
    assertThat(wrongMethod.header("Allow")).contains("GET").contains("POST");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "localhost:PORT, 200",
    "127.0.0.1:PORT, 200",
    "[::1]:PORT, 200",
    "LocalHost:9, 200",
    "evil.example, 421",
    "evil.example:PORT, 421",
    "127.0.0.1.evil.example, 421",
    "localhost.evil.example:PORT, 421",
    "localhost.:PORT, 421",
    "10.0.0.1:PORT, 421",
    "0.0.0.0:PORT, 421",
    "user@localhost, 400",
    "'localhost evil.example', 400"
  })
  void onlyOurOwnNamesAreAnswered(String host, String status) {
    String name = host.replace("PORT", Integer.toString(house.port()));
    String answer =
        house
            .http()
            .raw("GET /healthz HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n");
    String line = answer.lines().findFirst().orElseThrow();
    assertThat(line).matches("HTTP/1.1 (" + status + (status.equals("400") ? "|421" : "") + ") .*");
    assertThat(answer).doesNotContain("<html").doesNotContain("Jetty");
  }

  /** Origin and Sec-Fetch-Site of a write; - means that it is not sent. */
  @ParameterizedTest
  @CsvSource({
    "session, OURS, -, 201",
    "session, OURS, same-origin, 201",
    "session, -, same-origin, 201",
    "session, -, -, 403",
    "session, null, -, 403",
    "session, http://evil.example, -, 403",
    "session, http://evil.example, same-origin, 403",
    "session, https://127.0.0.1, same-origin, 403",
    "session, http://localhost:1, -, 403",
    "session, -, cross-site, 403",
    "session, -, same-site, 403",
    "session, -, none, 403",
    "token, -, -, 201",
    "token, OURS, -, 201",
    "token, http://evil.example, -, 403",
    "token, -, cross-site, 403"
  })
  void aChangeComesFromOurOwnPagesOrFromAToken(String who, String origin, String site, int status) {
    List<String> headers = new ArrayList<>(List.of("Content-Type", "application/json"));
    headers.addAll(
        who.equals("token")
            ? List.of("Authorization", "Bearer " + token)
            : List.of("Cookie", session()));
    if (!origin.equals("-")) {
      headers.addAll(List.of("Origin", origin.equals("OURS") ? house.http().origin() : origin));
    }
    if (!site.equals("-")) {
      headers.addAll(List.of("Sec-Fetch-Site", site));
    }
    assertThat(
            house
                .http()
                .send("POST", "/api/v1/rooms", newRoom(), headers.toArray(String[]::new))
                .status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, 201",
    "application/json; charset=utf-8, 201",
    "APPLICATION/JSON, 201",
    "text/plain, 415",
    "application/x-www-form-urlencoded, 415",
    "multipart/form-data; boundary=x, 415",
    "application/json-patch+json, 415",
    "'', 415"
  })
  void theApiTakesJsonOnly(String type, int status) {
    String[] headers =
        type.isEmpty()
            ? new String[] {"Authorization", "Bearer " + token}
            : new String[] {"Authorization", "Bearer " + token, "Content-Type", type};
    assertThat(house.http().send("POST", "/api/v1/rooms", newRoom(), headers).status())
        .isEqualTo(status);
  }

  @Test
  void aFormOfOurPageIsTakenWithItsSession() {
    String[] ours = {
      "Cookie", session(),
      "Origin", house.http().origin(),
      "Content-Type", "application/x-www-form-urlencoded"
    };
    assertThat(house.http().send("POST", "/sample", "a=b", ours).text()).contains("saved");
    String[] multipart = {
      "Cookie", session(), "Origin", house.http().origin(), "Content-Type", "multipart/form-data"
    };
    assertThat(house.http().send("POST", "/sample", "a=b", multipart).status()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({
    "administrator, 200, 201",
    "archivist, 200, 201",
    "assistant, 200, 403",
    "viewer, 200, 403",
    "auditor, 403, 403"
  })
  void whatARoleMay(String role, int read, int write) {
    String own = house.token(role);
    assertThat(house.http().get("/api/v1/rooms", own).status()).isEqualTo(read);
    assertThat(house.http().post("/api/v1/rooms", newRoom(), own).status()).isEqualTo(write);
    assertThat(house.http().get("/metrics", own).status()).isEqualTo(read);
  }

  @Test
  void aPageLeadsAStrangerToWhereOneSignsInAndThenBack() {
    house.session("archivist");
    Http.Answer page = house.http().send("GET", "/sample?a=b", null);
    assertThat(page.status()).isEqualTo(303);
    assertThat(page.header("Location")).isEqualTo("/login?next=%2Fsample%3Fa%3Db");
    Http.Answer part = house.http().send("GET", "/sample", null, "HX-Request", "true");
    assertThat(part.status()).isEqualTo(401);
    assertThat(part.header("HX-Redirect")).startsWith("/login");
  }

  @Test
  void aSessionEndsWhenItIsNotUsed() {
    String cookie = session();
    assertThat(house.http().send("GET", "/api/v1/rooms", null, "Cookie", cookie).status())
        .isEqualTo(200);
    house.clock.pass(SessionRules.DEFAULT.idle().plusSeconds(1));
    assertThat(house.http().send("GET", "/api/v1/rooms", null, "Cookie", cookie).status())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer wrong", "Basic YTpi", "Bearer", "", "bearer  "})
  void wrongCredentialsAreRefusedEvenWithASession(String authorization) {
    house.clock.pass(FailedAttempts.WINDOW);
    Http.Answer answer =
        house
            .http()
            .send(
                "GET", "/api/v1/rooms", null, "Authorization", authorization, "Cookie", session());
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void whoGuessesMustWaitButOthersGoOn() {
    house.clock.pass(FailedAttempts.WINDOW);
    assertThat(house.http().get("/api/v1/rooms", token).status()).isEqualTo(200);
    for (int i = 0; i < FailedAttempts.MAX_FAILURES; i++) {
      assertThat(house.http().get("/api/v1/rooms", "guess" + i).status()).isEqualTo(401);
    }
    Http.Answer refused = house.http().get("/api/v1/rooms", "guess");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isEqualTo("60");
    assertThat(house.http().get("/api/v1/rooms", token).status()).isEqualTo(200);
    house.clock.pass(Duration.ofMinutes(1));
    assertThat(house.http().get("/api/v1/rooms", "guess").status()).isEqualTo(401);
  }

  @Test
  void everyAnswerCarriesTheSafeHeaders() {
    for (String path : List.of("/sample", "/healthz", "/nothing", "/api/v1/rooms", "/login")) {
      Http.Answer answer = house.http().send("GET", path, null);
      assertThat(answer.header("Content-Security-Policy")).as(path).contains("default-src 'self'");
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
      assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
      assertThat(answer.header("Server")).as(path).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsTooLargeIsRefusedWithAndWithoutALength(boolean withLength) {
    String body = "[" + " ".repeat((int) WebServer.MAX_BODY_BYTES) + "]";
    String chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    String head =
        "POST /api/v1/readings HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nAuthorization: Bearer "
            + token
            + "\r\n";
    String answer =
        house
            .http()
            .raw(
                withLength
                    ? head + "Content-Length: " + body.length() + "\r\n\r\n" + body
                    : head + "Transfer-Encoding: chunked\r\n\r\n" + chunk);
    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("application/problem+json");
  }

  @Test
  void aFailureIsNumberedAndSaysNothingElse() {
    Http.Answer answer = house.http().send("GET", "/sample/broken", null, "Cookie", session());
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.text()).contains("<html").doesNotContain("secret").doesNotContain("at org.");
  }

  @Test
  void aPageThatIsNotThereIsSaidInTheReadersLanguage() {
    Http.Answer answer =
        house.http().send("GET", "/%3Cb%3Enothing", null, "Accept-Language", "zh-HK,zh;q=0.9");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(answer.text()).contains("lang=\"zh-TW\"").contains("找不到").doesNotContain("<b>");
  }

  @Test
  void headIsGetWithoutABody() {
    Http.Answer answer =
        house.http().send("HEAD", "/api/v1/rooms", null, "Authorization", "Bearer " + token);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEmpty();
  }

  @Test
  void aRouteOfTheApiCannotBeOpen() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> Route.get("/api/v1/x", Access.OPEN, ctx -> {})))
        .hasMessageContaining("/api/v1/x is of the API, got OPEN");
  }

  private String session() {
    return house.cookieName() + "=" + house.session("archivist");
  }

  private String newRoom() {
    return ROOM.formatted(rooms++);
  }
}
