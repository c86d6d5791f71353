package org.muniment.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.desk.DeskRig.BY;
import static org.muniment.desk.DeskRig.NOW;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Trail.Filter;
import org.muniment.testing.MemoryOffice;

class TrailReadingTest {
  private final MemoryOffice office = new MemoryOffice();
  private final TrailReading reading = new TrailReading(office.trail(), SecrecyScale.SHIPPED);

  @ParameterizedTest
  @CsvSource({"public, true", "confidential, true", "secret, false", "top-secret, false"})
  void whatIsAboveTheReadersClearanceIsThereAndNotReadable(String clearance, boolean withheld) {
    office
        .trail()
        .add(
            Deed.of(BY, "box.rename", "B1")
                .change("title", "Old", "New")
                .because("typing error")
                .secret("secret"));
    assertThat(reading.newest(clearance, Filter.ALL, 9, 9).lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.withheld()).isEqualTo(withheld);
              assertThat(line.subject()).isEqualTo("B1");
              assertThat(line.by()).isEqualTo(BY);
              assertThat(line.before().isEmpty()).isEqualTo(withheld);
              assertThat(line.after().isEmpty()).isEqualTo(withheld);
              assertThat(line.why().isEmpty()).isEqualTo(withheld);
              assertThat(line.hash()).hasSize(64);
            });
  }

  @Test
  void theNewestComeFirstInParts() {
    for (int i = 1; i <= 5; i++) {
      office.trail().add(Deed.of(BY, "room.add", "R" + i));
    }
    TrailReading.Part first = reading.newest("public", Filter.ALL, Long.MAX_VALUE, 2);
    assertThat(subjects(first)).containsExactly("R5", "R4");
    assertThat(first.next()).hasValue(4);
    TrailReading.Part last = reading.newest("public", Filter.ALL, 4, 3);
    assertThat(subjects(last)).containsExactly("R3", "R2", "R1");
    assertThat(last.next()).isEqualTo(OptionalLong.empty());
    assertThat(reading.head().orElseThrow().number()).isEqualTo(5);
  }

  private static List<String> subjects(TrailReading.Part part) {
    return part.lines().stream().map(TrailReading.Line::subject).toList();
  }

  @Test
  void itKnowsWhenSomebodySignedInLast() {
    assertThat(reading.lastSignIn("li")).isEmpty();
    office.trail().add(Deed.of(BY, "session.begin", "li"));
    office.trail().add(Deed.of(BY, "session.end", "li"));
    assertThat(reading.lastSignIn("li")).contains(NOW);
    assertThat(reading.lastSignIn("wang")).isEmpty();
  }
}
