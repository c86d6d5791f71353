package org.muniment.dashboard.api.notification;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.desk.ChannelsDesk.Known;
import org.muniment.desk.ChannelsDesk.NewChannel;
import org.muniment.desk.Refusal;
import org.muniment.domain.text.Message;
import org.muniment.port.Notifier;
import org.muniment.text.Texts;

/** Channels in JSON: in with their secrets, out without. */
final class ChannelJson {
  private ChannelJson() {}

  static void write(JsonGenerator json, Known channel) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", channel.id());
    json.writeStringField("type", channel.type().key());
    json.writeStringField("name", channel.name());
    json.writeBooleanField("enabled", channel.enabled());
    json.writeObjectFieldStart("settings");
    for (Map.Entry<String, String> setting : channel.settings().entrySet()) {
      json.writeStringField(setting.getKey(), setting.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("secretsSet");
    for (String name : channel.secretsSet()) {
      json.writeString(name);
    }
    json.writeEndArray();
    json.writeBooleanField("fromFile", channel.fromFile());
    json.writeEndObject();
  }

  static void write(JsonGenerator json, Notifier.Outcome outcome, Texts texts) throws IOException {
    json.writeStartObject();
    if (outcome instanceof Notifier.Outcome.Delivered delivered) {
      json.writeStringField("outcome", "delivered");
      json.writeStringField("receipt", delivered.receipt());
    } else if (outcome instanceof Notifier.Outcome.TryLater later) {
      json.writeStringField("outcome", "try-later");
      json.writeStringField("reason", texts.say(later.why()));
    } else if (outcome instanceof Notifier.Outcome.Refused refused) {
      json.writeStringField("outcome", "refused");
      json.writeStringField("reason", texts.say(refused.why()));
    }
    json.writeEndObject();
  }

  /**
   * @throws Problem 400 with everything that has the wrong shape
   */
  static List<NewChannel> read(JsonNode list) {
    if (!list.isArray()) {
      throw Problem.badRequest("", Message.of("api.body.array"));
    }
    List<Refusal.Field> problems = new ArrayList<>();
    List<NewChannel> channels = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).isObject()) {
        channels.add(channel(list.get(i), "[" + i + "].", problems));
      } else {
        problems.add(new Refusal.Field("[" + i + "]", Message.of("api.type.object")));
      }
    }
    if (!problems.isEmpty()) {
      throw Problem.badRequest(problems);
    }
    return channels;
  }

  /** What is only said, {@code secretsSet} and {@code fromFile}, may come back as it was read. */
  private static NewChannel channel(JsonNode node, String path, List<Refusal.Field> problems) {
    Body body =
        Body.of(
            node,
            path,
            problems,
            "id",
            "type",
            "name",
            "enabled",
            "settings",
            "secrets",
            "secretsSet",
            "fromFile");
    return new NewChannel(
        body.optionalText("id").orElse(""),
        body.optionalText("type").orElse(""),
        body.optionalText("name").orElse(""),
        body.optionalFlag("enabled").orElse(true),
        texts(body, node, "settings"),
        texts(body, node, "secrets"));
  }

  /** Any names: the desk knows those of each type. */
  private static Map<String, String> texts(Body body, JsonNode node, String field) {
    Map<String, String> texts = new TreeMap<>();
    JsonNode part = node.path(field);
    Set<String> names = new TreeSet<>();
    part.fieldNames().forEachRemaining(names::add);
    body.optionalObject(field, names)
        .ifPresent(
            object -> {
              for (String name : object.names()) {
                object.optionalText(name).ifPresent(text -> texts.put(name, text));
              }
            });
    return texts;
  }
}
