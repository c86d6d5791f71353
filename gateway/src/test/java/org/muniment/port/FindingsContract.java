package org.muniment.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.muniment.testing.Boxes.LI;
import static org.muniment.testing.Boxes.NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.duty.Equipment;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.finding.Finding.Origin;
import org.muniment.domain.finding.FindingStep;
import org.muniment.domain.finding.FindingStep.Kind;
import org.muniment.domain.finding.Photo;
import org.muniment.domain.finding.Photo.Subject;
import org.muniment.domain.text.Code;
import org.muniment.domain.visit.Visit;
import org.muniment.port.Findings.Query;
import org.muniment.testing.Boxes;

/** What every office keeps of findings, photographs and visitors. */
public abstract class FindingsContract {
  private static final LocalDate DUE = LocalDate.of(2026, 11, 29);

  protected Office office;
  private long box;

  protected abstract Office open();

  /** Called after changes; may do whatever must not change an answer. */
  protected void settle() {}

  @BeforeEach
  void openOffice() {
    office = open();
    Boxes.addCabinets(office, "C1");
    box = Boxes.register(office, "B-1", "", Boxes.titled("会计")).id();
  }

  @AfterEach
  void closeOffice() {
    office.close();
  }

  private Findings findings() {
    return office.findings();
  }

  private static Finding finding(Origin origin, long source, OptionalLong box, Instant at) {
    return new Finding(
        0,
        origin,
        source,
        box,
        Optional.of(Code.of("R1")),
        OptionalLong.empty(),
        "少一页 'x' 𠮷",
        "李",
        at,
        "赵",
        Optional.of(DUE),
        Optional.empty(),
        1);
  }

  private static FindingStep step(Kind kind) {
    return new FindingStep(0, 0, kind, LI, "在找 'x'");
  }

  private Finding add(Finding finding) {
    Finding added = findings().add(finding, step(Kind.NOTED));
    settle();
    return added;
  }

  private static Finding handled(Finding f, long version) {
    return new Finding(
        f.id(),
        f.origin(),
        f.source(),
        f.box(),
        f.place(),
        f.equipment(),
        f.text(),
        f.foundBy(),
        f.foundAt(),
        "",
        Optional.empty(),
        Optional.of(NOW.plusSeconds(9)),
        version);
  }

  @Test
  void aFindingComesBackWithEverythingAndItsSteps() {
    Finding asked = finding(Origin.LOAN, 17, OptionalLong.of(box), NOW);
    Finding added = add(asked);
    add(finding(Origin.NOTE, 0, OptionalLong.empty(), NOW));
    assertThat(added).isEqualTo(asked.stored(added.id()));
    assertThat(findings().finding(added.id())).contains(added);
    assertThat(findings().finding(99)).isEmpty();
    Finding after = handled(added, 2);
    assertThat(findings().change(after, step(Kind.HANDLED))).isTrue();
    assertThat(findings().change(after, step(Kind.HANDLED))).as("an older version").isFalse();
    assertThat(findings().change(after.stored(99), step(Kind.HANDLED))).isFalse();
    settle();
    assertThat(findings().finding(added.id())).contains(after);
    assertThat(findings().steps(added.id()))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("number", "finding")
        .containsExactly(step(Kind.NOTED), step(Kind.HANDLED));
    assertThat(findings().steps(added.id()))
        .allMatch(step -> step.finding() == added.id() && step.number() > 0);
  }

  @Test
  void queriesFindWhatTheyAskFor() {
    long machine =
        office
            .duties()
            .addEquipment(
                new Equipment(
                    0,
                    Equipment.Kind.OTHER,
                    "机",
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Equipment.State.IN_USE,
                    "",
                    1))
            .id();
    Finding loan = add(finding(Origin.LOAN, 17, OptionalLong.of(box), NOW));
    Finding duty = add(finding(Origin.DUTY, 17, OptionalLong.empty(), NOW.plusSeconds(1)));
    Finding note = add(about(machine));
    findings().change(handled(duty, 2), step(Kind.HANDLED));
    Finding done = findings().finding(duty.id()).orElseThrow();
    settle();
    assertThat(found(Query.ALL)).containsExactly(note, done, loan);
    assertThat(findings().search(Query.ALL, 2)).containsExactly(note, done);
    assertThat(found(open(true))).containsExactly(note, loan);
    assertThat(found(open(false))).containsExactly(done);
    assertThat(found(source(Origin.DUTY, 17))).containsExactly(done);
    assertThat(found(source(Origin.DUTY, 18))).isEmpty();
    assertThat(found(of(OptionalLong.of(box), OptionalLong.empty()))).containsExactly(loan);
    assertThat(found(of(OptionalLong.empty(), OptionalLong.of(machine)))).containsExactly(note);
    assertThat(found(times(NOW.plusSeconds(1), Instant.MAX))).containsExactly(note, done);
    assertThat(found(times(Instant.MIN, NOW.plusSeconds(1)))).containsExactly(loan);
  }

  private static Finding about(long equipment) {
    Finding f = finding(Origin.NOTE, 0, OptionalLong.empty(), NOW.plusSeconds(2));
    return new Finding(
        0,
        f.origin(),
        f.source(),
        f.box(),
        Optional.empty(),
        OptionalLong.of(equipment),
        f.text(),
        f.foundBy(),
        f.foundAt(),
        "",
        Optional.empty(),
        Optional.empty(),
        1);
  }

  private List<Finding> found(Query query) {
    List<Finding> oldestFirst = new ArrayList<>();
    findings().each(query, finding -> oldestFirst.add(0, finding));
    assertThat(findings().search(query, 100)).isEqualTo(oldestFirst);
    return oldestFirst;
  }

  private static Query open(boolean open) {
    return query(Optional.of(open), Optional.empty(), OptionalLong.empty());
  }

  private static Query source(Origin origin, long source) {
    return query(Optional.empty(), Optional.of(origin), OptionalLong.of(source));
  }

  private static Query query(Optional<Boolean> open, Optional<Origin> origin, OptionalLong source) {
    Query all = Query.ALL;
    return new Query(open, origin, source, all.box(), all.equipment(), all.from(), all.to());
  }

  private static Query of(OptionalLong box, OptionalLong equipment) {
    Query all = Query.ALL;
    return new Query(all.open(), all.origin(), all.source(), box, equipment, all.from(), all.to());
  }

  private static Query times(Instant from, Instant to) {
    Query all = Query.ALL;
    return new Query(
        all.open(),
        all.origin(),
        all.source(),
        all.box(),
        all.equipment(),
        Optional.of(from),
        Optional.of(to));
  }

  @Test
  void manyAreReadInTheirOrder() {
    office.together(
        () ->
            IntStream.range(0, 1_203)
                .mapToObj(i -> note(finding(Origin.NOTE, i, OptionalLong.empty(), NOW)))
                .toList());
    List<Long> seen = new ArrayList<>();
    findings().each(Query.ALL, finding -> seen.add(finding.id()));
    assertThat(seen).hasSize(1_203).isSorted().doesNotHaveDuplicates();
  }

  private Finding note(Finding finding) {
    return findings().add(finding, step(Kind.NOTED));
  }

  @Test
  void photographsAreKeptWithTheirBytes() {
    byte[] bytes = {1, 2, 3};
    Photo asked = new Photo(0, Subject.DUTY, 7, "窗.jpg", "image/jpeg", 3, "ab", "li", NOW);
    Photo added = findings().addPhoto(asked, bytes);
    findings().addPhoto(new Photo(0, Subject.LOAN, 7, "x", "image/png", 1, "c", "li", NOW), bytes);
    settle();
    assertThat(added).usingRecursiveComparison().ignoringFields("id").isEqualTo(asked);
    assertThat(findings().photos(Subject.DUTY, 7)).containsExactly(added);
    assertThat(findings().photos(Subject.DUTY, 8)).isEmpty();
    assertThat(findings().photo(added.id())).contains(added);
    assertThat(findings().content(added.id()).orElseThrow()).isEqualTo(bytes);
    assertThat(findings().photo(99)).isEmpty();
    assertThat(findings().content(99)).isEmpty();
  }

  private Visits visits() {
    return office.visits();
  }

  private Visit enter(int minutes) {
    Visit visit =
        new Visit(
            0,
            "电工 'x' 𠮷",
            "供电所",
            "查线路",
            "R1",
            "李",
            NOW.plusSeconds(60L * minutes),
            "li",
            Optional.empty(),
            "");
    Visit added = visits().add(visit);
    settle();
    assertThat(added).isEqualTo(visit.stored(added.id()));
    return added;
  }

  @Test
  void whoCameInIsInsideUntilTheyLeave() {
    Visit later = enter(5);
    Visit first = enter(0);
    assertThat(visits().inside()).containsExactly(first, later);
    Instant at = NOW.plusSeconds(1_800);
    assertThat(visits().leave(first.id(), at, "zhao")).isTrue();
    assertThat(visits().leave(first.id(), at.plusSeconds(1), "x")).as("left already").isFalse();
    assertThat(visits().leave(99, at, "zhao")).isFalse();
    settle();
    assertThat(visits().visit(first.id())).contains(first.left(at, "zhao"));
    assertThat(visits().inside()).containsExactly(later);
    assertThat(visits().visit(99)).isEmpty();
    assertThatThrownBy(() -> visits().leave(later.id(), NOW, "zhao"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(visits().visit(later.id())).contains(later);
  }

  @ParameterizedTest
  @CsvSource({"0, 6, 9, 3", "0, 5, 9, 2", "1, 6, 9, 2", "0, 6, 1, 1", "6, 9, 9, 0"})
  void visitsAreListedByTimeTheNewestFirst(int from, int to, int limit, int found) {
    List<Visit> all = List.of(enter(5), enter(4), enter(0));
    Instant begin = NOW.plusSeconds(60L * from);
    Instant end = NOW.plusSeconds(60L * to);
    List<Visit> listed = visits().between(begin, end, limit);
    assertThat(listed).hasSize(found);
    List<Visit> wanted =
        all.stream().filter(v -> !v.at().isBefore(begin) && v.at().isBefore(end)).toList();
    assertThat(listed).isEqualTo(wanted.subList(0, found));
  }

  @Test
  void whatIsDoneTogetherIsKeptWholeOrNotAtAll() {
    Finding before = add(finding(Origin.NOTE, 0, OptionalLong.empty(), NOW));
    assertThatThrownBy(
            () ->
                office.together(
                    () -> {
                      findings().change(handled(before, 2), step(Kind.HANDLED));
                      note(finding(Origin.LOAN, 1, OptionalLong.of(box), NOW));
                      findings()
                          .addPhoto(
                              new Photo(0, Subject.LOAN, 1, "x", "image/png", 1, "c", "li", NOW),
                              new byte[1]);
                      throw new IllegalStateException("the power goes");
                    }))
        .hasMessage("the power goes");
    settle();
    assertThat(found(Query.ALL)).containsExactly(before);
    assertThat(findings().steps(before.id())).hasSize(1);
    assertThat(findings().photos(Subject.LOAN, 1)).isEmpty();
    assertThat(findings().content(1)).isEmpty();
  }
}
