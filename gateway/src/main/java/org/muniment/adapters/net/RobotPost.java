package org.muniment.adapters.net;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.muniment.adapters.net.Web.Result.Answer;
import org.muniment.adapters.net.Web.Result.NoAnswer;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.Letter;
import org.muniment.port.Notifier.Outcome;

/**
 * What the robots of the three group chats have in common: JSON goes to an address that is secret,
 * not too often, and the answer's status says nothing: only the code in its body does.
 */
public final class RobotPost {
  public static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, String> HEADERS =
      Map.of("Content-Type", "application/json; charset=utf-8");

  private final Web web;
  private final Pace pace;
  private final List<String> codeFields;
  private final List<String> textFields;
  private final BiFunction<Long, String, Outcome> judge;

  /**
   * @param codeFields where the code stands, the first that is there counts; 0 is a success
   * @param textFields where the words beside it stand
   * @param judge what a code other than 0 means
   */
  public RobotPost(
      Web web,
      Pace pace,
      List<String> codeFields,
      List<String> textFields,
      BiFunction<Long, String, Outcome> judge) {
    this.web = Objects.requireNonNull(web);
    this.pace = Objects.requireNonNull(pace);
    this.codeFields = List.copyOf(codeFields);
    this.textFields = List.copyOf(textFields);
    this.judge = Objects.requireNonNull(judge);
  }

  /** A message of plain text, as WeCom and DingTalk take it: the subject, then the text. */
  public static ObjectNode text(Letter letter, int maxBytes) {
    String words = Wording.line(letter.subject()) + "\n" + Wording.lines(letter.text());
    String link = Wording.line(letter.data().getOrDefault("link", ""));
    ObjectNode body = JSON.createObjectNode().put("msgtype", "text");
    body.putObject("text").put("content", Wording.fit(words, link, maxBytes));
    return body;
  }

  public Outcome send(Channel channel, URI uri, ObjectNode body) {
    Optional<Duration> wait = pace.take(channel.id());
    if (wait.isPresent()) {
      return Outcomes.laterAfter(wait.get(), "sending.robot.pace");
    }
    Web.Result result = web.post(uri, HEADERS, body.toString());
    return result instanceof Answer answer
        ? judged(channel, answer)
        : Outcomes.of((NoAnswer) result);
  }

  /** Some say with 400 what others say with 200, and a proxy's page with 200 is no receipt. */
  private Outcome judged(Channel channel, Answer answer) {
    Optional<JsonNode> said = json(answer.body());
    Optional<JsonNode> code = said.flatMap(json -> first(json, codeFields));
    boolean well = answer.status() >= 200 && answer.status() < 300;
    if (code.isEmpty() || !code.get().canConvertToLong()) {
      return well
          ? Outcomes.later("sending.robot.unreadable", answer.host())
          : Outcomes.unsuccessful(channel, answer);
    }
    String words = said.flatMap(json -> first(json, textFields)).map(JsonNode::asText).orElse("");
    String shown = Discretion.shown(channel, words);
    if (code.get().asLong() != 0) {
      return judge.apply(code.get().asLong(), shown);
    }
    return well ? new Outcome.Delivered("0 " + shown) : Outcomes.unsuccessful(channel, answer);
  }

  private static Optional<JsonNode> json(String body) {
    try {
      return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
    } catch (JsonProcessingException garbled) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> first(JsonNode json, List<String> fields) {
    return fields.stream().map(json::get).filter(Objects::nonNull).findFirst();
  }
}
