package org.muniment.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.muniment.testing.Boxes.described;
import static org.muniment.testing.Boxes.query;
import static org.muniment.testing.Boxes.titled;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent.Kind;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.Item;
import org.muniment.domain.holding.Retention;
import org.muniment.domain.text.Code;
import org.muniment.port.Holdings.Order;
import org.muniment.port.Holdings.Page;
import org.muniment.port.Holdings.Query;
import org.muniment.port.Holdings.Registration;
import org.muniment.testing.Boxes;

/** How boxes are found and listed in every office. */
public abstract class BoxSearchContract {
  private static final String TITLE = "一九八七年度ＸＸ大学会计凭证（第12册） Café Records 2021年度";

  protected Office office;

  protected abstract Office open();

  /** Called after changes; may do whatever must not change an answer. */
  protected void settle() {}

  @BeforeEach
  void openOffice() {
    office = open();
    Boxes.addCabinets(office, "C1", "C2");
  }

  @AfterEach
  void closeOffice() {
    office.close();
  }

  private List<String> found(Query query) {
    settle();
    Page page = office.holdings().search(query, Optional.empty(), 100);
    assertThat(page.next()).isEmpty();
    assertThat(office.holdings().count(query, 100)).isEqualTo(page.boxes().size());
    return page.boxes().stream().map(box -> box.barcode().value()).toList();
  }

  private List<String> found(String words) {
    return found(query(words, Order.BARCODE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          会               | one character inside a word
          证               | the last character before a bracket
          册               | the last character of a run
          会计             | a word of two characters
          大学会计         | across two words
          会计凭           | a word of three characters
          年度ｘｘ大学     | full-width letters within Chinese
          xx大学           | the same, typed plain
          第12册           | characters and a number
          12               | a short number as it is
          2021             | a year
          2021年           | a year with one character behind it
          CAFÉ             | capitals
          cafe\u0301       | an accent of its own
          rec              | the beginning of a foreign word
          会计 大学        | two words in any order
          records　会计    | a wide blank between them
          J109-WS·2021     | the beginning of an archival code
          J109·WS 2021     | the same with other signs
          D30              | what is between signs
          32101            | the beginning of a number
          4567             | the last four digits of a number
          01234567         | more of them
          32101001234567   | all of it
          备注             | the remarks
          图纸             | what is in the box
          会计 图纸        | one word in the title, one in the contents
          𠮷野             | rare characters
          · 会计           | a sign beside a word
          """)
  void wordsAreFound(String words, String what) {
    Item item = Boxes.item(1, "工程图纸 𠮷野家");
    Boxes.register(office, "32101001234567", "", withRemarks(TITLE, "J109-WS·2021-D30-0007"), item);
    Boxes.register(office, "9", "", titled("另一盒"));
    assertThat(found(words)).as(what).containsExactly("32101001234567");
  }

  private static Description withRemarks(String title, String code) {
    var d = described(title, "public", Carrier.PAPER, code, null);
    return new Description(
        d.title(),
        d.fonds(),
        d.category(),
        d.year(),
        d.retention(),
        d.carrier(),
        d.secrecy(),
        d.archivalCode(),
        d.pieces(),
        d.firstDate(),
        d.lastDate(),
        "备注，缺2册");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "计会",
        "会计大学",
        "会计 物理",
        "afé",
        "02",
        "202",
        "567",
        "10012",
        "·",
        "% OR 1=1",
        "NOT 会计x",
        "words:会计",
        "大学会证",
        "\"",
        "*",
        "NEAR(大学, 凭证)"
      })
  void otherWordsAreNot(String words) {
    Boxes.register(office, "32101001234567", "", titled(TITLE));
    assertThat(found(words)).isEmpty();
  }

  @Test
  void aThousandWordsAreLookedForToo() {
    Boxes.register(office, "1", "", titled("会计"));
    String many = String.join(" ", Collections.nCopies(1_000, "会计"));
    assertThat(found(many)).containsExactly("1");
    assertThat(found(many + " 物理")).isEmpty();
  }

  @Test
  void whatIsFoundFollowsTheDescriptionTheNumberAndTheContents() {
    Box box = Boxes.register(office, "100001", "", titled("会计"));
    Box described = Boxes.after(box, Boxes.state("200002", Optional.empty()), titled("科技"));
    office
        .holdings()
        .change(described, Boxes.event(box, Kind.RENUMBERED, described.state()))
        .orElseThrow();
    assertThat(found("会计")).isEmpty();
    assertThat(found("100001")).isEmpty();
    assertThat(found("科技")).containsExactly("200002");
    assertThat(found("0002")).containsExactly("200002");
    Item item = office.holdings().addItem(of(box, 0, "图纸"));
    assertThat(found("科技 图纸")).containsExactly("200002");
    office.holdings().updateItem(of(box, item.id(), "照片"));
    assertThat(found("图纸")).isEmpty();
    assertThat(found("照片")).containsExactly("200002");
    office.holdings().removeItem(item.id());
    assertThat(found("照片")).isEmpty();
    assertThat(found("科技")).containsExactly("200002");
  }

  private static Item of(Box box, long id, String title) {
    Item item = Boxes.item(1, title);
    return new Item(id, box.id(), 1, title, item.code(), "", "", item.date(), item.pages(), "");
  }

  @Test
  void wordsAreOnlyLookedForInLevelsThatTheReaderMaySee() {
    Boxes.register(office, "1", "", described("会计", "public", Carrier.PAPER, "A", null));
    Boxes.register(office, "2222", "", described("会计", "secret", Carrier.PAPER, "B", null));
    Set<String> all = Set.of("public", "secret");
    assertThat(found(query("会计", Set.of("public"), Order.PLACE))).containsExactly("1");
    assertThat(found(query("会计", all, Order.PLACE))).containsExactly("1", "2222");
    assertThat(found(query("会计", Set.of(), Order.PLACE))).isEmpty();
    assertThat(found(query("2222", Set.of(), Order.PLACE)))
        .as("its exact number")
        .containsExactly("2222");
    assertThat(found(query("", Set.of(), Order.PLACE))).containsExactly("1", "2222");
  }

  @Test
  void anArchivalCodeThatTheReaderMayNotSeeDoesNotShowByItsPlaceInTheList() {
    Boxes.register(office, "1", "", described("x", "public", Carrier.PAPER, "B", null));
    Boxes.register(office, "2", "", described("x", "secret", Carrier.PAPER, "A", null));
    Boxes.register(office, "3", "", described("x", "public", Carrier.PAPER, null, null));
    Boxes.register(office, "4", "", described("x", "public", Carrier.PAPER, "A", null));
    assertThat(found(query("", Set.of("public"), Order.ARCHIVAL_CODE)))
        .containsExactly("4", "1", "2", "3");
    assertThat(found(query("", Set.of("public", "secret"), Order.ARCHIVAL_CODE)))
        .containsExactly("2", "4", "1", "3");
  }

  @Test
  void filtersNarrow() {
    Boxes.register(office, "1", "C1/1/1", described("会计", "public", Carrier.PAPER, "A", 1987));
    Boxes.register(office, "2", "C1/2/1", described("会计", "public", Carrier.FILM, "A", 1988));
    Box third = Boxes.register(office, "3", "C2/2/1", titled("会计"));
    Boxes.change(office, third, Kind.TAKEN_OUT, s -> s.with(BoxStatus.IN_TRANSIT, s.spot()));
    Boxes.register(office, "4", "", titled("会计"));
    for (String words : List.of("", "会计")) {
      assertThat(found(filter(words, Set.of("C1"), null, null, null, null)))
          .containsExactly("1", "2");
      assertThat(found(filter(words, Set.of("C1", "C2"), null, null, null, null))).hasSize(3);
      assertThat(found(filter(words, Set.of("C1"), 2, null, null, null))).containsExactly("2");
      assertThat(found(filter(words, Set.of(), null, BoxStatus.IN_TRANSIT, null, null)))
          .containsExactly("3");
      assertThat(found(filter(words, Set.of(), null, null, Carrier.FILM, null)))
          .containsExactly("2");
      assertThat(found(filter(words, Set.of("C2"), null, null, Carrier.FILM, null))).isEmpty();
      assertThat(found(filter(words, Set.of(), null, null, null, 1987))).containsExactly("1");
    }
  }

  private static Query filter(
      String words,
      Set<String> cabinets,
      Integer shelf,
      BoxStatus status,
      Carrier carrier,
      Integer year) {
    Set<Code> codes = new HashSet<>();
    cabinets.forEach(cabinet -> codes.add(Code.of(cabinet)));
    return new Query(
        words,
        Boxes.OPEN,
        codes,
        shelf == null ? OptionalInt.empty() : OptionalInt.of(shelf),
        status == null ? Set.of() : Set.of(status),
        carrier == null ? Set.of() : Set.of(carrier),
        year == null ? Optional.empty() : Optional.of("WS"),
        year == null ? Optional.empty() : Optional.of(Retention.PERMANENT),
        year == null ? OptionalInt.empty() : OptionalInt.of(year),
        Order.BARCODE);
  }

  @Test
  void eachOrderIsKept() {
    Boxes.register(office, "b", "C2/1/1", described("x", "public", Carrier.PAPER, "3", null));
    Boxes.register(office, "c", "C1/2/1", described("x", "public", Carrier.PAPER, "2", null));
    Boxes.register(office, "a", "C1/1/9", titled("x"));
    Boxes.register(office, "B", "", described("x", "public", Carrier.PAPER, "1", null));
    Boxes.register(office, "d", "C1/1/10", described("x", "public", Carrier.PAPER, "2", null));
    assertThat(found(query("", Order.PLACE))).containsExactly("a", "d", "c", "b", "B");
    assertThat(found(query("x", Order.BARCODE))).containsExactly("B", "a", "b", "c", "d");
    assertThat(found(query("", Order.ARCHIVAL_CODE))).containsExactly("B", "c", "d", "b", "a");
    assertThat(found(query("x", Order.NEWEST))).containsExactly("d", "B", "a", "c", "b");
  }

  @ParameterizedTest
  @EnumSource
  void piecesTogetherAreTheListWhileBoxesAreAdded(Order order) {
    registerMany(40);
    List<String> whole = found(query("会计", order));
    assertThat(whole).hasSize(40);
    for (String words : List.of("", "会计")) {
      List<String> together = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      do {
        Page page = office.holdings().search(query(words, order), cursor, 7);
        page.boxes().forEach(box -> together.add(box.barcode().value()));
        cursor = page.next();
        Boxes.register(office, "a" + words.length() + "-" + together.size(), "", titled("会计"));
        settle();
      } while (cursor.isPresent() && together.size() < 99);
      assertThat(together).as(words).containsSubsequence(whole).doesNotHaveDuplicates();
    }
  }

  private void registerMany(int boxes) {
    List<Registration> many =
        IntStream.range(0, boxes)
            .mapToObj(
                i ->
                    Boxes.registration(
                        "b" + (i * 37 % 101 + 100),
                        i % 3 == 0
                            ? ""
                            : "C" + (1 + i % 2) + "/" + (1 + i / 10) + "/" + (1 + i % 10),
                        described(
                            "会计 " + i,
                            "public",
                            Carrier.PAPER,
                            i % 4 == 0 ? null : "A" + i % 5,
                            null)))
            .toList();
    office.holdings().registerAll(many);
  }

  @Test
  void aCountStopsAtTheMost() {
    registerMany(30);
    assertThat(office.holdings().count(query("", Order.PLACE), 7)).isEqualTo(7);
    assertThat(office.holdings().count(query("会计", Order.PLACE), 7)).isEqualTo(7);
    assertThat(office.holdings().count(query("会计", Order.PLACE), 1_000)).isEqualTo(30);
  }

  @ParameterizedTest
  @EnumSource
  void aCursorThatWasNotGivenOutIsRefused(Order order) {
    registerMany(9);
    Order other = order == Order.PLACE ? Order.BARCODE : Order.PLACE;
    String wrong =
        office.holdings().search(query("", other), Optional.empty(), 2).next().orElseThrow();
    for (String cursor : List.of(wrong, "", "x", "%", "QkFSQ09ERQox", "TkVXRVNUCjAKeA")) {
      assertThatThrownBy(() -> office.holdings().search(query("", order), Optional.of(cursor), 5))
          .as(cursor)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
