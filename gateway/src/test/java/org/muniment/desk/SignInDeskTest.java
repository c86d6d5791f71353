package org.muniment.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.desk.DeskRig.said;
import static org.muniment.desk.PeopleRig.BETTER;
import static org.muniment.desk.PeopleRig.BY;
import static org.muniment.desk.PeopleRig.GOOD;
import static org.muniment.desk.PeopleRig.NOW;
import static org.muniment.desk.PeopleRig.byAt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.desk.SignInDesk.Outcome;
import org.muniment.domain.people.Account;
import org.muniment.domain.people.Attempts;
import org.muniment.domain.people.LoginName;
import org.muniment.domain.people.PasswordRules;
import org.muniment.port.People.Session;
import org.muniment.testing.QuickHasher;

class SignInDeskTest {
  private static final String HERE = "192.0.2.7";

  private final PeopleRig rig = new PeopleRig(PasswordRules.STANDARD);
  private Account wang;

  @BeforeEach
  void addSomebody() {
    rig.add("admin", "administrator");
    wang = rig.add("wang", "viewer");
  }

  private Outcome guess(String name, String address, Instant at) {
    return rig.tries(name, "a wrong password", address, at);
  }

  /** Fails until the name is locked, each time as soon as an attempt is looked at. */
  private Instant lock(String name) {
    Instant at = NOW;
    for (int failures = 0; failures < 10; ) {
      if (guess(name, HERE, at) instanceof Outcome.Wait wait) {
        at = at.plus(wait.left());
      } else {
        failures++;
      }
    }
    return at;
  }

  @Test
  void theRightPasswordBeginsASessionAndItsSecretIsKeptNowhere() {
    Outcome.In in = (Outcome.In) rig.tries("WANG", GOOD, HERE, NOW);
    assertThat(in.secret()).matches("[0-9a-f]{64}");
    assertThat(in.account()).isEqualTo(wang);
    assertThat(rig.signIn.present(in.secret(), NOW).orElseThrow().account()).isEqualTo(wang);
    assertThat(rig.signIn.present("0".repeat(64), NOW)).isEmpty();
    assertThat(rig.told()).endsWith("session.begin wang");
    assertThat(rig.office.trail().after(0, 99).toString()).doesNotContain(in.secret());
  }

  @Test
  void wrongNameAndWrongPasswordAreNotToldApart() {
    assertThat(guess("wang", HERE, NOW)).isEqualTo(new Outcome.Wrong());
    assertThat(guess("nobody", HERE, NOW)).isEqualTo(new Outcome.Wrong());
    assertThat(guess("no name at all", HERE, NOW)).isEqualTo(new Outcome.Wrong());
    assertThat(guess(null, HERE, NOW)).isEqualTo(new Outcome.Wrong());
    assertThat(rig.tries("wang", null, HERE, NOW)).isEqualTo(new Outcome.Wrong());
  }

  @Test
  void afterThreeFailuresEachNextOneWaitsTwiceAsLong() {
    for (int failure = 1; failure <= 4; failure++) {
      assertThat(guess("wang", HERE, NOW)).isEqualTo(new Outcome.Wrong());
    }
    assertThat(rig.tries("wang", GOOD, HERE, NOW))
        .isEqualTo(new Outcome.Wait(Duration.ofSeconds(1), false));
    Instant next = NOW.plusSeconds(1);
    assertThat(guess("wang", HERE, next)).isEqualTo(new Outcome.Wrong());
    assertThat(rig.tries("wang", GOOD, HERE, next))
        .isEqualTo(new Outcome.Wait(Duration.ofSeconds(2), false));
    assertThat(rig.tries("wang", GOOD, HERE, next.plusSeconds(2))).isInstanceOf(Outcome.In.class);
  }

  @Test
  void tenFailuresLockTheNameForEverybodyAndNoOtherName() {
    Instant at = lock("wang");
    assertThat(rig.tries("wang", GOOD, "198.51.100.1", at))
        .isEqualTo(new Outcome.Wait(Attempts.LOCKED_FOR, true));
    assertThat(rig.signIn.lockedFor(wang.name(), at)).contains(Attempts.LOCKED_FOR);
    assertThat(rig.signIn.lockedFor(LoginName.of("admin"), at)).isEmpty();
    assertThat(rig.tries("admin", GOOD, "198.51.100.1", at)).isInstanceOf(Outcome.In.class);
    assertThat(rig.told().stream().filter("session.lock name:wang"::equals)).hasSize(1);
  }

  @Test
  void aLockEndsByItselfAndOutlivesARestart() {
    Instant at = lock("wang");
    rig.restart();
    assertThat(rig.tries("wang", GOOD, HERE, at)).isInstanceOf(Outcome.Wait.class);
    Instant end = at.plus(Attempts.LOCKED_FOR);
    assertThat(rig.signIn.lockedFor(wang.name(), end)).isEmpty();
    assertThat(rig.tries("wang", GOOD, HERE, end)).isInstanceOf(Outcome.In.class);
  }

  @Test
  void aNameThatNobodyHasIsLockedLikeOneThatSomebodyHas() {
    Instant at = lock("wanda");
    assertThat(guess("wanda", HERE, at)).isEqualTo(new Outcome.Wait(Attempts.LOCKED_FOR, true));
    assertThat(guess("wanja", "198.51.100.1", at)).isEqualTo(new Outcome.Wrong());
  }

  @Test
  void anAdministratorRemovesALockAndItIsTold() {
    Instant at = lock("wang");
    rig.signIn.unlock(byAt(at), "Wang");
    assertThat(rig.tries("wang", GOOD, HERE, at)).isInstanceOf(Outcome.In.class);
    assertThat(rig.told()).contains("session.unlock wang");
  }

  @Test
  void successForgetsTheFailuresOfTheName() {
    IntStream.range(0, 3).forEach(i -> guess("wang", HERE, NOW));
    rig.in("wang", NOW);
    IntStream.range(0, 3).forEach(i -> guess("wang", HERE, NOW));
    assertThat(rig.tries("wang", GOOD, HERE, NOW)).isInstanceOf(Outcome.In.class);
  }

  @Test
  void manyNamesFromOneAddressAreSlowedDownToo() {
    for (int i = 0; i < 21; i++) {
      assertThat(guess("name" + i + "x", HERE, NOW))
          .as("attempt %d", i)
          .isEqualTo(new Outcome.Wrong());
    }
    assertThat(rig.tries("wang", GOOD, HERE, NOW)).isInstanceOf(Outcome.Wait.class);
    assertThat(rig.tries("wang", GOOD, "198.51.100.1", NOW)).isInstanceOf(Outcome.In.class);
  }

  @Test
  void guessesThatComeAtOnceAreCountedOneByOne() throws InterruptedException {
    AtomicInteger lookedAt = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> guessers =
        IntStream.range(0, 24)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          await(go);
                          if (guess("wang", "192.0.2." + i, NOW) instanceof Outcome.Wrong) {
                            lookedAt.incrementAndGet();
                          }
                        }))
            .toList();
    guessers.forEach(Thread::start);
    go.countDown();
    for (Thread guesser : guessers) {
      guesser.join();
    }
    assertThat(lookedAt).hasValue(4);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void theTrailHoldsNoPasswordThatWasTypedAsAName() {
    guess("my hidden password", HERE, NOW);
    assertThat(rig.office.trail().after(0, 99).toString()).doesNotContain("hidden");
    assertThat(rig.told()).contains("session.refuse my …");
    guess("a\u202eb\ud83d\ude00c", HERE, NOW);
    assertThat(rig.told()).endsWith("session.refuse a⟨U+202E⟩b…");
    guess("ab\ud83d", HERE, NOW);
    assertThat(rig.told()).as("no half of a character").endsWith("session.refuse ab⟨U+D83D⟩…");
  }

  @Test
  void aSessionEndsWhenItIsNotUsed() {
    String secret = rig.in("wang", NOW);
    Instant idle = NOW.plus(PeopleRig.RULES.idle());
    assertThat(rig.signIn.present(secret, idle.minusMillis(1))).isPresent();
    assertThat(rig.signIn.present(secret, idle.minusMillis(1).plus(PeopleRig.RULES.idle())))
        .as("from its last use on")
        .isEmpty();
  }

  @Test
  void aSessionEndsAfterItsTimeHoweverMuchItIsUsed() {
    String secret = rig.in("wang", NOW);
    Instant end = NOW.plus(PeopleRig.RULES.absolute());
    for (Instant at = NOW; at.isBefore(end); at = at.plus(Duration.ofMinutes(20))) {
      assertThat(rig.signIn.present(secret, at)).isPresent();
    }
    assertThat(rig.signIn.present(secret, end)).isEmpty();
    assertThat(rig.signIn.sessions(end)).isEmpty();
  }

  @Test
  void aSessionSurvivesARestart() {
    String secret = rig.in("wang", NOW);
    rig.restart();
    assertThat(rig.signIn.present(secret, NOW)).isPresent();
  }

  @Test
  void aPasswordThatWasHashedWithOlderParametersIsHashedAnew() {
    rig.office.people().savePassword(wang.id(), QuickHasher.oldHash(GOOD), NOW, false);
    rig.in("wang", NOW);
    assertThat(rig.office.people().passwordHashes(wang.id(), 1))
        .containsExactly(new QuickHasher().hash(GOOD));
  }

  @Test
  void aNewPasswordIsWhatSignsInAfterwards() {
    rig.people.changePassword(BY, wang, GOOD, BETTER, Optional.empty());
    assertThat(rig.tries("wang", BETTER, HERE, NOW)).isInstanceOf(Outcome.In.class);
  }

  @Test
  void oneSessionIsEndedForAReason() {
    String one = rig.in("wang", NOW);
    String other = rig.in("wang", NOW);
    Session session = rig.signIn.present(one, NOW).orElseThrow().session();
    String key = SignInDesk.key(session);
    assertThat(said(() -> ended(key, ""))).contains("reason");
    ended(key, "left the browser open");
    assertThat(rig.signIn.present(one, NOW)).isEmpty();
    assertThat(rig.signIn.present(other, NOW)).isPresent();
    assertThat(rig.told()).endsWith("session.end wang");
    assertThat(said(() -> ended(key, "again"))).contains("ended already");
    assertThat(said(() -> ended("", "nothing"))).contains("ended already");
  }

  private Object ended(String key, String reason) {
    rig.signIn.end(BY, key, reason);
    return null;
  }

  @Test
  void allSessionsOfAPersonAreEndedAndNobodyElses() {
    rig.in("wang", NOW);
    rig.in("wang", NOW);
    String other = rig.in("admin", NOW);
    assertThat(rig.signIn.signOutEverywhere(BY, wang, "lost laptop")).isEqualTo(2);
    assertThat(rig.signIn.sessions(NOW)).hasSize(1);
    assertThat(rig.signIn.present(other, NOW)).isPresent();
    assertThat(rig.signIn.signOutEverywhere(BY, wang)).isZero();
    assertThat(said(() -> rig.signIn.signOutEverywhere(BY, wang, " "))).contains("reason");
  }

  @Test
  void whatABrowserSaysOfItselfIsKeptToABound() {
    rig.signIn.signIn("wang", GOOD, HERE, "x".repeat(5000), NOW);
    rig.signIn.signIn("wang", GOOD, HERE, null, NOW);
    assertThat(rig.signIn.sessions(NOW))
        .extracting(session -> session.agent().length())
        .containsExactlyInAnyOrder(200, 0);
  }
}
