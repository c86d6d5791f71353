package org.muniment.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.muniment.port.StoreException;

class RecentKeysTest {
  @Test
  void theLastOnesAreKnownAndTheOldOnesForgotten() {
    RecentKeys keys = RecentKeys.loading(before -> {});
    int many = 3 * RecentKeys.REMEMBERED;
    for (long key = 1; key <= many; key++) {
      keys.add(key * 31);
    }
    assertThat(LongStream.rangeClosed(many - RecentKeys.REMEMBERED + 1, many))
        .allMatch(key -> keys.contains(key * 31));
    assertThat(LongStream.rangeClosed(1, RecentKeys.REMEMBERED))
        .noneMatch(key -> keys.contains(key * 31));
    assertThat(keys.contains(0)).isFalse();
    assertThat(keys.contains(7)).isFalse();
  }

  @Test
  void thoseOfBeforeTheStartAreKnown() {
    RecentKeys keys =
        RecentKeys.loading(
            before -> {
              before.accept(-5);
              before.accept(0);
            });
    assertThat(keys.contains(-5)).isTrue();
    assertThat(keys.contains(0)).isFalse();
  }

  @Test
  void whenTheyCannotBeReadNobodyIsToldThatADeliveryIsNew() {
    RecentKeys keys =
        RecentKeys.loading(
            before -> {
              throw new StoreException("broken");
            });
    assertThatThrownBy(() -> keys.contains(1))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("broken");
  }
}
