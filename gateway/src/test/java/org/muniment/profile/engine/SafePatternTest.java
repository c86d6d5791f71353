package org.muniment.profile.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePatternTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+",
        "(a*)*b",
        "(a|a)*b",
        "(?:a|ab){2,}",
        "((a)+){3}",
        "(a?){30}a",
        "(x+x+)+y",
        "(\\w)\\1",
        "(?<n>a)\\k<n>",
        "(?=a)a",
        "(?!a)b",
        "(?<=a)b",
        "(?<!a)b",
        "(?>a)b",
        "(?s).*",
        "\\Qa\\E",
        ".*.*.*.*x",
        "a(",
        "[a",
        "(?<1x>a)"
      })
  void whatCanRunAwayOrIsBrokenIsRefused(String regex) {
    assertThatThrownBy(() -> SafePattern.of(regex)).isInstanceOf(NotAllowed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "T=(?<t>[-+]?[0-9]{1,4}(?:\\.[0-9]{1,3})?).*",
        "(?i)hum[: ]*(?<h>[0-9.]{1,6})(?: %)?",
        "(?:ab){2}[(*]\\((?:x|y)?z",
        "[a-z&&[^aeiou]]+"
      })
  void whatCannotIsAllowed(String regex) {
    assertThat(SafePattern.of(regex)).isNotNull();
  }

  @Test
  void groupsAreFoundByName() {
    SafePattern pattern = SafePattern.of("T=(?<t>[0-9]+)(?: H=(?<h>[0-9]+))?");
    assertThat(pattern.groupNames()).isEqualTo(List.of("t", "h"));
    assertThat(pattern.groupsIn("T=21")).containsOnlyKeys("t").containsEntry("t", "21");
    assertThat(pattern.groupsIn("H=21")).isNull();
  }

  @Test
  void aMatchThatTakesTooManyStepsIsBrokenOff() {
    SafePattern slow = SafePattern.of(".*a.*b.*c");
    assertThatThrownBy(() -> slow.groupsIn("ab".repeat(500)))
        .isInstanceOf(SafePattern.TooSlow.class);
  }
}
