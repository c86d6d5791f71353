package org.muniment.domain.holding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Visible;

/**
 * How archival codes (档号) are put together, in the manner of DA/T 13: {@code
 * {fonds}-{category}·{year}-{retention}-{number:4}} makes {@code 0012-WS·2023-D30-0001}.
 *
 * @param text the pattern as it was written; a part in braces, {@code number} with its least count
 *     of digits, everything else as it stands
 */
public record ArchivalPattern(String text) {
  /** Before the patterns that are checked by it. */
  private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)(?::([1-9]))?}");

  public static final ArchivalPattern DEFAULT =
      new ArchivalPattern("{fonds}-{category}·{year}-{retention}-{number:4}");
  public static final int MAX_CHARACTERS = 200;

  /** A part of a code; each has a text {@code archival.part.<key>}. */
  public enum Part {
    FONDS(".+?"),
    CATEGORY(".+?"),
    YEAR("[0-9]{4}"),
    RETENTION("[A-Z]+[0-9]*"),
    /** Counted within all the other parts. */
    NUMBER("[0-9]{1,9}");

    private final String shape;

    Part(String shape) {
      this.shape = shape;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Part> of(String key) {
      return Stream.of(values()).filter(part -> part.key().equals(key)).findFirst();
    }
  }

  /** Whether a code could be built. */
  public sealed interface Built {
    record Code(String code) implements Built {}

    /** These parts are not described. */
    record Missing(List<Part> parts) implements Built {
      public Missing {
        parts = List.copyOf(parts);
      }
    }
  }

  /** Whether a code is what its box is described as. */
  public sealed interface Checked {
    record Fits() implements Checked {}

    /** It does not look like the pattern at all. */
    record OtherShape(Message reason) implements Checked {}

    /** A part says something else than the description. */
    record Differs(Part part, Message reason) implements Checked {}
  }

  /**
   * @throws BadInput with the sentence for the person
   */
  public ArchivalPattern {
    if (text == null || text.isBlank() || text.length() > MAX_CHARACTERS) {
      throw new BadInput("refusal.pattern.length", MAX_CHARACTERS);
    }
    OptionalInt hidden = Visible.firstHidden(text);
    if (hidden.isPresent()) {
      throw new BadInput("refusal.pattern.hidden", Visible.name(hidden.getAsInt()));
    }
    Set<Part> seen = EnumSet.noneOf(Part.class);
    Matcher hole = HOLE.matcher(text);
    while (hole.find()) {
      String name = hole.group(1);
      Part part = Part.of(name).orElseThrow(() -> new BadInput("refusal.pattern.part", name));
      if (!seen.add(part)) {
        throw new BadInput("refusal.pattern.twice", name);
      }
    }
    if (HOLE.matcher(text).replaceAll("").matches(".*[{}].*")) {
      throw new BadInput("refusal.pattern.braces", text);
    }
    if (!seen.contains(Part.NUMBER)) {
      throw new BadInput("refusal.pattern.number", text);
    }
  }

  /**
   * @throws BadInput with the sentence for the person
   */
  public static ArchivalPattern parse(String typed) {
    return new ArchivalPattern(typed == null ? "" : typed.strip());
  }

  /** The code of a box with a number. */
  public Built build(Description box, int number) {
    List<Part> missing = new ArrayList<>();
    String code =
        HOLE.matcher(text)
            .replaceAll(
                hole -> {
                  Part part = Part.of(hole.group(1)).orElseThrow();
                  Optional<String> value =
                      part == Part.NUMBER
                          ? Optional.of(padded(number, hole.group(2)))
                          : value(part, box);
                  value.ifPresentOrElse(said -> {}, () -> missing.add(part));
                  return Matcher.quoteReplacement(value.orElse(""));
                });
    return missing.isEmpty() ? new Built.Code(code) : new Built.Missing(missing);
  }

  /**
   * Whether a code says what the description says; a part that is not described may be anything.
   */
  public Checked check(String code, Description box) {
    Matcher read = shape().matcher(code);
    if (code.length() > Description.MAX_CODE || !read.matches()) {
      return new Checked.OtherShape(Message.of("archival.other-shape", code, text));
    }
    for (Part part : parts()) {
      Optional<String> expected = part == Part.NUMBER ? Optional.empty() : value(part, box);
      String said = read.group(part.key());
      if (expected.filter(value -> !value.equals(said)).isPresent()) {
        Message name = Message.of("archival.part." + part.key());
        return new Checked.Differs(
            part, Message.of("archival.differs", code, name, said, expected.get()));
      }
    }
    return new Checked.Fits();
  }

  /** The number in a code of this pattern. */
  public OptionalInt number(String code) {
    Matcher read = shape().matcher(code);
    return code.length() <= Description.MAX_CODE && read.matches()
        ? OptionalInt.of(Integer.parseInt(read.group(Part.NUMBER.key())))
        : OptionalInt.empty();
  }

  /** In the order in which they stand. */
  public List<Part> parts() {
    return HOLE.matcher(text).results().map(m -> Part.of(m.group(1)).orElseThrow()).toList();
  }

  private Pattern shape() {
    StringBuilder shape = new StringBuilder();
    int end = 0;
    for (java.util.regex.MatchResult hole : HOLE.matcher(text).results().toList()) {
      Part part = Part.of(hole.group(1)).orElseThrow();
      shape.append(Pattern.quote(text.substring(end, hole.start())));
      shape.append("(?<").append(part.key()).append('>').append(part.shape).append(')');
      end = hole.end();
    }
    return Pattern.compile(shape.append(Pattern.quote(text.substring(end))).toString());
  }

  private static Optional<String> value(Part part, Description box) {
    return switch (part) {
      case FONDS -> box.fonds();
      case CATEGORY -> box.category();
      case YEAR ->
          box.year().isPresent()
              ? Optional.of(padded(box.year().getAsInt(), "4"))
              : Optional.empty();
      case RETENTION -> box.retention().map(Retention::code);
      case NUMBER -> Optional.empty();
    };
  }

  private static String padded(int number, String digits) {
    return digits == null ? String.valueOf(number) : ("%0" + digits + "d").formatted(number);
  }
}
