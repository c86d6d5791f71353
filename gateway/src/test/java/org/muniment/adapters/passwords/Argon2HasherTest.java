package org.muniment.adapters.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2HasherTest {
  /** By the reference implementation (argon2-cffi over libargon2), version 0x13. */
  private static final String KNOWN =
      "$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg"
          + "$69I7qCjDTsQwhQqFvpQJiqEI0lGQvxC84fXE0Ktxca4";

  private static final String KNOWN_WEAKER =
      "$argon2id$v=19$m=4096,t=3,p=2$ZmVkY2JhOTg3NjU0MzIxMA"
          + "$wyLZZfpWLhptREL9CHcusMu8Ryr7wtYNf0/uhzcE2HA";

  private final Argon2Hasher hasher = new Argon2Hasher(new SecureRandom());

  @Test
  void aHashOfTheReferenceImplementationIsKnown() {
    assertThat(hasher.matches("correct horse battery", KNOWN)).isTrue();
    assertThat(hasher.matches("correct horse batterz", KNOWN)).isFalse();
    assertThat(hasher.matches("口令很长也很好记十二", KNOWN_WEAKER)).isTrue();
  }

  @Test
  void aHashHasTheReferenceFormAndItsOwnSalt() {
    String one = hasher.hash("correct horse battery");
    String two = hasher.hash("correct horse battery");
    assertThat(one).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[^$]{22}\\$[^$]{43}");
    assertThat(one).isNotEqualTo(two);
    assertThat(hasher.matches("correct horse battery", one)).isTrue();
    assertThat(hasher.matches("correct horse battery ", one)).isFalse();
  }

  @Test
  void theSamePasswordComposedOtherwiseIsTheSame() {
    assertThat(hasher.matches("cafe\u0301 in the stacks", hasher.hash("caf\u00e9 in the stacks")))
        .isTrue();
  }

  @Test
  void aHashOfOtherParametersWantsToBeMadeAnew() {
    assertThat(hasher.isOutdated(KNOWN)).isFalse();
    assertThat(hasher.isOutdated(KNOWN_WEAKER)).isTrue();
    assertThat(hasher.isOutdated("garbled")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain text",
        "$argon2i$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$69I7qCjDTsQwhQqFvpQJiqEI0lGQvxC84fXE0Ktxca4",
        "$argon2id$v=16$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$69I7qCjDTsQwhQqFvpQJiqEI0lGQvxC84fXE0Ktxca4",
        // A salt and a hash of a length that no bytes have.
        "$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZgAAA$69I7qCjDTsQwhQqFvpQJiqEI0lGQvxC84fXE0Ktxca4",
        "$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$69I7qCjDTsQwhQqFvpQJiqEI0lGQvxC84fXE0Ktxca4AA"
      })
  void aGarbledHashMatchesNothing(String hash) {
    assertThat(hasher.matches("correct horse battery", hash)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"9999999, 2, 1", "19456, 0, 1", "19456, 2, 0"})
  void aHashThatAsksForTheWholeComputerIsNotComputed(int memoryKib, int passes, int lanes) {
    String greedy =
        KNOWN.replace("m=19456,t=2,p=1", "m=%d,t=%d,p=%d".formatted(memoryKib, passes, lanes));
    assertThat(hasher.matches("correct horse battery", greedy)).isFalse();
  }
}
