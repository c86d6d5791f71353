package org.muniment.dashboard.pages.sensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PayloadsTest {
  private static String shown(String text) {
    return Payloads.shown(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void textIsShownOnOneLine() {
    assertThat(shown(" {\n  \"温度\": 21.4\r\n}\n")).isEqualTo("{ \"温度\": 21.4 }");
  }

  @Test
  void bytesThatAreNoTextAreShownInHexadecimal() {
    assertThat(Payloads.shown(new byte[] {1, 3, (byte) 0xff})).isEqualTo("01 03 ff");
    assertThat(shown("a\u0000b")).isEqualTo("61 00 62");
  }

  @Test
  void whatCannotBeSeenIsWrittenOut() {
    assertThat(shown("21\u202e4.1 \u200b%")).isEqualTo("21⟨U+202E⟩4.1 ⟨U+200B⟩%");
  }

  @Test
  void aLongMessageIsCut() {
    assertThat(shown("x".repeat(1 << 20))).hasSize(241).endsWith("…");
    assertThat(Payloads.shown(new byte[1 << 20])).hasSizeLessThan(300).endsWith(" …");
  }
}
