package org.muniment.domain.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncreasingTest {
  private static final String SEED = "muniment.increasing.seed";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          nothing                                | -             | -
          one                                    | 7             | 7
          in order                               | 1 2 3 4       | 1 2 3 4
          with gaps                              | 1 4 9         | 1 4 9
          swapped neighbours: the later one goes | 1 3 2 4       | 1 3 4
          the last one stands first              | 4 1 2 3       | 1 2 3
          the first one stands last              | 2 3 4 1       | 2 3 4
          backwards: only the first may stay     | 4 3 2 1       | 4
          two swaps                              | 2 1 4 3       | 2 4
          a block moved                          | 1 5 6 2 3 4 7 | 1 2 3 4 7
          a block as long as the rest            | 3 4 1 2       | 3 4
          the same once more does not count      | 1 2 2 3       | 1 2 3
          the same all the time                  | 5 5 5         | 5
          one that a repeat would hide           | 1 3 4 2 2 2   | 1 3 4
          """)
  void keeps(String rule, String values, String kept) {
    long[] row = values == null ? new long[0] : numbers(values);
    String staying =
        Increasing.longest(row).stream()
            .mapToObj(i -> String.valueOf(row[i]))
            .collect(Collectors.joining(" "));
    assertThat(staying).isEqualTo(kept == null ? "" : kept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 2 3     | true true true
          1 3 2 4   | true true false true
          4 1 2 3   | true false true true
          1 2 2     | true true false
          """)
  void saysAtOnceWhatLengthens(String values, String lengthens) {
    Tails tails = new Tails();
    String said =
        LongStream.of(numbers(values))
            .mapToObj(value -> String.valueOf(tails.lengthens(value)))
            .collect(Collectors.joining(" "));
    assertThat(said).isEqualTo(lengthens);
  }

  /** All subsets of short rows: none is longer, and none of the same length comes first. */
  @Test
  void findsTheLongestOfAll() {
    long seed = Long.getLong(SEED, System.nanoTime());
    System.out.printf("IncreasingTest: -D%s=%d%n", SEED, seed);
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      long[] row = random.longs(random.nextInt(10), 0, 8).toArray();
      assertThat(Increasing.longest(row))
          .as("%s", LongStream.of(row).boxed().toList())
          .isEqualTo(best(row));
      Tails tails = new Tails();
      long longest = LongStream.of(row).filter(tails::lengthens).count();
      assertThat(longest).isEqualTo(best(row).cardinality());
    }
  }

  private static BitSet best(long[] row) {
    BitSet best = new BitSet();
    for (long mask = 0; mask < 1L << row.length; mask++) {
      BitSet some = BitSet.valueOf(new long[] {mask});
      boolean isBetter =
          some.cardinality() > best.cardinality()
              || (some.cardinality() == best.cardinality() && isEarlier(some, best));
      if (isBetter && isIncreasing(row, some)) {
        best = some;
      }
    }
    return best;
  }

  private static boolean isEarlier(BitSet some, BitSet best) {
    BitSet different = (BitSet) some.clone();
    different.xor(best);
    return !different.isEmpty() && some.get(different.nextSetBit(0));
  }

  private static boolean isIncreasing(long[] row, BitSet some) {
    int[] at = some.stream().toArray();
    for (int i = 1; i < at.length; i++) {
      if (row[at[i]] <= row[at[i - 1]]) {
        return false;
      }
    }
    return true;
  }

  private static long[] numbers(String values) {
    return Stream.of(values.split(" ")).mapToLong(Long::parseLong).toArray();
  }
}
