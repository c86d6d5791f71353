package org.muniment.domain.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;

class CabinetTest {
  private static Cabinet cabinet(int shelves, int positions) {
    return cabinet("C1", shelves, positions);
  }

  private static Cabinet cabinet(String code, int shelves, int positions) {
    return new Cabinet(
        Code.of(code),
        Code.of("R1"),
        "Cabinet 1",
        Optional.empty(),
        shelves,
        positions,
        Cabinet.ShelfOrder.TOP,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  @Test
  void aShelfHasACodeOfItsOwn() {
    assertThat(cabinet(12, 20).shelfCode(2)).isEqualTo(Code.of("C1-S02"));
    assertThat(cabinet(12, 20).shelfCode(12)).isEqualTo(Code.of("C1-S12"));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "100, 1", "1, 0", "1, 1000"})
  void aCabinetHasAFormThatExists(int shelves, int positions) {
    assertThatThrownBy(() -> cabinet(shelves, positions)).isInstanceOf(BadInput.class);
  }

  @Test
  void aCodeLeavesRoomForThoseOfTheShelves() {
    String longest = "C".repeat(Cabinet.MAX_CODE_LENGTH);
    assertThat(cabinet(longest, 1, 1).shelfCode(1).value()).hasSize(32);
    assertThatThrownBy(() -> cabinet(longest + "C", 1, 1)).isInstanceOf(BadInput.class);
  }
}
