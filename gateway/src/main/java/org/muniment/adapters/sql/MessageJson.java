package org.muniment.adapters.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.muniment.domain.text.Message;

/** Sentences as they are kept: {@code {"key": "…", "args": ["…", 3, {"key": …}]}}. */
final class MessageJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "key";
  private static final String ARGS = "args";

  private MessageJson() {}

  static String write(Message message) {
    return node(message).toString();
  }

  private static ObjectNode node(Message message) {
    ObjectNode node = JSON.createObjectNode().put(KEY, message.key());
    ArrayNode args = node.putArray(ARGS);
    for (Object arg : message.args()) {
      if (arg instanceof Message inner) {
        args.add(node(inner));
      } else if (arg instanceof Integer || arg instanceof Long) {
        args.add(((Number) arg).longValue());
      } else if (arg instanceof Number number) {
        args.add(number.doubleValue());
      } else {
        args.add(arg.toString());
      }
    }
    return node;
  }

  /**
   * @throws IllegalArgumentException for what {@link #write} did not write
   */
  static Message read(String text) {
    try {
      return message(JSON.readTree(text));
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("not a sentence: " + text, malformed);
    }
  }

  private static Message message(JsonNode node) {
    List<Object> args = new ArrayList<>();
    for (JsonNode arg : node.path(ARGS)) {
      if (arg.isObject()) {
        args.add(message(arg));
      } else if (arg.isIntegralNumber()) {
        args.add(arg.longValue());
      } else {
        args.add(arg.isNumber() ? (Object) arg.doubleValue() : arg.textValue());
      }
    }
    return new Message(node.path(KEY).asText(), args);
  }
}
