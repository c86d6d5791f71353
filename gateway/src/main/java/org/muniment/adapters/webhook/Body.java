package org.muniment.adapters.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.muniment.adapters.net.Wording;
import org.muniment.domain.notice.ChannelForm;
import org.muniment.domain.notice.Letter;

/** What is posted: the documented form, or the channel's template filled in. */
final class Body {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9_.-]{0,63})\\s*}}");

  private Body() {}

  /** In the documented form. */
  static String standard(Letter letter, String contentType) {
    return switch (contentType) {
      case ChannelForm.FORM ->
          values(letter).entrySet().stream()
              .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
              .collect(Collectors.joining("&"));
      case ChannelForm.PLAIN ->
          Wording.line(letter.subject()) + "\n\n" + Wording.lines(letter.text());
      default -> json(letter);
    };
  }

  /**
   * The template filled in; a placeholder that the letter has no value for becomes nothing.
   *
   * @throws JsonProcessingException when it should be JSON and is not
   */
  static String filled(String template, Letter letter, String contentType)
      throws JsonProcessingException {
    Map<String, String> values = values(letter);
    UnaryOperator<String> escape = escape(contentType);
    String filled =
        PLACEHOLDER
            .matcher(template)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        escape.apply(values.getOrDefault(found.group(1), ""))));
    if (contentType.equals(ChannelForm.JSON)) {
      JSON.readTree(filled);
    }
    return filled;
  }

  private static UnaryOperator<String> escape(String contentType) {
    return switch (contentType) {
      case ChannelForm.FORM -> Body::encoded;
      case ChannelForm.PLAIN -> value -> value;
      default -> Body::insideQuotes;
    };
  }

  /** The letter's own fields go before those of its data. */
  private static Map<String, String> values(Letter letter) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("id", letter.id());
    values.put("severity", letter.severity().key());
    values.put("subject", Wording.line(letter.subject()));
    values.put("text", Wording.lines(letter.text()));
    values.put("language", letter.language());
    letter.data().forEach((key, value) -> values.putIfAbsent(key, Wording.lines(value)));
    return values;
  }

  private static String json(Letter letter) {
    ObjectNode body = JSON.createObjectNode();
    body.put("id", letter.id())
        .put("severity", letter.severity().key())
        .put("subject", Wording.line(letter.subject()))
        .put("text", Wording.lines(letter.text()))
        .put("language", letter.language());
    ObjectNode data = body.putObject("data");
    letter.data().forEach((key, value) -> data.put(key, Wording.lines(value)));
    return body.toString();
  }

  private static String insideQuotes(String value) {
    String quoted = JSON.getNodeFactory().textNode(value).toString();
    return quoted.substring(1, quoted.length() - 1);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
