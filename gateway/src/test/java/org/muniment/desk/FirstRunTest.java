package org.muniment.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.desk.DeskRig.said;
import static org.muniment.desk.PeopleRig.GOOD;
import static org.muniment.desk.PeopleRig.NOW;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.muniment.domain.people.PasswordRules;
import org.muniment.domain.people.Role;

class FirstRunTest {
  private static final String HERE = "192.0.2.7";

  private final PeopleRig rig = new PeopleRig(PasswordRules.STANDARD);
  private final FirstRun first = new FirstRun(rig.people, new SecureRandom());

  private String code() {
    return first.nextCode(NOW).orElseThrow();
  }

  private Object make(String code, Instant at) {
    return first.make(HERE, code, "li", GOOD, at);
  }

  @Test
  void theCodeMakesOneAdministratorAndIsUsedUp() {
    String code = code();
    assertThat(code).matches("[2-9A-Z]{4}(-[2-9A-Z]{4}){2}").doesNotContain("O", "I", "1", "0");
    make(code, NOW);
    assertThat(rig.people.account("li").role()).isEqualTo(Role.ADMINISTRATOR);
    assertThat(rig.people.account("li").mustChangePassword()).isFalse();
    assertThat(first.isOpen()).isFalse();
    assertThat(first.nextCode(NOW)).isEmpty();
    assertThat(said(() -> make(code, NOW))).contains("already");
    assertThat(rig.told()).containsExactly("account.add li");
  }

  @Test
  void itMayBeTypedInSmallLettersAndWithoutHyphens() {
    make(code().toLowerCase(Locale.ROOT).replace("-", " "), NOW);
    assertThat(first.isOpen()).isFalse();
  }

  @Test
  void oneCodeIsValidAtATimeAndForThirtyMinutes() {
    String code = code();
    Instant end = NOW.plus(FirstRun.VALID);
    assertThat(first.nextCode(end.minusMillis(1))).isEmpty();
    assertThat(said(() -> make(code, end))).contains("no valid setup code");
    String next = first.nextCode(end).orElseThrow();
    assertThat(next).isNotEqualTo(code);
    assertThat(said(() -> make(code, end))).contains("wrong");
    make(next, end);
  }

  @Test
  void fiveWrongCodesMakeTheRightOneWorthless() {
    String code = code();
    for (int i = 0; i < FirstRun.MAX_WRONG; i++) {
      assertThat(said(() -> make("AAAA-AAAA-AAAA", NOW))).contains("wrong");
    }
    assertThat(said(() -> make(code, NOW))).contains("no valid setup code");
    assertThat(first.nextCode(NOW)).isPresent();
  }

  @Test
  void withoutACodeNobodyGetsIn() {
    assertThat(said(() -> make("", NOW))).contains("no valid setup code");
    code();
    assertThat(said(() -> make(null, NOW))).contains("wrong");
    assertThat(said(() -> make("", NOW))).contains("wrong");
  }

  @Test
  void aBadPasswordOrNameCostsNoCode() {
    String code = code();
    assertThat(said(() -> first.make(HERE, code, "li", "short", NOW))).contains("12");
    assertThat(said(() -> first.make(HERE, code, "", GOOD, NOW))).contains("sign-in name");
    assertThat(said(() -> first.make(HERE, code, null, null, NOW))).contains("sign-in name");
    make(code, NOW);
    assertThat(first.isOpen()).isFalse();
  }
}
