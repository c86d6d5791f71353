package org.muniment.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.desk.DeskRig.refusal;
import static org.muniment.desk.DeskRig.said;
import static org.muniment.desk.PeopleRig.BETTER;
import static org.muniment.desk.PeopleRig.BY;
import static org.muniment.desk.PeopleRig.GOOD;
import static org.muniment.desk.PeopleRig.NOW;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.muniment.desk.PeopleDesk.NewPerson;
import org.muniment.desk.PeopleDesk.PersonChange;
import org.muniment.domain.people.Account;
import org.muniment.domain.people.LoginName;
import org.muniment.domain.people.PasswordRules;
import org.muniment.domain.people.Role;

class PeopleDeskTest {
  private final PeopleRig rig = new PeopleRig(PasswordRules.STANDARD);

  private static PersonChange to(String role, String clearance, Boolean active) {
    return new PersonChange(
        Optional.empty(),
        Optional.ofNullable(role),
        Optional.ofNullable(clearance),
        Optional.ofNullable(active));
  }

  private Account change(String name, PersonChange change) {
    return rig.people.change(BY, name, change, "new tasks");
  }

  @ParameterizedTest
  @CsvSource({
    "administrator, top-secret",
    "archivist, top-secret",
    "assistant, public",
    "viewer, public",
    "auditor, public"
  })
  void whoKeepsTheFilesSeesAllOfThemAndOthersWhatTheyAreClearedFor(String role, String clearance) {
    assertThat(rig.add("li", role).clearance()).isEqualTo(clearance);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    NewPerson wrong = new NewPerson("l i", Optional.of(" "), "king", Optional.of("cosmic"));
    Refusal refused = refusal(() -> rig.people.add(BY, wrong, "short", false));
    assertThat(refused.fields())
        .extracting(Refusal.Field::field)
        .containsExactly("name", "shownName", "role", "clearance");
    assertThat(rig.people.isEmpty()).isTrue();
    assertThat(rig.told()).isEmpty();
  }

  @Test
  void aNameIsTakenInAnyCaseAndWidth() {
    rig.add("admin", "administrator");
    assertThat(said(() -> rig.add("ＡＤＭＩＮ", "viewer"))).contains("taken");
    assertThat(rig.people.account("Admin").role()).isEqualTo(Role.ADMINISTRATOR);
    assertThat(said(() -> rig.people.account("nobody"))).contains("nobody");
    assertThat(said(() -> rig.people.account(99))).contains("99");
  }

  @Test
  void theTrailTellsWhatAPersonMayAndNeverThePassword() {
    rig.add("admin", "administrator");
    assertThat(rig.office.trail().after(0, 9).toString())
        .contains("administrator", "top-secret")
        .doesNotContain(GOOD);
  }

  @Test
  void aChangeOfRightsNeedsAReasonAndAChangeOfTheShownNameDoesNot() {
    rig.add("admin", "administrator");
    rig.add("wang", "assistant");
    for (PersonChange rights :
        List.of(to("archivist", null, null), to(null, "secret", null), to(null, null, false))) {
      assertThat(said(() -> rig.people.change(BY, "wang", rights, " "))).contains("reason");
    }
    PersonChange shown =
        new PersonChange(
            Optional.of("Wang Li"), Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(rig.people.change(BY, "wang", shown, "").shownName()).isEqualTo("Wang Li");
  }

  @Test
  void aChangeIsToldWithWhatWasBefore() {
    rig.add("admin", "administrator");
    rig.add("wang", "assistant");
    change("wang", to("archivist", "secret", null));
    assertThat(rig.office.trail().newest(org.muniment.port.Trail.Filter.ALL, 99, 1))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.deed().action()).isEqualTo("account.change");
              assertThat(entry.deed().before())
                  .containsEntry("role", "assistant")
                  .containsEntry("clearance", "public")
                  .doesNotContainKey("active");
              assertThat(entry.deed().after()).containsEntry("role", "archivist");
              assertThat(entry.deed().why()).isEqualTo("new tasks");
            });
  }

  @Test
  void whatChangesNothingIsNotTold() {
    rig.add("admin", "administrator");
    rig.people.change(BY, "admin", to("administrator", null, true), "");
    assertThat(rig.told()).containsExactly("account.add admin");
  }

  @Test
  void whoLeavesOrChangesRoleIsSignedOutEverywhere() {
    rig.add("admin", "administrator");
    rig.add("wang", "assistant");
    rig.in("wang", NOW);
    change("wang", to(null, "secret", null));
    assertThat(rig.signIn.sessions(NOW)).hasSize(1);
    change("wang", to("viewer", null, null));
    assertThat(rig.signIn.sessions(NOW)).isEmpty();
    rig.in("wang", NOW);
    change("wang", to(null, null, false));
    assertThat(rig.signIn.sessions(NOW)).isEmpty();
    assertThat(rig.tries("wang", GOOD, "192.0.2.7", NOW))
        .isInstanceOf(SignInDesk.Outcome.Wrong.class);
  }

  @ParameterizedTest
  @CsvSource({"administrator, auditor", "auditor, administrator"})
  void whoAdministersNeverJudgesTheTrailOfIt(String role, String wanted) {
    rig.add("other", "administrator");
    rig.add("wang", role);
    assertThat(said(() -> change("wang", to(wanted, null, null)))).contains("auditor");
    assertThat(rig.people.account("wang").role().key()).isEqualTo(role);
  }

  @Test
  void theLastAdministratorStays() {
    rig.add("admin", "administrator");
    rig.add("gone", "administrator");
    change("gone", to(null, null, false));
    assertThat(said(() -> change("admin", to("archivist", null, null)))).contains("last");
    assertThat(said(() -> change("admin", to(null, null, false)))).contains("last");
    assertThat(rig.people.account("admin").active()).isTrue();
  }

  @Test
  void whereNobodyAdministersYetOthersCanBeChangedAllTheSame() {
    rig.add("wang", "viewer");
    assertThat(change("wang", to(null, "secret", null)).clearance()).isEqualTo("secret");
  }

  @Test
  void aResetPasswordMustBeReplacedAndEndsAllSessions() {
    Account wang = rig.add("wang", "viewer");
    String before = rig.in("wang", NOW);
    assertThat(
            said(
                () -> {
                  rig.people.resetPassword(BY, wang, BETTER, "");
                  return null;
                }))
        .contains("reason");
    rig.people.resetPassword(BY, wang, BETTER, "forgotten");
    assertThat(rig.signIn.present(before, NOW)).isEmpty();
    Account now = rig.people.account("wang");
    assertThat(rig.people.mustChangePassword(now, NOW)).isTrue();
    assertThat(rig.told()).contains("account.password-reset wang");
  }

  @Test
  void aPersonChangesTheirPasswordWithTheOldOneAndStaysInThisSessionOnly() {
    Account wang = rig.add("wang", "viewer");
    String here = rig.in("wang", NOW);
    String elsewhere = rig.in("wang", NOW);
    byte[] session = rig.signIn.present(here, NOW).orElseThrow().session().idHash();
    assertThat(said(() -> changed(wang, "wrong", BETTER, session))).contains("present password");
    assertThat(said(() -> changed(wang, null, BETTER, session))).contains("present password");
    assertThat(said(() -> changed(wang, GOOD, "short", session))).contains("12");
    assertThat(said(() -> changed(wang, GOOD, null, session))).contains("12");
    assertThat(said(() -> changed(wang, GOOD, "password-password", session))).contains("guessed");
    assertThat(said(() -> changed(wang, GOOD, GOOD, session))).contains("last 1");
    changed(wang, GOOD, BETTER, session);
    assertThat(rig.signIn.present(here, NOW)).isPresent();
    assertThat(rig.signIn.present(elsewhere, NOW)).isEmpty();
    assertThat(rig.tries("wang", GOOD, "192.0.2.7", NOW))
        .isInstanceOf(SignInDesk.Outcome.Wrong.class);
  }

  private Object changed(Account account, String old, String wanted, byte[] session) {
    rig.people.changePassword(BY, account, old, wanted, Optional.of(session));
    return null;
  }

  @Test
  void theStricterProfileRemembersFivePasswordsAndLetsThemGrowOld() {
    PeopleRig strict = new PeopleRig(PasswordRules.DENGBAO_2);
    Account wang = strict.add("wang", "viewer");
    String last = GOOD;
    for (String next :
        List.of("Second-pass-22", "Third-pass-333", "Fourth-pass-44", "Fifth-pass-5x")) {
      strict.people.changePassword(BY, wang, last, next, Optional.empty());
      last = next;
    }
    String now = last;
    assertThat(said(() -> strictly(strict, wang, now, GOOD))).contains("last 5");
    strictly(strict, wang, now, "Sixth-pass-666");
    strictly(strict, wang, "Sixth-pass-666", GOOD);
    Account kept = strict.people.account("wang");
    assertThat(strict.people.mustChangePassword(kept, NOW.plus(Duration.ofDays(90)))).isFalse();
    assertThat(strict.people.mustChangePassword(kept, NOW.plus(Duration.ofDays(91)))).isTrue();
  }

  private static Object strictly(PeopleRig rig, Account account, String old, String wanted) {
    rig.people.changePassword(BY, account, old, wanted, Optional.empty());
    return null;
  }

  @ParameterizedTest
  @EnumSource(PasswordRules.class)
  void anInitialPasswordSatisfiesTheRulesAndIsNeverTheSame(PasswordRules rules) {
    PeopleRig strict = new PeopleRig(rules);
    Random random = new Random(7);
    Set<String> made = new HashSet<>();
    IntStream.range(0, 200).forEach(i -> made.add(strict.people.initialPassword("abc", random)));
    assertThat(made).hasSize(200);
    assertThat(made)
        .allMatch(p -> rules.problem(p, LoginName.of("abc"), x -> false).isEmpty())
        .allMatch(p -> p.matches("[a-z2-9]{4}(-[a-z2-9]{4}){2}"));
    assertThat(strict.people.initialPassword("no name", random)).hasSize(14);
  }
}
