package org.muniment.dashboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Reach;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.domain.people.Role;

/**
 * Every route of the program's own list, called by every role with a session and with a token, and
 * by nobody. A route that is added is tested without a word here, and appears in the README's
 * table.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {
  private static final Path README = Path.of("README.md");
  private static final String WRITE = "muniment.readme";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What came back, without what may never end. */
  private record Answer(int status, String location) {
    boolean isNo() {
      return status == 401 || status == 403 || location.startsWith("/login?next=");
    }
  }

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final List<Route> routes = new ArrayList<>();
  private final Map<Role, String> tokens = new EnumMap<>(Role.class);
  private TestHouse house;

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
    for (Role role : Role.values()) {
      tokens.put(role, house.token(role.key()));
    }
  }

  @AfterAll
  void close() {
    house.close();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whoHasSignedInMayDoWhatTheirRoleMay(Role role) {
    for (Route route : routes) {
      // Anew for each, since some routes end it.
      String cookie = house.cookieName() + "=" + house.session(role.key());
      check(route, route.access().allows(role), "Cookie", cookie);
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void aTokenMayDoWhatItsRoleMay(Role role) {
    for (Route route : routes) {
      check(route, route.access().allows(role), "Authorization", "Bearer " + tokens.get(role));
    }
  }

  @Test
  void aStrangerMaySignInAndLittleElse() {
    for (Route route : routes) {
      check(route, route.access().isForStrangers(), "X-Nobody", "here");
    }
    assertThat(
            routes.stream()
                .filter(route -> route.access().isForStrangers())
                .map(Route::path)
                .distinct())
        .allMatch(
            path ->
                path.matches(
                    "/(login|setup|healthz|preferences|assets/.*|webjars/.*|trust.*"
                        + "|duties/feed/\\{secret}\\.ics|stocktakes/(sw\\.js|app\\.webmanifest))"));
  }

  private void check(Route route, boolean may, String header, String value) {
    Answer answer = send(route, header, value);
    String what = route.method() + " " + route.path() + " with " + header + ": " + answer;
    if (route.access() == Access.ENTRY) {
      // Wrong credentials are a 401 of the page itself.
      assertThat(answer.status()).as(what).isNotEqualTo(403);
    } else {
      assertThat(answer.isNo()).as(what).isEqualTo(!may);
    }
    assertThat(answer.status()).as(what).isLessThan(500);
  }

  private Answer send(Route route, String header, String value) {
    String path = route.path().replaceAll("\\{[a-z]+}|<[a-z]+>", "X1");
    HttpRequest request =
        HttpRequest.newBuilder(house.http().uri(path))
            .timeout(PATIENCE)
            .headers("Origin", house.http().origin(), header, value)
            .method(route.method().name(), HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      response.body().close();
      String location = response.headers().firstValue("Location").orElse("");
      return new Answer(response.statusCode(), location);
    } catch (IOException failed) {
      throw new UncheckedIOException(path, failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void theReadmeHasTheTableOfRoutesAndRoles() throws IOException {
    String readme = Files.readString(README);
    String wanted = RightsTable.into(readme, RightsTable.of(routes));
    if ("write".equals(System.getProperty(WRITE))) {
      Files.writeString(README, wanted);
      return;
    }
    assertThat(readme)
        .as(
            "out of date; make it anew: mvn -pl dashboard -am test -Dtest=RightsTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -D%s=write",
            WRITE)
        .isEqualTo(wanted);
  }

  @Test
  void aRouteWithoutAccessOrWithTheWrongOneIsNone() {
    assertThatThrownBy(() -> Route.get("/x", null, ctx -> {}))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("/x");
    assertThatThrownBy(() -> Route.get("/api/v1/x", Access.PAGE_READ, ctx -> {}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Route.post("/x", Access.PAGE_READ, ctx -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingThatWritesIsOpen() {
    assertThat(routes)
        .filteredOn(route -> !route.method().equals(HandlerType.GET))
        .noneMatch(route -> route.access() == Access.OPEN);
  }
}
