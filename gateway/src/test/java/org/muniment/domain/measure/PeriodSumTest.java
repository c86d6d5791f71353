package org.muniment.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PeriodSumTest {
  private static final PeriodSum LOW = new PeriodSum(0, 100, 10, 5, 20, 50, 15 * 100, 100);
  private static final PeriodSum HIGH = new PeriodSum(100, 200, 10, 105, 30, 150, 25 * 50, 50);
  private static final PeriodSum NOTHING = PeriodSum.empty(200, 300);

  @Test
  void twoPeriodsAreOneWithTheOuterExtremesFirstSeen() {
    PeriodSum both = LOW.plus(HIGH);
    assertThat(both.fromMillis()).isZero();
    assertThat(both.toMillis()).isEqualTo(200);
    assertThat(both.min()).isEqualTo(10);
    assertThat(both.minAtMillis()).isEqualTo(5);
    assertThat(both.max()).isEqualTo(30);
    assertThat(both.maxAtMillis()).isEqualTo(150);
    assertThat(both.mean()).isCloseTo((15.0 * 100 + 25.0 * 50) / 150, within(1e-12));
    assertThat(both.coverage()).isEqualTo(0.75);
  }

  @Test
  void anEmptyPeriodAddsItsTimeAndNothingElse() {
    PeriodSum sum = HIGH.plus(NOTHING);
    assertThat(sum.mean()).isEqualTo(25);
    assertThat(sum.min()).isEqualTo(10);
    assertThat(sum.coverage()).isEqualTo(0.25);
    PeriodSum before = PeriodSum.empty(0, 100).plus(HIGH);
    assertThat(before.max()).isEqualTo(30);
    assertThat(before.minAtMillis()).isEqualTo(105);
    assertThat(NOTHING.plus(PeriodSum.empty(300, 400)).mean()).isNaN();
  }

  @Test
  void periodsAreAddedInOrder() {
    assertThatThrownBy(() -> HIGH.plus(LOW)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LOW.plus(LOW)).isInstanceOf(IllegalArgumentException.class);
  }
}
