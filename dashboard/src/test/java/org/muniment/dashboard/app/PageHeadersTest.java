package org.muniment.dashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Reach;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.Static;

/**
 * Every answer of the program's own list of slices carries the safe headers, and no page holds what
 * the content security policy forbids. A page that is added to the list is tested without a word
 * here; one with a parameter in its path needs a value in {@link #VALUES}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageHeadersTest {
  private static final String POLICY_OF = "Content-Security-Policy";
  private static final String HTML = "text/html";

  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("{code}", "R1"),
          Map.entry("{room}", "R1"),
          Map.entry("{id}", "1"),
          Map.entry("{barcode}", "B1"),
          Map.entry("{hash}", "0"),
          Map.entry("{secret}", "0"),
          Map.entry("{place}", "R1"),
          Map.entry("{date}", "2026-11-22"),
          Map.entry("{quantity}", "humidity"),
          Map.entry("{key}", "general"),
          Map.entry("{kind}", "high"),
          Map.entry("<path>", "favicon.svg"));

  /** What must be there, whole or as a beginning. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  private static final List<String> POLICY =
      List.of(
          "default-src 'self'",
          "script-src 'self'",
          "style-src 'self'",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'");

  private static final Map<String, Pattern> FORBIDDEN = forbidden();

  private final List<Route> routes = new ArrayList<>();
  private TestHouse house;
  private String token;

  private static Map<String, Pattern> forbidden() {
    Map<String, Pattern> forbidden = new LinkedHashMap<>();
    forbidden.put("a script of its own", pattern("<script(?![^>]*\\bsrc=)[^>]*>"));
    forbidden.put("a script with something in it", pattern("<script[^>]*>\\s*[^<\\s]"));
    forbidden.put("a style sheet of its own", pattern("<style\\b"));
    forbidden.put("a style at an element", pattern("<[^>]*\\sstyle\\s*="));
    forbidden.put("a handler at an element", pattern("<[^>]*\\son[a-z]+\\s*="));
    forbidden.put("a handler of htmx that is evaluated", pattern("<[^>]*\\shx-(on|vals)[^=]*="));
    forbidden.put(
        "an address that is a script", pattern("(href|src|action)\\s*=\\s*\"?javascript:"));
    forbidden.put(
        "something from elsewhere",
        pattern("<(?!a\\b)[^>]*\\s(src|href|action|poster)\\s*=\\s*[\"']?(https?:)?//"));
    forbidden.put("another base", pattern("<base\\b"));
    return forbidden;
  }

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
  }

  @BeforeAll
  void open() {
    house =
        TestHouse.open(
            backend -> {
              List<Slice> slices =
                  Slices.of(backend, List.of("muniment"), Reach.here(), Optional.empty());
              slices.forEach(slice -> routes.addAll(slice.routes()));
              return slices;
            });
    house.furnish("R1", "S1");
    token = house.token("administrator");
  }

  @AfterAll
  void close() {
    house.close();
  }

  Stream<String> paths() {
    return routes.stream()
        .filter(route -> route.method().equals(HandlerType.GET))
        .map(Route::path)
        .filter(path -> !path.endsWith("/events"))
        .map(PageHeadersTest::filled);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("paths")
  void everyAnswerIsSafe(String path) {
    Http.Answer answer = house.http().get(path, token);
    assertHeaders(answer, path);
    if (answer.header("Content-Type").startsWith(HTML)) {
      assertThat(wrongs(answer.text())).as(path).isEmpty();
    }
  }

  @Test
  void thePagesWereReallyAmongThem() {
    List<String> pages =
        routes.stream()
            .filter(route -> route.method().equals(HandlerType.GET))
            .filter(route -> route.access() == Access.PAGE_READ || route.path().equals("/trust"))
            .map(Route::path)
            .filter(path -> isPage(house.http().get(filled(path), token)))
            .toList();
    assertThat(pages)
        .contains(
            "/today", "/environment/{room}", "/settings/rooms", "/settings/sensors", "/trust");
  }

  @Test
  void onlyPagesThatScanMayAskForTheCamera() {
    String one = "camera=(self), microphone=(), geolocation=()";
    assertThat(permissions("/scan")).isEqualTo(one);
    assertThat(permissions("/stocktakes/scan/shell")).isEqualTo(one);
    assertThat(permissions("/today")).isEqualTo(one.replace("self", ""));
    assertThat(permissions("/api/v1/nothing")).isEqualTo(one.replace("self", ""));
  }

  /** A worker has its own answer's policy: the pages need not allow what it does. */
  @Test
  void onlyTheWorkerThatReadsPicturesMayCompileWebAssembly() {
    String worker = house.http().get(Static.asset("js/camera-worker.js"), token).header(POLICY_OF);
    assertThat(List.of(worker.split("; ")))
        .containsExactlyInAnyOrder(
            "default-src 'none'",
            "connect-src 'self'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "frame-ancestors 'none'");
    for (String other : List.of("js/camera.js", "zxing/reader.js", "zxing/zxing_reader.wasm")) {
      String path = Static.asset(other);
      assertHeaders(house.http().get(path, token), path);
    }
  }

  private String permissions(String path) {
    return house.http().get(path, token).header("Permissions-Policy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/api/v1/nothing", "/environment/NONE", "/%2e%2e/x"})
  void refusalsAreAsSafe(String path) {
    Http.Answer answer = house.http().get(path, token);
    assertThat(answer.status()).isGreaterThanOrEqualTo(400);
    assertHeaders(answer, path);
    assertThat(wrongs(answer.text())).as(path).isEmpty();
  }

  /** So that no pattern above can pass for nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<script src=\"/a.js\">alert(1)</script>",
        "<script type='module'>x()</script>",
        "<style>p{}</style>",
        "<p class=\"a\" style=\"color:red\">",
        "<button onclick=\"x()\">",
        "<img src=\"/a.png\" onerror=x>",
        "<div hx-on:click=\"x()\">",
        "<a href=\"javascript:x()\">",
        "<img src=\"//evil.example/a.png\">",
        "<script src=\"https://evil.example/a.js\"></script>",
        "<link rel=\"stylesheet\" href=\"http://evil.example/a.css\">",
        "<form action=\"https://evil.example\">",
        "<base href=\"/x\">"
      })
  void whatIsForbiddenIsFound(String html) {
    assertThat(wrongs("<!doctype html><html><body>" + html + "</body></html>")).isNotEmpty();
  }

  private static void assertHeaders(Http.Answer answer, String path) {
    HEADERS.forEach((name, value) -> assertThat(answer.header(name)).as(path).isEqualTo(value));
    String policy = answer.header(POLICY_OF);
    assertThat(List.of(policy.split("; "))).as(path).containsAll(POLICY);
    assertThat(policy).as(path).doesNotContain("unsafe").doesNotContain("http").doesNotContain("*");
    assertThat(answer.header("Server")).as(path).isEmpty();
  }

  private static List<String> wrongs(String html) {
    List<String> found = new ArrayList<>();
    FORBIDDEN.forEach(
        (what, pattern) -> {
          Matcher matcher = pattern.matcher(html);
          if (matcher.find()) {
            found.add(what + ": " + matcher.group());
          }
        });
    return found;
  }

  private static boolean isPage(Http.Answer answer) {
    return answer.status() == 200 && answer.header("Content-Type").startsWith(HTML);
  }

  private static String filled(String path) {
    String filled = path;
    for (Map.Entry<String, String> value : VALUES.entrySet()) {
      filled = filled.replace(value.getKey(), value.getValue());
    }
    assertThat(filled).as("a value for the parameter belongs into VALUES").doesNotContain("{", "<");
    return filled;
  }
}
