package org.muniment.domain.notice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Visible;

/**
 * One entry of a channel's form.
 *
 * @param key in {@link Channel#settings()}, or in {@link Channel#secrets()} when it is secret
 * @param choices of the kind CHOICE
 * @param standard what holds when nothing is entered; empty for nothing
 * @param needle what the text must contain, such as the name of a parameter; empty for nothing
 * @param example shown in an empty field and in sentences
 */
public record ChannelField(
    String key,
    Kind kind,
    boolean secret,
    boolean required,
    List<String> choices,
    String standard,
    String needle,
    String example) {
  public static final int MAX_TEXT = 500;
  public static final int MAX_LINES = 10_000;
  public static final int MAX_PORT = 65_535;

  private static final int MAX_HOST = 253;
  private static final int MAX_URL = 2_000;
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9.])?");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Pattern URL =
      Pattern.compile(
          "https?://([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9.])?|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?"
              + "([/?]([A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?");

  /** How it is entered and checked. */
  public enum Kind {
    /** One line. */
    TEXT,
    /** Several lines. */
    LINES,
    /** The number of a port. */
    PORT,
    CHOICE,
    /** Name or address of a computer. */
    HOST,
    EMAIL,
    /** Begins with http:// or https:// and holds no name and password. */
    URL
  }

  public ChannelField {
    Objects.requireNonNull(key);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(standard);
    Objects.requireNonNull(needle);
    Objects.requireNonNull(example);
    choices = List.copyOf(choices);
    if (choices.isEmpty() == (kind == Kind.CHOICE)) {
      throw new IllegalArgumentException("choices belong to a choice, got " + kind + " " + choices);
    }
  }

  static ChannelField setting(String key, Kind kind, String example) {
    return new ChannelField(key, kind, false, false, List.of(), "", "", example);
  }

  static ChannelField secret(String key, Kind kind, String example) {
    return new ChannelField(key, kind, true, false, List.of(), "", "", example);
  }

  /** The first choice holds when nothing is entered. */
  static ChannelField choice(String key, String... choices) {
    return new ChannelField(
        key, Kind.CHOICE, false, false, List.of(choices), choices[0], "", choices[0]);
  }

  ChannelField needed() {
    return new ChannelField(key, kind, secret, true, choices, standard, needle, example);
  }

  ChannelField containing(String part) {
    return new ChannelField(key, kind, secret, required, choices, standard, part, example);
  }

  /** What is wrong with what was entered; a secret is never repeated. Blank is nothing. */
  public Optional<Message> problem(String entered) {
    String text = entered == null ? "" : entered.strip();
    if (text.isEmpty()) {
      return required
          ? Optional.of(Message.of("refusal.channel.required", example))
          : Optional.empty();
    }
    int most = kind == Kind.LINES ? MAX_LINES : kind == Kind.URL ? MAX_URL : MAX_TEXT;
    if (text.length() > most) {
      return Optional.of(Message.of("refusal.channel.long", most));
    }
    OptionalInt hidden = firstHidden(text);
    if (hidden.isPresent()) {
      return Optional.of(Message.of("refusal.channel.hidden", Visible.name(hidden.getAsInt())));
    }
    if (!text.contains(needle)) {
      return Optional.of(Message.of("refusal.channel.needle", needle, example));
    }
    return malformed(text);
  }

  private Optional<Message> malformed(String text) {
    boolean wellFormed =
        switch (kind) {
          case TEXT, LINES -> true;
          case PORT -> isPort(text);
          case CHOICE -> choices.contains(text);
          case HOST -> text.length() <= MAX_HOST && isHost(text);
          case EMAIL -> EmailAddress.isValid(text);
          case URL -> URL.matcher(text).matches();
        };
    return wellFormed ? Optional.empty() : Optional.of(sentence(text));
  }

  private Message sentence(String text) {
    return switch (kind) {
      case TEXT, LINES -> throw new IllegalStateException("any text will do");
      case PORT -> Message.of("refusal.channel.port", text, MAX_PORT);
      case CHOICE -> Message.of("refusal.channel.choice", text, String.join(", ", choices));
      case HOST -> Message.of("refusal.channel.host", text, example);
      case EMAIL -> Message.of("refusal.channel.email", text, example);
      case URL -> Message.of("refusal.channel.url", example);
    };
  }

  /** Lines may end, and begin with a tab. */
  private OptionalInt firstHidden(String text) {
    return kind == Kind.LINES
        ? Visible.firstHidden(text.replaceAll("[\r\n\t]", ""))
        : Visible.firstHidden(text);
  }

  private static boolean isPort(String text) {
    return text.matches("[0-9]{1,5}")
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= MAX_PORT;
  }

  private static boolean isHost(String text) {
    return HOST.matcher(text).matches() || IPV6.matcher(text).matches();
  }
}
