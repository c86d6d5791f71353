package org.muniment.profile.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a message, read as JSON or as text at most once each, however many profiles look at
 * it. Not for two threads at once.
 */
public final class Body {
  /** The largest message that is looked at; the largest real one seen is a tenth of it. */
  public static final int MAX_BYTES = 65_536;

  private static final int MAX_DEPTH = 32;
  private static final int MAX_NUMBER_LENGTH = 64;
  private static final int MAX_NAME_LENGTH = 512;

  /** NaN is let through so that a broken probe does not cost the good values beside it. */
  private static final ObjectReader JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(MAX_NUMBER_LENGTH)
                          .maxNameLength(MAX_NAME_LENGTH)
                          .build())
                  .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
                  .build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private final byte[] bytes;
  private JsonNode json;
  private boolean jsonTried;
  private String text;

  public Body(byte[] bytes) {
    this.bytes = bytes;
  }

  public boolean isTooLong() {
    return bytes.length > MAX_BYTES;
  }

  /** The message as a JSON value, or null when it is not one. */
  JsonNode json() {
    if (!jsonTried) {
      jsonTried = true;
      json = parse();
    }
    return json;
  }

  private JsonNode parse() {
    if (isTooLong()) {
      return null;
    }
    try {
      JsonNode read = JSON.readValue(bytes);
      return read == null || read.isMissingNode() ? null : read;
    } catch (IOException | RuntimeException notJson) {
      // Jackson states every fault of the text by an exception; that it is not JSON is all we need.
      return null;
    }
  }

  /** The message as UTF-8 text without surrounding blanks, line ends and NULs. */
  String text() {
    if (text == null) {
      text = trimmed(new String(bytes, StandardCharsets.UTF_8));
    }
    return text;
  }

  private static String trimmed(String raw) {
    int from = 0;
    int to = raw.length();
    while (from < to && isPadding(raw.charAt(from))) {
      from++;
    }
    while (to > from && isPadding(raw.charAt(to - 1))) {
      to--;
    }
    return raw.substring(from, to);
  }

  private static boolean isPadding(char c) {
    return c <= ' ' || c == '\uFEFF';
  }
}
