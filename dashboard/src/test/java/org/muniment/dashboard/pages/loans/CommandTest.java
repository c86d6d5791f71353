package org.muniment.dashboard.pages.loans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.holding.Barcode;

/** Codes that press buttons: any scanner can read them, and no number of a box is one. */
class CommandTest {
  @ParameterizedTest
  @CsvSource({
    "MUNIMENT-DONE, DONE",
    "muniment-undo, UNDO",
    "MUNIMENT-CLEAR, CLEAR",
    "MUNIMENT-, ",
    "MUNIMENT-DONE-1, ",
    "DONE, ",
    "001200003718, "
  })
  void aScanIsACommandOrNot(String scan, Command command) {
    assertThat(Command.of(scan).orElse(null)).isEqualTo(command);
    if (command != null) {
      assertThat(Barcode.isValid(command.code())).isTrue();
    }
  }
}
