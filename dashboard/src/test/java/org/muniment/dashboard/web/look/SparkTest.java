package org.muniment.dashboard.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.muniment.domain.limits.Limits;

class SparkTest {
  private static final Limits LIMITS = new Limits(45, 60);
  private static final long GAP = 20;

  private static Spark of(boolean current, Spark.Point... points) {
    return Spark.of(List.of(points), LIMITS, 0, 100, GAP, current, Bullet.Tone.CALM);
  }

  private static Spark.Point at(long millis, double value) {
    return new Spark.Point(millis, value);
  }

  @Test
  void aGapIsNeverJoined() {
    Spark spark = of(true, at(0, 50), at(10, 51), at(60, 52), at(70, 53));
    assertThat(spark.calm().split("M")).as("two strokes").hasSize(3);
  }

  @Test
  void aLineThatLeavesTheLimitsIsCutWhereItCrosses() {
    Spark spark = of(true, at(0, 58), at(10, 62));
    String crossing = " %.1f".formatted(spark.limitY()).replace(',', '.');
    assertThat(spark.calm()).endsWith(crossing);
    assertThat(spark.outside()).contains(crossing + "L");
  }

  @Test
  void aStaleLineHasNoDot() {
    assertThat(of(false, at(0, 50), at(10, 51)).dot()).isEmpty();
    assertThat(of(true, at(0, 50), at(10, 51)).dot()).isPresent();
  }

  @Test
  void theNearerLimitIsDrawnAndTheLineStaysInThePicture() {
    Spark dry = of(true, at(0, 30), at(100, 46));
    assertThat(dry.limitY()).isLessThan(Spark.HEIGHT / 2.0);
    assertThat(dry.dot().orElseThrow().x()).isBetween(0.0, (double) Spark.WIDTH);
    assertThat(dry.dot().orElseThrow().y()).isBetween(0.0, (double) Spark.HEIGHT);
  }

  @Test
  void nothingIsDrawnOfNothing() {
    assertThat(of(false).calm()).isEmpty();
    assertThat(of(false).outside()).isEmpty();
  }
}
