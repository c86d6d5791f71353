package org.muniment.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecrecyScaleTest {
  @ParameterizedTest
  @CsvSource({
    "public, public, true",
    "public, internal, false",
    "secret, confidential, true",
    "confidential, secret, false",
    "top-secret, top-secret, true",
    // A level that the archive does not have any more is shown to nobody, and clears nobody.
    "top-secret, strange, false",
    "strange, public, false",
    "strange, strange, false"
  })
  void whoIsClearedSeesThatLevelAndTheLowerOnes(String clearance, String secrecy, boolean sees) {
    assertThat(SecrecyScale.SHIPPED.maySee(clearance, secrecy)).isEqualTo(sees);
  }

  @Test
  void aScaleHasEachLevelOnce() {
    assertThatThrownBy(() -> new SecrecyScale(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SecrecyScale(List.of("a", "b", "a")))
        .hasMessageContaining("[a, b, a]");
    assertThat(new SecrecyScale(List.of("open", "closed")).lowest()).isEqualTo("open");
    assertThat(new SecrecyScale(List.of("open", "closed")).highest()).isEqualTo("closed");
  }
}
