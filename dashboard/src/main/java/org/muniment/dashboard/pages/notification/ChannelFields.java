package org.muniment.dashboard.pages.notification;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.ChannelsDesk.Known;
import org.muniment.desk.ChannelsDesk.NewChannel;
import org.muniment.domain.notice.ChannelField;
import org.muniment.domain.notice.ChannelForm;
import org.muniment.domain.notice.ChannelType;

/** The form of a type of channel: made of its data, filled, and read back. */
final class ChannelFields {
  static final String ON = "on";
  static final String OFF = "off";

  private static final String SETTINGS = "settings.";
  private static final String SECRETS = "secrets.";
  private static final String DROP = "drop.";

  private ChannelFields() {}

  private static String name(ChannelField field) {
    return (field.secret() ? SECRETS : SETTINGS) + field.key();
  }

  /** The names of all that the browser sends. */
  static List<String> names(ChannelType type) {
    List<String> names = new ArrayList<>(List.of("id", "name", "enabled"));
    for (ChannelField field : ChannelForm.of(type).fields()) {
      names.add(name(field));
      names.add(DROP + field.key());
    }
    return names;
  }

  /** As it is kept; what nobody has entered is what holds without. */
  static Form filled(ChannelType type, Optional<Known> channel) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("id", channel.map(Known::id).orElse(""));
    values.put("name", channel.map(Known::name).orElse(""));
    values.put("enabled", channel.map(Known::enabled).orElse(true) ? ON : OFF);
    for (ChannelField field : ChannelForm.of(type).fields()) {
      if (!field.secret()) {
        values.put(
            name(field),
            channel.map(Known::settings).orElse(Map.of()).getOrDefault(field.key(), ""));
      }
    }
    return Form.of(values);
  }

  /** What is secret is not sent back to the browser, whatever else was wrong. */
  static Form withoutSecrets(ChannelType type, Form form) {
    Map<String, String> values = new LinkedHashMap<>(form.values());
    ChannelForm.of(type).fields().stream()
        .filter(ChannelField::secret)
        .forEach(field -> values.remove(name(field)));
    return new Form(values, form.problems(), form.sentence());
  }

  /** Of a secret only what was typed, or that it is to go. */
  static NewChannel asked(Context ctx, ChannelType type, String id) {
    Form form = Form.sent(ctx, names(type));
    Map<String, String> settings = new LinkedHashMap<>();
    Map<String, String> secrets = new LinkedHashMap<>();
    for (ChannelField field : ChannelForm.of(type).fields()) {
      String typed = form.value(name(field));
      if (!field.secret()) {
        settings.put(field.key(), typed);
      } else if (!typed.isEmpty() || form.given(DROP + field.key()).isPresent()) {
        secrets.put(field.key(), typed);
      }
    }
    return new NewChannel(
        id, type.key(), form.value("name"), form.value("enabled").equals(ON), settings, secrets);
  }

  static List<ChannelView.Field> of(Words words, ChannelType type, Set<String> secretsSet) {
    ChannelForm form = ChannelForm.of(type);
    return form.fields().stream().map(field -> field(words, form, field, secretsSet)).toList();
  }

  private static ChannelView.Field field(
      Words words, ChannelForm form, ChannelField field, Set<String> secretsSet) {
    boolean isSet = field.secret() && secretsSet.contains(field.key());
    String example =
        field.example().isEmpty() || field.kind() == ChannelField.Kind.CHOICE
            ? ""
            : words.say("notification.example", field.example());
    String hint = words.sayOr(form.textKey(field) + ".hint", example);
    String state = words.say(isSet ? "notification.secret.set" : "notification.secret.none");
    return new ChannelView.Field(
        kind(field),
        name(field),
        words.sayOr(form.textKey(field), field.key()),
        field.secret() ? (hint.isEmpty() ? state : state + " " + hint) : hint,
        field.required() && !isSet,
        choices(words, field),
        isSet && !field.required() ? DROP + field.key() : "");
  }

  private static ChannelView.Kind kind(ChannelField field) {
    if (field.secret()) {
      return ChannelView.Kind.SECRET;
    }
    return switch (field.kind()) {
      case CHOICE -> ChannelView.Kind.CHOICE;
      case LINES -> ChannelView.Kind.LINES;
      case TEXT, PORT, HOST, EMAIL, URL -> ChannelView.Kind.LINE;
    };
  }

  private static Map<String, String> choices(Words words, ChannelField field) {
    Map<String, String> choices = new LinkedHashMap<>();
    field
        .choices()
        .forEach(choice -> choices.put(choice, words.sayOr("channel-choice." + choice, choice)));
    return choices;
  }
}
