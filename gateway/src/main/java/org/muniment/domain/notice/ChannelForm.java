package org.muniment.domain.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.domain.notice.ChannelField.Kind;
import org.muniment.domain.text.Message;

/**
 * What a channel of a type is told: its settings and secrets, in the order in which people are
 * asked. The one list for forms, for the HTTP interface, and for the adapters.
 *
 * @param fields none for a type that comes from the configuration file only
 */
public record ChannelForm(ChannelType type, List<ChannelField> fields) {
  public static final String SECURITY_STARTTLS = "starttls";
  public static final String SECURITY_TLS = "tls";

  /** The mail server is asked in the clear; only inside the house. */
  public static final String SECURITY_NONE = "none";

  public static final String JSON = "application/json";
  public static final String FORM = "application/x-www-form-urlencoded";
  public static final String PLAIN = "text/plain";

  private static final List<ChannelField> EMAIL =
      List.of(
          ChannelField.setting("host", Kind.HOST, "smtp.example.org").needed(),
          ChannelField.choice("security", SECURITY_STARTTLS, SECURITY_TLS, SECURITY_NONE),
          ChannelField.setting("port", Kind.PORT, "587"),
          ChannelField.setting("from", Kind.EMAIL, "muniment@example.org").needed(),
          ChannelField.setting("user", Kind.TEXT, "muniment@example.org"),
          ChannelField.secret("password", Kind.TEXT, ""));

  /** The address is secret, since many services put their key into it. */
  private static final List<ChannelField> WEBHOOK =
      List.of(
          ChannelField.secret("url", Kind.URL, "https://example.org/hook").needed(),
          ChannelField.secret("hmacKey", Kind.TEXT, ""),
          ChannelField.choice("contentType", JSON, FORM, PLAIN),
          ChannelField.setting("template", Kind.LINES, "{\"text\": \"{{subject}}\"}"));

  private static final List<ChannelField> WECOM =
      List.of(
          ChannelField.secret(
                  "url", Kind.URL, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…")
              .needed()
              .containing("key="));

  private static final List<ChannelField> DINGTALK =
      List.of(
          ChannelField.secret(
                  "url", Kind.URL, "https://oapi.dingtalk.com/robot/send?access_token=…")
              .needed()
              .containing("access_token="),
          ChannelField.secret("secret", Kind.TEXT, "SEC…"));

  private static final List<ChannelField> FEISHU =
      List.of(
          ChannelField.secret("url", Kind.URL, "https://open.feishu.cn/open-apis/bot/v2/hook/…")
              .needed()
              .containing("/hook/"),
          ChannelField.secret("secret", Kind.TEXT, ""));

  /** What is wrong with one field, by its key. */
  public record Problem(String field, Message sentence) {}

  public ChannelForm {
    Objects.requireNonNull(type);
    fields = List.copyOf(fields);
  }

  public static ChannelForm of(ChannelType type) {
    return new ChannelForm(
        type,
        switch (type) {
          case EMAIL -> EMAIL;
          case WEBHOOK -> WEBHOOK;
          case WECOM -> WECOM;
          case DINGTALK -> DINGTALK;
          case FEISHU -> FEISHU;
          case COMMAND -> List.of();
        });
  }

  /** The types that people may add, in the order in which they are offered. */
  public static List<ChannelType> offered() {
    return Stream.of(ChannelType.values()).filter(type -> type != ChannelType.COMMAND).toList();
  }

  public Optional<ChannelField> field(String key) {
    return fields.stream().filter(field -> field.key().equals(key)).findFirst();
  }

  /** The key of a field's label: {@code channel-field.email.host}. */
  public String textKey(ChannelField field) {
    return "channel-field." + type.key() + "." + field.key();
  }

  /**
   * What was entered, or what holds without.
   *
   * @return empty when there is neither
   */
  public static Optional<String> value(Channel channel, String key) {
    ChannelField field =
        of(channel.type())
            .field(key)
            .orElseThrow(() -> new IllegalArgumentException("no field " + key));
    Map<String, String> all = field.secret() ? channel.secrets() : channel.settings();
    return Optional.ofNullable(all.get(key))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .or(() -> Optional.of(field.standard()).filter(text -> !text.isEmpty()));
  }

  /**
   * Everything that is wrong, in the order of the fields; nothing is asked of the network.
   *
   * @param secrets with those that were kept
   */
  public List<Problem> problems(Map<String, String> settings, Map<String, String> secrets) {
    List<Problem> problems = new ArrayList<>();
    for (ChannelField field : fields) {
      String entered = (field.secret() ? secrets : settings).get(field.key());
      field.problem(entered).ifPresent(what -> problems.add(new Problem(field.key(), what)));
    }
    unknown(settings, false).forEach(problems::add);
    unknown(secrets, true).forEach(problems::add);
    if (type == ChannelType.EMAIL && has(settings, "user") != has(secrets, "password")) {
      String missing = has(settings, "user") ? "password" : "user";
      problems.add(new Problem(missing, Message.of("refusal.channel.user-password")));
    }
    return problems;
  }

  private Stream<Problem> unknown(Map<String, String> entered, boolean secret) {
    return entered.keySet().stream()
        .filter(key -> field(key).filter(field -> field.secret() == secret).isEmpty())
        .sorted()
        .map(key -> new Problem(key, Message.of("refusal.channel.unknown")));
  }

  private static boolean has(Map<String, String> entered, String key) {
    return entered.containsKey(key) && !entered.get(key).isBlank();
  }
}
