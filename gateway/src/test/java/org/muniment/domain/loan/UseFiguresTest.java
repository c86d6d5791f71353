package org.muniment.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics of use (rules U6, N4): single cases, and a year of them against a plain loop. */
class UseFiguresTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 16);
  private static final List<String> CATEGORIES = List.of("", "WS", "KJ·JJ");
  private static final List<String> LEVELS = List.of("public", "secret");

  private record Use(Loan loan, String category, String secrecy) {}

  @Test
  void nothingIsNoShareAndNoMean() {
    UseFigures none = count(List.of());
    assertThat(none.lateShare()).isEmpty();
    assertThat(none.effectShare()).isEmpty();
    assertThat(none.months()).hasSize(12).containsValue(UseFigures.Split.NONE);
  }

  /** What was asked for at 17:00 of 31 January in London was so in February in Shanghai. */
  @ParameterizedTest
  @CsvSource({"2026-01-31T15:59:59Z, 2026-01", "2026-01-31T16:00:00Z, 2026-02"})
  void aMonthIsTheSites(Instant asked, YearMonth month) {
    UseFigures figures = count(List.of(use(1, LoanState.RETURNED, asked, 1, TODAY, "")));
    assertThat(figures.months().get(month).all()).isEqualTo(1);
  }

  /** Hours until it came back, the due date, and whether that was late. */
  @ParameterizedTest
  @CsvSource({
    "RETURNED, 24, 2026-07-02, false",
    "RETURNED, 24, 2026-07-01, true",
    "ISSUED, 0, 2026-07-16, false",
    "ISSUED, 0, 2026-07-15, true",
    "APPROVED, 0, 2026-07-01, false",
  })
  void lateIsWhatCameBackAfterItsDayOrHasNotBy(
      LoanState state, long hours, LocalDate due, boolean late) {
    Instant asked = Instant.parse("2026-07-01T02:00:00Z");
    UseFigures figures = count(List.of(use(1, state, asked, hours, due, "")));
    assertThat(figures.late()).isEqualTo(late ? 1 : 0);
  }

  @Test
  void theBusiestComeFirst() {
    Instant asked = Instant.parse("2026-07-01T02:00:00Z");
    List<Use> uses = new ArrayList<>();
    for (int box = 1; box <= 30; box++) {
      for (int i = 0; i < box % 25; i++) {
        uses.add(use(box, LoanState.RETURNED, asked, 1, TODAY, ""));
      }
    }
    UseFigures figures = count(uses);
    assertThat(figures.busiest()).hasSize(UseFigures.MAX_BUSIEST);
    assertThat(figures.busiest().get(0)).isEqualTo(busy(24));
    assertThat(figures.busiest().get(19).used().all()).isEqualTo(5);
  }

  private static UseFigures.Busy busy(int box) {
    return new UseFigures.Busy(box, new UseFigures.Split(0, box));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aYearIsAsAPlainLoopSays(long seed) {
    List<Use> uses = random(seed);
    UseFigures figures = count(uses);
    Set<Object> borrowers = new HashSet<>();
    Map<String, Long> perCategory = new HashMap<>();
    long out = 0;
    long late = 0;
    long effects = 0;
    double loanHours = 0;
    long loansBack = 0;
    for (Use use : uses) {
      Loan loan = use.loan();
      if (loan.state() != LoanState.ISSUED && loan.state() != LoanState.RETURNED) {
        continue;
      }
      out++;
      perCategory.put(use.category(), perCategory.getOrDefault(use.category(), 0L) + 1);
      borrowers.add(loan.who().name());
      LocalDate until = TODAY;
      if (loan.state() == LoanState.RETURNED) {
        Instant back = loan.returned().orElseThrow().at();
        until = LocalDate.ofInstant(back, ZONE);
        effects += loan.effect().isEmpty() ? 0 : 1;
        if (loan.kind() == LoanKind.LOAN) {
          loansBack++;
          loanHours +=
              Duration.between(loan.issued().orElseThrow().at(), back).toSeconds() / 3600.0;
        }
      }
      late += until.isAfter(loan.due().orElseThrow()) ? 1 : 0;
    }
    assertThat(figures.asked()).as("seed %d", seed).isEqualTo(uses.size());
    assertThat(figures.used().all()).isEqualTo(out);
    assertThat(figures.months().values().stream().mapToLong(UseFigures.Split::all).sum())
        .isEqualTo(out);
    assertThat(figures.borrowers()).isEqualTo(borrowers.size());
    for (String category : CATEGORIES) {
      assertThat(figures.categories().get(category).all()).isEqualTo(perCategory.get(category));
    }
    assertThat(figures.late()).isEqualTo(late);
    assertThat(figures.effects()).isEqualTo(effects);
    assertThat(figures.stays().get(LoanKind.LOAN).meanHours().orElseThrow())
        .isCloseTo(loanHours / loansBack, within(1e-6));
  }

  private static List<Use> random(long seed) {
    Random random = new Random(seed);
    List<Use> uses = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      LoanState state = LoanState.values()[random.nextInt(LoanState.values().length)];
      Instant asked = Instant.parse("2025-08-01T00:00:00Z").plusSeconds(random.nextInt(29_000_000));
      LocalDate due = LocalDate.ofInstant(asked, ZONE).plusDays(random.nextInt(10));
      String effect = random.nextBoolean() ? "编史" : "";
      uses.add(use(1 + random.nextInt(200), state, asked, random.nextInt(300), due, effect));
    }
    return uses;
  }

  private static UseFigures count(List<Use> uses) {
    UseCounter counter = new UseCounter(ZONE, TODAY, YearMonth.of(2025, 8), YearMonth.of(2026, 7));
    uses.forEach(
        use ->
            counter.add(
                use.loan(),
                Optional.of(use.category()).filter(key -> !key.isEmpty()),
                use.secrecy()));
    return counter.figures();
  }

  private static Use use(
      long box, LoanState state, Instant asked, long hours, LocalDate due, String effect) {
    boolean wasOut = state == LoanState.ISSUED || state == LoanState.RETURNED;
    boolean isBack = state == LoanState.RETURNED;
    LoanKind kind = hours % 7 == 3 ? LoanKind.CONSULTATION : LoanKind.LOAN;
    Loan loan =
        new Loan(
            1,
            1,
            new Loan.Thing(box, OptionalLong.empty()),
            new Loan.Who(
                OptionalLong.empty(),
                "Reader " + box % 17,
                box % 2 == 0 ? Borrower.Kind.STAFF : Borrower.Kind.OUTSIDER),
            kind,
            "编史",
            state,
            Optional.of(due),
            0,
            Optional.empty(),
            Loan.CardState.NONE,
            wasOut ? Optional.of(handing(asked)) : Optional.empty(),
            isBack ? Optional.of(handing(asked.plusSeconds(3600 * hours))) : Optional.empty(),
            effect,
            1,
            asked,
            asked);
    return new Use(loan, CATEGORIES.get((int) (box % 3)), LEVELS.get((int) (box % 2)));
  }

  private static Loan.Handing handing(Instant at) {
    return new Loan.Handing(at, "Li", OptionalInt.empty(), "");
  }
}
