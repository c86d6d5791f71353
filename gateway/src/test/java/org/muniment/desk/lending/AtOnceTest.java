package org.muniment.desk.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.desk.Refusal;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.text.Texts;

/** Two people at the counter with the same box, over the real store. */
class AtOnceTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "with the version that was seen: {0}")
  @ValueSource(booleans = {true, false})
  void oneTakesTheBoxBackAndTheOtherIsToldWhoDid(boolean withVersion) throws Exception {
    try (SqliteOffice office = SqliteOffice.open(folder)) {
      Counter counter = new Counter(office);
      for (int i = 1; i <= 5; i++) {
        Loan loan = counter.out("B-" + i);
        OptionalLong seen = withVersion ? OptionalLong.of(loan.version()) : OptionalLong.empty();
        List<String> said = both(counter, loan, seen);
        assertThat(said).hasSize(2).contains("done");
        String other = said.stream().filter(it -> !it.equals("done")).findFirst().orElseThrow();
        String winner = counter.loans.loan(loan.id()).loan().returned().orElseThrow().by();
        assertThat(other).contains(winner).contains("loan " + loan.id());
        assertThat(counter.loans.events(loan.id()))
            .extracting(LoanEvent::kind)
            .containsOnlyOnce(LoanEvent.Kind.RETURNED);
        assertThat(counter.status("B-" + i)).isEqualTo("in-place");
      }
    }
  }

  private static List<String> both(Counter counter, Loan loan, OptionalLong seen) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(2);
    CyclicBarrier ready = new CyclicBarrier(2);
    try {
      List<Future<String>> hands = new ArrayList<>();
      for (String name : List.of("li", "wang")) {
        hands.add(
            people.submit(
                () -> {
                  ready.await(1, TimeUnit.MINUTES);
                  return back(counter, name, loan, seen);
                }));
      }
      List<String> said = new ArrayList<>();
      for (Future<String> hand : hands) {
        said.add(hand.get(1, TimeUnit.MINUTES));
      }
      return said;
    } finally {
      people.shutdownNow();
    }
  }

  private static String back(Counter counter, String name, Loan loan, OptionalLong seen) {
    try {
      counter.loans.giveBack(counter.by(name), loan.id(), seen, Counter.back(3, ""));
      return "done";
    } catch (Refusal no) {
      String sentence = Texts.in(Locale.ENGLISH).say(no.sentence());
      return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
  }
}
