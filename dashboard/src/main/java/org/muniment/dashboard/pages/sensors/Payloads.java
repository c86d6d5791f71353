package org.muniment.dashboard.pages.sensors;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.muniment.domain.text.Visible;

/** What a device sent, as a person can look at it. */
final class Payloads {
  private static final int MAX_CHARACTERS = 240;
  private static final int MAX_HEX_BYTES = 80;
  private static final String MORE = " …";

  private Payloads() {}

  /**
   * Text where it is text without control characters, else bytes in hexadecimal; cut at a bound.
   * Characters that cannot be seen, or that turn the writing round, are written out.
   */
  static String shown(byte[] payload) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString();
      String oneLine = text.strip().replaceAll("\\s+", " ");
      if (oneLine.chars().noneMatch(Character::isISOControl)) {
        return Visible.brief(oneLine, MAX_CHARACTERS);
      }
    } catch (CharacterCodingException notText) {
      // Bytes of a binary protocol.
    }
    byte[] head = Arrays.copyOf(payload, Math.min(payload.length, MAX_HEX_BYTES));
    String hex = HexFormat.ofDelimiter(" ").formatHex(head);
    return payload.length > MAX_HEX_BYTES ? hex + MORE : hex;
  }
}
