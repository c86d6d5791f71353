package org.muniment.domain.daylog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
  @ParameterizedTest
  @CsvSource({
    "10000, 7500, false, exactly enough",
    "10000, 7496, true, shown as 75.0 and yet too little",
    "10000, 0, true, nothing at all",
    "0, 0, false, nothing was asked for"
  })
  void aCoverageIsIncompleteBelowThreeQuarters(long of, long in, boolean isIncomplete, String why) {
    assertThat(new Share(of, in).isIncomplete()).as(why).isEqualTo(isIncomplete);
  }
}
