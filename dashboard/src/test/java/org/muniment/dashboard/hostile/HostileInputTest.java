package org.muniment.dashboard.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.muniment.dashboard.hostile.Corpus.Attack;
import org.muniment.dashboard.hostile.HostileHouse.Try;
import org.muniment.dashboard.pages.BoxesHouse;
import org.muniment.dashboard.pages.PagesHouse;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.Contact;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Visible;
import org.muniment.port.Loans;

/**
 * Everything in the corpus goes in by every way, and everything is read back; the interface and the
 * forms each in a house of its own, so that both can be tried at the same time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileInputTest {
  private static final int MAX_SENTENCE = 1_200;
  private static final int PLACES_READ = 2;

  /** Where a text may stand in a page beside the text itself. */
  private static final Set<String> TEXT_ATTRIBUTES =
      Set.of(
          "value",
          "title",
          "aria-label",
          "alt",
          "placeholder",
          "href",
          "content",
          "label",
          "hx-get");

  /** What became of a write; thousands of answers would not fit into a modest heap. */
  record Written(Attack attack, Ways.Way way, int status) {}

  private final List<Ways.Way> writing;
  private final List<Ways.Way> asking;
  TestHouse house;
  HostileHouse hostile;
  private List<Object> before;
  private List<Route> routes;
  final List<Written> writes = new ArrayList<>();

  /** Told together, so that one run shows all that there is to mend. */
  private final List<String> wrongs = new ArrayList<>();

  HostileInputTest(Predicate<Ways.Way> ways) {
    writing = Ways.WRITES.stream().filter(ways).toList();
    asking = Ways.READS.stream().filter(ways).toList();
  }

  @BeforeAll
  void sendEverything() {
    house = PagesHouse.furnished();
    List<Slice> slices = PagesHouse.slices(house.backend);
    routes = slices.stream().flatMap(slice -> slice.routes().stream()).toList();
    slices.forEach(Slice::close);
    hostile = new HostileHouse(house);
    hostile.wires();
    before = state();
    for (Ways.Way way : writing) {
      Corpus.ALL.forEach(attack -> write(way, attack));
    }
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void everyRouteThatWritesIsAttacked() {
    Set<String> attacked = new TreeSet<>(Ways.WITHOUT_TEXT);
    Ways.WRITES.forEach(way -> attacked.add(way.method() + " " + way.route()));
    Set<String> writers = new TreeSet<>();
    routes.stream()
        .filter(route -> route.access().mayWrite() && !route.method().equals(HandlerType.GET))
        .forEach(route -> writers.add(route.method() + " " + route.path()));
    assertThat(attacked).as("add a line to Ways").isEqualTo(writers);
  }

  @Test
  void whatIsSentIsStoredOrRefused() {
    assertThat(writes).hasSize(writing.size() * Corpus.ALL.size());
    assertThat(wrongs).isEmpty();
  }

  @Test
  void whatIsAskedForIsAnsweredOrRefused() {
    try (TestHouse calm = PagesHouse.furnished()) {
      HostileHouse asked = new HostileHouse(calm);
      for (Ways.Way way : asking) {
        Corpus.ALL.forEach(attack -> check(asked.send(way, attack)));
      }
    }
    assertThat(wrongs).isEmpty();
  }

  /** All routes that read, from the routing table. */
  @Test
  void everythingThatShowsItShowsItAsText() {
    int pages = 0;
    for (Route route : routes) {
      boolean endless = route.path().equals("/api/v1/events");
      if (route.method().name().equals("GET") && !endless && !route.path().contains("<")) {
        for (String path : paths(route)) {
          Http.Answer answer = hostile.read(path);
          pages++;
          try {
            assertThat(answer.status()).as(path).isIn(200, 302, 303);
            checkContent(path, answer);
          } catch (AssertionError wrong) {
            wrongs.add(wrong.getMessage());
          }
        }
      }
    }
    assertThat(wrongs).isEmpty();
    assertThat(pages).isGreaterThan(30);
  }

  private void write(Ways.Way way, Attack attack) {
    Try one = hostile.send(way, attack);
    writes.add(new Written(attack, way, one.answer().status()));
    check(one);
    List<Object> after = state();
    if (one.answer().status() >= 400 && !after.equals(before)) {
      wrongs.add("changed by a refusal: " + way + " " + attack);
    }
    before = after;
  }

  private void check(Try one) {
    try {
      checkAnswer(one);
      checkContent(one.way() + " " + one.attack(), one.answer());
    } catch (AssertionError wrong) {
      wrongs.add(wrong.getMessage());
    }
  }

  /** Stored or refused with one sentence; never an accident, never a header of theirs. */
  private void checkAnswer(Try one) {
    String what = one.way() + " " + one.attack();
    Http.Answer answer = one.answer();
    assertThat(answer.status()).as(what + ": " + answer.text()).isLessThan(500);
    assertThat(answer.response().headers().map().keySet())
        .as(what)
        .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("pwned"));
    String to = answer.header("Location");
    assertThat(to.isEmpty() || to.startsWith("/") && !to.startsWith("//")).as(what + to).isTrue();
    if (answer.status() >= 400 && answer.header("Content-Type").startsWith("application/problem")) {
      JsonNode problem = answer.json();
      String detail = problem.get("detail").asText();
      assertThat(detail).as(what).isNotBlank().hasSizeLessThan(MAX_SENTENCE);
      assertThat(Visible.firstHidden(detail)).as(what).isEmpty();
      problem
          .get("errors")
          .forEach(
              error ->
                  assertThat(Visible.firstHidden(error.get("field").asText())).as(what).isEmpty());
    }
  }

  private void checkContent(String what, Http.Answer answer) {
    String type = answer.header("Content-Type").toLowerCase(java.util.Locale.ROOT);
    assertThat(answer.header("X-Content-Type-Options")).as(what).isIn("nosniff", "");
    if (type.startsWith("text/html")) {
      checkHtml(what, Jsoup.parse(answer.text()));
    } else if (type.startsWith("text/csv")) {
      assertThat(csv(answer.text()).stream().flatMap(CSVRecord::stream))
          .as(what)
          .noneMatch(HostileInputTest::isFormula);
    } else if (type.startsWith("image/svg")) {
      assertThat(answer.text()).as(what).doesNotContain(Corpus.MARK).doesNotContain("<script");
    } else if (type.contains("json")) {
      assertThat(answer.json()).as(what).isNotNull();
    }
  }

  private static void checkHtml(String what, Document page) {
    assertThat(page.select("script:not([src]), iframe, object, embed, base, pwned-tag"))
        .as(what)
        .isEmpty();
    assertThat(page.select("meta[http-equiv]")).as(what).isEmpty();
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        checkAttribute(what, element, attribute);
      }
      // Lines of examples end as lines do.
      String text = element.wholeOwnText().replaceAll("[\\r\\n\\t]", "");
      assertThat(Visible.firstHidden(text)).as(what + text).isEmpty();
    }
  }

  private static void checkAttribute(String what, Element element, Attribute attribute) {
    String name = attribute.getKey();
    String value = attribute.getValue();
    String where = what + ": " + element.tagName() + " " + name + "=" + value;
    assertThat(name.startsWith("on") || name.contains(Corpus.MARK)).as(where).isFalse();
    boolean text = TEXT_ATTRIBUTES.contains(name) || name.startsWith("data-");
    assertThat(text || !value.contains(Corpus.MARK)).as(where).isTrue();
    if (List.of("href", "src", "action", "hx-get", "hx-post").contains(name)) {
      assertThat(value.matches("(/(?!/)|#|\\?|blob:).*|")).as(where).isTrue();
    }
    if (!name.equals("value")) {
      assertThat(Visible.firstHidden(value)).as(where).isEmpty();
    }
  }

  /** A route's path with everything that its parameter can be. */
  private List<String> paths(Route route) {
    List<String> queries = Ways.QUERIES.getOrDefault(route.path(), List.of(""));
    return values(route.path()).stream()
        .map(value -> route.path().replaceFirst("\\{.*}", value))
        .flatMap(path -> queries.stream().map(query -> path + query))
        .toList();
  }

  private List<String> values(String path) {
    if (path.equals("/loans/cards.pdf")) {
      // Its loans are named in the query; each is read by its own address.
      return List.of();
    }
    if (!path.contains("{")) {
      return List.of("");
    }
    if (Ways.EXAMPLES.containsKey(path)) {
      return Ways.EXAMPLES.get(path);
    }
    if (path.matches("/(api/v1/cabinets|holdings/places/cabinet)/.*")) {
      return ends(house.backend.places().cabinets().stream().map(it -> it.code().value()).toList());
    }
    if (path.matches("/(api/v1/rooms|environment|today/room|holdings/plan)/.*")) {
      return ends(
          house.backend.places().rooms().stream().map(room -> room.code().value()).toList());
    }
    if (path.matches("/(log|api/v1/daily-log)/.*")) {
      return List.of(path.contains("{date}") ? "R2/2026-11-21" : "R2");
    }
    if (path.startsWith("/duties/feed/")) {
      return List.of(house.backend.rounds().feeds().add(house.by(), "x", "en").secret());
    }
    if (path.startsWith("/settings/notification/channel/")) {
      return house.office.notificationSetup().channels().stream().map(Channel::id).toList();
    }
    if (path.startsWith("/settings/notification/contact/")) {
      return house.office.notificationSetup().roster().contacts().stream()
          .map(Contact::id)
          .toList();
    }
    if (path.startsWith("/api/v1/boxes/{barcode}/pictures/")) {
      return house.backend.holdings().pictures().attachments(HostileHouse.BOX).stream()
          .map(picture -> HostileHouse.BOX + "/pictures/" + picture.id())
          .toList();
    }
    if (path.matches("/(api/v1/)?loans/\\{id}/(card|slip)\\.pdf")) {
      return house
          .office
          .loans()
          .search(Loans.Query.ALL, Optional.empty(), PLACES_READ)
          .loans()
          .stream()
          .filter(loan -> loan.card().isPresent())
          .map(loan -> String.valueOf(loan.id()))
          .toList();
    }
    if (path.startsWith("/api/v1/reports/stocktake-")) {
      return List.of("1");
    }
    if (path.matches("/(api/v1/(loans|borrowers|stocktakes)|stocktakes)/.*")) {
      return List.of("1");
    }
    if (path.matches("/api/v1/(boxes|scan)/.*")) {
      return List.of(HostileHouse.BOX);
    }
    if (path.startsWith("/holdings/import/")) {
      // A list that was sent is its sender's alone, and here nobody sent one.
      return List.of();
    }
    if (path.matches("/duties/((plans|equipment|keys|photos)/)?\\{id}.*")) {
      return List.of("1");
    }
    if (path.equals("/holdings/box/{barcode}")) {
      return List.of(BoxesHouse.BOX, "001200003719");
    }
    if (path.startsWith("/duties/findings/photos/")) {
      // None was taken here.
      return List.of();
    }
    if (path.startsWith("/duties/findings/")) {
      return List.of("1", "2", "3");
    }
    if (path.equals("/holdings/pictures/{id}")) {
      return List.of(String.valueOf(BoxesHouse.picture(house)));
    }
    if (path.contains("/sensors/")) {
      return ends(house.office.sensors().stream().map(one -> one.code().value()).toList());
    }
    throw new AssertionError("add to Ways.EXAMPLES what stands for the parameter in " + path);
  }

  private static List<String> ends(List<String> all) {
    return Stream.concat(
            all.stream().limit(PLACES_READ), all.stream().skip(all.size() - PLACES_READ))
        .distinct()
        .toList();
  }

  /** What is left of it in UTF-8. */
  static String sent(Attack attack) {
    return new String(attack.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  List<String> stored(String route) {
    return writes.stream()
        .filter(one -> one.way().route().equals(route) && one.status() < 400)
        .map(one -> one.attack().id())
        .toList();
  }

  /** Everything that a write could change, and that can be compared quickly. */
  private List<Object> state() {
    Sensor target = house.backend.registry().sensor(Code.of("S1A")).orElseThrow();
    return List.of(
        house.office.rooms(),
        house.office.cabinets(),
        house.office.sensors(),
        house.office.people().accounts(),
        house.office.tokens().size(),
        house.office.holdings().head(),
        house.backend.holdings().items().items(HostileHouse.BOX),
        house.backend.holdings().pictures().attachments(HostileHouse.BOX),
        house.readings.latest(target.id()),
        house.readings.heard(1).size());
  }

  static List<CSVRecord> csv(String text) {
    try (CSVParser parser = CSVParser.parse(text.substring(1), CSVFormat.RFC4180)) {
      return parser.getRecords();
    } catch (IOException wrong) {
      throw new AssertionError(text, wrong);
    }
  }

  /** A number may be negative. */
  static boolean isFormula(String cell) {
    return !cell.isEmpty()
        && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0
        && !cell.matches("-\\d+(\\.\\d+)?");
  }
}
