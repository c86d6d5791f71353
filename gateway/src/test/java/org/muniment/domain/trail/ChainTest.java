package org.muniment.domain.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.muniment.domain.trail.Chain.Break;
import org.muniment.domain.trail.Chain.Fault;

class ChainTest {
  private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123Z");
  private static final By LI = new By(By.Kind.PERSON, "li", "192.0.2.7", AT);
  private static final Deed DEED =
      new Deed(
          LI, "room.change", "R1", Map.of("name", "old"), Map.of("name", "new"), "why", level());

  private static Optional<String> level() {
    return Optional.of("internal");
  }

  /** A record that differs in one field only, for each of its fields. */
  static Stream<Arguments> oneFieldOther() {
    Map<String, String> before = DEED.before();
    Map<String, String> after = DEED.after();
    return Stream.of(
        other("kind", by(By.Kind.TOKEN, "li", "192.0.2.7", AT)),
        other("name", by(By.Kind.PERSON, "wu", "192.0.2.7", AT)),
        other("from", by(By.Kind.PERSON, "li", "192.0.2.8", AT)),
        other("at", by(By.Kind.PERSON, "li", "192.0.2.7", AT.plusMillis(1))),
        other("action", new Deed(LI, "room.add", "R1", before, after, "why", level())),
        other("subject", new Deed(LI, "room.change", "R2", before, after, "why", level())),
        other("value before", deed(Map.of("name", "odd"), after, "why")),
        other("field before", deed(Map.of("nam", "eold"), after, "why")),
        other("value after", deed(before, Map.of("name", "now"), "why")),
        other("one more after", deed(before, Map.of("name", "new", "x", ""), "why")),
        other("moved from before to after", deed(Map.of(), Map.of("name", "old"), "why")),
        other("why", deed(before, after, "because")),
        other(
            "secrecy", new Deed(LI, "room.change", "R1", before, after, "why", Optional.empty())));
  }

  private static Arguments other(String field, Deed deed) {
    return Arguments.of(field, deed);
  }

  private static Deed by(By.Kind kind, String name, String from, Instant at) {
    By by = new By(kind, name, from, at);
    return new Deed(by, "room.change", "R1", DEED.before(), DEED.after(), "why", level());
  }

  private static Deed deed(Map<String, String> before, Map<String, String> after, String why) {
    return new Deed(LI, "room.change", "R1", before, after, why, level());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("oneFieldOther")
  void everyFieldIsInTheHash(String field, Deed other) {
    Entry written = Chain.next(0, Chain.GENESIS, DEED);
    Entry changed = new Entry(1, other, written.previous(), written.hash());
    assertThat(Chain.check(0, Chain.GENESIS, written)).isEmpty();
    assertThat(Chain.check(0, Chain.GENESIS, changed)).contains(new Break(1, Fault.CHANGED));
  }

  @Test
  void noTwoOfThemHaveTheSameHash() {
    Set<String> hashes = new HashSet<>();
    List<Deed> all = oneFieldOther().map(row -> (Deed) row.get()[1]).toList();
    all.forEach(deed -> hashes.add(Chain.next(0, Chain.GENESIS, deed).hash()));
    assertThat(hashes).hasSameSizeAs(all);
  }

  @Test
  void numberAndPredecessorAreInTheHash() {
    Entry first = Chain.next(0, Chain.GENESIS, DEED);
    Entry second = Chain.next(1, first.hash(), DEED);
    assertThat(Chain.check(1, first.hash(), second)).isEmpty();
    assertThat(Chain.check(0, Chain.GENESIS, second)).contains(new Break(1, Fault.NUMBER));
    Entry renumbered = new Entry(1, DEED, second.previous(), second.hash());
    assertThat(Chain.check(0, Chain.GENESIS, renumbered)).contains(new Break(1, Fault.CHANGED));
    Entry elsewhere = Chain.next(1, "f".repeat(64), DEED);
    assertThat(Chain.check(1, first.hash(), elsewhere)).contains(new Break(2, Fault.ORDER));
  }
}
