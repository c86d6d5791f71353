package org.muniment.adapters.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineFramingTest {
  private final List<String> lines = new ArrayList<>();
  private final LineFraming framing =
      new LineFraming(line -> lines.add(new String(line, StandardCharsets.UTF_8)));

  /** Reads are separated by '|', lines by ';'; r and n stand for CR and LF. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a line ends with LF,             t=21n,             t=21",
    "or with CR,                      t=21r,             t=21",
    "or with both,                    t=21rn,            t=21",
    "also over two reads,             t=21r|nt=22rn,     t=21;t=22",
    "half lines wait for the rest,    t=|2|1|n,          t=21",
    "two lines come in one read,      t=21nt=22n,        t=21;t=22",
    "what has no end is no line yet,  t=21nt=2,          t=21",
    "empty lines are no lines,        nnrrnt=21nn,       t=21",
  })
  void aStreamIsCutIntoLines(String rule, String reads, String expected) {
    for (String read : reads.split("\\|")) {
      take(read.replace('r', '\r').replace('n', '\n'));
    }
    assertThat(lines).containsExactly(expected.split(";"));
  }

  @Test
  void theLongestLineIsTakenAndOneByteMoreIsDroppedAndCounted() {
    String longest = "x".repeat(LineFraming.MAX_LINE_BYTES);
    take(longest + "\n");
    assertThat(framing.tooLong()).isZero();
    take(longest + "yz");
    assertThat(framing.isLastTooLong()).isTrue();
    take("still the same line\nnext\n");
    assertThat(lines).containsExactly(longest, "next");
    assertThat(framing.tooLong()).isEqualTo(1);
    assertThat(framing.isLastTooLong()).isFalse();
  }

  @Test
  void aRestIsSkippedAndHalfALineForgotten() {
    framing.skipRest();
    take("1.4\nt=21.4\nt=2");
    framing.restart();
    take("t=22\n");
    assertThat(lines).containsExactly("t=21.4", "t=22");
  }

  private void take(String text) {
    framing.take(text.getBytes(StandardCharsets.UTF_8));
  }
}
