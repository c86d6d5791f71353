package org.muniment.dashboard.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Words;
import org.muniment.port.Spreadsheets;

/** A list of four things, asked for as a browser does. */
class TableTest {
  /** What the list has. */
  private record Thing(String name, Optional<Double> size, Optional<Instant> at) {}

  private static final List<Thing> THINGS =
      List.of(
          new Thing("Depot, \"upper\"", Optional.of(9.0), Optional.of(at(3))),
          new Thing("=2+2", Optional.of(-10.5), Optional.of(at(1))),
          new Thing("annex", Optional.empty(), Optional.empty()),
          new Thing("Hall", Optional.of(100.0), Optional.of(at(2))));

  private final TestHouse house = TestHouse.open(backend -> List.of(new Things(backend)));
  private final Http http = house.http();

  @AfterEach
  void close() {
    house.close();
  }

  private Http.Answer get(String path) {
    return http.send("GET", path, null, "Accept-Language", "en");
  }

  private static Instant at(int hour) {
    return Instant.parse("2026-07-16T00:00:00Z").plusSeconds(3600L * hour);
  }

  private static Table<Thing> table(Words words) {
    return Table.<Thing>of("things", "Things")
        .text("name", "Name", Thing::name)
        .optional("size", "Size", 1, Thing::size)
        .time("at", "Seen", Thing::at)
        .onlyInFiles();
  }

  /** Answers the names that a page would show, and its tools. */
  private record Things(Backend backend) implements Slice {
    @Override
    public List<Route> routes() {
      Frame frame = new Frame(backend.registry(), backend.clock(), Optional.empty());
      Function<Context, TableFiles.Content<?>> content =
          ctx -> new TableFiles.Content<>(frame.words(ctx), table(frame.words(ctx)), THINGS);
      List<Route> routes =
          new ArrayList<>(
              TableFiles.routes("/things", "things", Access.OPEN, backend.spreadsheets(), content));
      routes.add(
          Route.get(
              "/things",
              Access.OPEN,
              ctx -> {
                Words words = frame.words(ctx);
                Shown<String> shown =
                    table(words).show(ctx, words, "/things", "list", THINGS).map(Thing::name);
                ctx.contentType("application/json");
                ctx.result(new ObjectMapper().writeValueAsString(shown));
              }));
      return routes;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                          | Depot, \"upper\";=2+2;annex;Hall",
        "things-sort=name            | =2+2;annex;Depot, \"upper\";Hall",
        "things-sort=-name           | Hall;Depot, \"upper\";annex;=2+2",
        "things-sort=size            | =2+2;Depot, \"upper\";Hall;annex",
        "things-sort=-size           | Hall;Depot, \"upper\";=2+2;annex",
        "things-sort=at              | =2+2;Hall;Depot, \"upper\";annex",
        "things-sort=nonsense        | Depot, \"upper\";=2+2;annex;Hall",
        "things-find=HA              | Hall",
        "things-find=upper+depot     | Depot, \"upper\"",
        "things-find=100             | Hall",
        "things-find=nothing+at+all  | ''",
        "others-find=Hall            | Depot, \"upper\";=2+2;annex;Hall"
      })
  void rowsAreSortedAndFilteredAsTheAddressSays(String query, String names) {
    JsonNode rows = get("/things?" + query).json().get("rows");
    List<String> shown = new ArrayList<>();
    rows.forEach(row -> shown.add(row.asText()));
    assertThat(String.join(";", shown)).isEqualTo(names);
  }

  @Test
  void aHeadingTurnsTheOrderRoundAndKeepsWhatElseIsAsked() {
    JsonNode tools =
        get("/things?things-sort=name&things-find=a&span=day&x=%26%3D").json().get("tools");
    JsonNode heads = tools.get("heads");
    assertThat(heads).hasSize(2);
    assertThat(heads.get(0).get("sorted").asText()).isEqualTo("ascending");
    assertThat(heads.get(0).get("href").asText())
        .isEqualTo("/things?span=day&x=%26%3D&things-find=a&things-sort=-name");
    assertThat(heads.get(1).get("sorted").isNull()).isTrue();
    assertThat(heads.get(1).get("href").asText()).endsWith("things-sort=size");
    assertThat(tools.get("csv").asText())
        .isEqualTo("/things/things.csv?span=day&x=%26%3D&things-find=a&things-sort=name");
  }

  @Test
  void theCsvHasTheRowsAsAskedAndNoFormula() {
    Http.Answer answer = get("/things/things.csv?things-sort=size");
    assertThat(answer.header("Content-Type")).startsWith("text/csv");
    assertThat(answer.header("Content-Disposition")).contains("attachment").contains("things_");
    assertThat(answer.text())
        .startsWith("\uFEFFName,Size,Seen\r\n'=2+2,-10.5,2026-07-16T")
        .contains("\"Depot, \"\"upper\"\"\",9.0,")
        .endsWith("annex,,\r\n");
  }

  @Test
  void theSpreadsheetComesUnderItsName() {
    Http.Answer answer = get("/things/things.xlsx?things-find=hall");
    assertThat(answer.header("Content-Type")).isEqualTo(Spreadsheets.TYPE);
    assertThat(answer.header("Content-Disposition"))
        .matches(Pattern.compile("attachment; filename=\"things_[0-9-]{10}\\.xlsx\""));
    assertThat(answer.text()).startsWith("PK");
  }

  @Test
  void aFilterThatIsTooLongIsCut() {
    JsonNode tools = get("/things?things-find=" + "x".repeat(5_000)).json().get("tools");
    assertThat(tools.get("find").asText()).hasSize(Asked.MAX_FIND_CHARACTERS);
  }
}
