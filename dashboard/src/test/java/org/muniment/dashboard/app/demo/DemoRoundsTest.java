package org.muniment.dashboard.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.rounds.DutyLine;
import org.muniment.desk.rounds.RoundsDesks;
import org.muniment.domain.duty.DutyKind;
import org.muniment.domain.duty.DutyWindows.State;
import org.muniment.domain.finding.Finding;
import org.muniment.port.Findings;
import org.muniment.text.Texts;

/** The example's rounds: kept up but for two days, whatever the language. */
class DemoRoundsTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN", "zh-TW"})
  void weeksOfDutiesWithTwoMissedAndOneMadeUpFor(String language) {
    try (TestHouse house = TestHouse.open(ApiSlices::of)) {
      for (String room : List.of("R1", "R2", "R3")) {
        PlacesDesk.NewRoom asked =
            new PlacesDesk.NewRoom(
                room, room, java.util.Optional.empty(), java.util.Optional.empty());
        house.backend.places().addRoom(house.by(), asked);
      }
      RoundsDesks rounds = house.backend.rounds();
      Texts texts =
          Texts.in(Locale.forLanguageTag(language), "org.muniment.dashboard.app.messages");
      new DemoRounds(house.office, rounds, texts, TestHouse.ZONE, house.clock.instant()).furnish();

      LocalDate today = LocalDate.ofInstant(house.clock.instant(), TestHouse.ZONE);
      List<DutyLine> ledger = rounds.duties().ledger(today.minusWeeks(6), today.minusDays(1));
      assertThat(ledger).filteredOn(line -> line.state() == State.MISSED).hasSize(2);
      assertThat(ledger)
          .filteredOn(line -> line.state() == State.LATE)
          .extracting(line -> line.plan().kind())
          .containsExactly(DutyKind.CLEANING);
      assertThat(ledger).hasSizeGreaterThan(35);
      assertThat(rounds.equipment().list()).hasSize(5);
      assertThat(rounds.keys().list()).hasSize(3);
      List<Finding> findings = rounds.findings().search(Findings.Query.ALL, 10);
      assertThat(
              findings.stream()
                  .collect(Collectors.partitioningBy(Finding::isOpen, Collectors.counting())))
          .containsEntry(true, 3L)
          .containsEntry(false, 1L);
      assertThat(findings).filteredOn(finding -> finding.isOverdue(today)).isNotEmpty();
      assertThat(rounds.visits().inside()).hasSize(1);
    }
  }
}
