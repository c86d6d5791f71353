package org.muniment.dashboard.web.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a device sent: {@code "payload"} as text with {@code "encoding": "text"}, or in hexadecimal
 * digits with {@code "hex"} when it is no text; at most {@link #MAX_BYTES} of {@code
 * "payloadBytes"}.
 */
public final class PayloadJson {
  static final int MAX_BYTES = 4_096;

  private PayloadJson() {}

  public static void write(JsonGenerator json, byte[] payload) throws IOException {
    byte[] shown = payload.length > MAX_BYTES ? Arrays.copyOf(payload, MAX_BYTES) : payload;
    Optional<String> text = text(payload).map(PayloadJson::cut);
    json.writeStringField("payload", text.orElseGet(() -> HexFormat.of().formatHex(shown)));
    json.writeStringField("encoding", text.isPresent() ? "text" : "hex");
    json.writeNumberField("payloadBytes", payload.length);
  }

  private static Optional<String> text(byte[] payload) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString();
      boolean readable = text.chars().noneMatch(c -> c < ' ' && "\t\r\n".indexOf(c) < 0);
      return Optional.of(text).filter(t -> readable);
    } catch (CharacterCodingException binary) {
      return Optional.empty();
    }
  }

  private static String cut(String text) {
    if (text.length() <= MAX_BYTES) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MAX_BYTES - 1)) ? MAX_BYTES - 1 : MAX_BYTES;
    return text.substring(0, end);
  }
}
