package org.muniment.domain.holding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The pieces by which texts are found, the same for every database. Chinese has no blanks between
 * words, so that two neighbouring characters are a piece: {@code 档案盒} is {@code 档案 案盒}. Letters and
 * digits are pieces as long as they run: {@code WS·2021} is {@code ws 2021}. Case and width (NFKC)
 * do not count.
 */
public final class Grams {
  /** Fewer digits at the end of a number, a year above all, do not find it. */
  private static final int MIN_END = 4;

  /** Fewer digits at its beginning, where all numbers of a house are the same, do not either. */
  private static final int MIN_BEGINNING = 5;

  /** Stands before a number that is written from its end; in no text, since it is no letter. */
  private static final String FROM_THE_END = "←";

  private Grams() {}

  private enum Kind {
    /** Of a script that writes words without blanks. */
    DENSE,
    LETTER,
    DIGIT,
    NONE
  }

  private record Run(Kind kind, String text) {
    int length() {
      return text.codePointCount(0, text.length());
    }

    boolean isOneCharacter() {
      return kind == Kind.DENSE && length() == 1;
    }

    boolean isLongNumber(int atLeast) {
      return kind == Kind.DIGIT && length() >= atLeast;
    }
  }

  /**
   * Pieces that follow each other in a text.
   *
   * @param isOpen whether the last may go on: {@code rec} finds {@code records}
   */
  public record Phrase(List<String> pieces, boolean isOpen) {
    public Phrase {
      pieces = List.copyOf(pieces);
    }
  }

  /** One of them is enough. */
  public record Choice(List<Phrase> phrases) {
    public Choice {
      phrases = List.copyOf(phrases);
    }
  }

  /**
   * The pieces of texts in their order; behind them what lets a last character and the end of a
   * long number be found.
   */
  public static List<String> of(Collection<String> texts) {
    List<String> pieces = new ArrayList<>();
    List<String> ends = new ArrayList<>();
    for (String text : texts) {
      for (Run run : runs(text)) {
        pieces.addAll(pieces(run));
        if (run.kind == Kind.DENSE && run.length() > 1) {
          ends.add(run.text.substring(run.text.offsetByCodePoints(run.text.length(), -1)));
        } else if (run.isLongNumber(MIN_END + 1)) {
          ends.add(fromTheEnd(run.text));
        }
      }
    }
    pieces.addAll(ends);
    return pieces;
  }

  /** What a text must have to have all words, which blanks part; empty when they say nothing. */
  public static List<Choice> wanted(String words) {
    return Stream.of(normal(words).strip().split("\\s+"))
        .flatMap(word -> choices(word).stream())
        .toList();
  }

  private static List<Choice> choices(String word) {
    List<Choice> choices = new ArrayList<>();
    List<Run> together = new ArrayList<>();
    for (Run run : runs(word)) {
      if (run.isOneCharacter()) {
        addPhrase(choices, together);
        choices.add(new Choice(List.of(new Phrase(List.of(run.text), true))));
      } else {
        together.add(run);
      }
    }
    addPhrase(choices, together);
    return choices;
  }

  /** Runs that stand beside each other in the word do so in the text. */
  private static void addPhrase(List<Choice> choices, List<Run> together) {
    if (together.isEmpty()) {
      return;
    }
    Run last = together.get(together.size() - 1);
    boolean isOpen = last.kind == Kind.LETTER || last.isLongNumber(MIN_BEGINNING);
    List<String> pieces = together.stream().flatMap(run -> pieces(run).stream()).toList();
    List<Phrase> phrases = new ArrayList<>(List.of(new Phrase(pieces, isOpen)));
    if (together.size() == 1 && last.isLongNumber(MIN_END)) {
      phrases.add(new Phrase(List.of(fromTheEnd(last.text)), true));
    }
    choices.add(new Choice(phrases));
    together.clear();
  }

  private static String fromTheEnd(String number) {
    return FROM_THE_END + new StringBuilder(number).reverse();
  }

  private static List<String> pieces(Run run) {
    if (run.kind != Kind.DENSE || run.length() == 1) {
      return List.of(run.text);
    }
    int[] characters = run.text.codePoints().toArray();
    List<String> pairs = new ArrayList<>(characters.length - 1);
    for (int i = 0; i + 1 < characters.length; i++) {
      pairs.add(new String(characters, i, 2));
    }
    return pairs;
  }

  private static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    Kind kind = Kind.NONE;
    for (int character : normal(text).codePoints().toArray()) {
      Kind now = isMark(character) && kind != Kind.NONE ? kind : kind(character);
      if (now != kind) {
        add(runs, kind, run);
      }
      kind = now;
      run.appendCodePoint(character);
    }
    add(runs, kind, run);
    return runs;
  }

  private static void add(List<Run> runs, Kind kind, StringBuilder run) {
    if (kind != Kind.NONE) {
      runs.add(new Run(kind, run.toString()));
    }
    run.setLength(0);
  }

  /** NFKC makes full-width letters and digits plain ones; a second time since case can undo it. */
  private static String normal(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(plain, Normalizer.Form.NFKC);
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static Kind kind(int character) {
    if (Character.isDigit(character)) {
      return Kind.DIGIT;
    }
    if (!Character.isLetter(character) && !Character.isIdeographic(character)) {
      return Kind.NONE;
    }
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN ->
          Kind.DENSE;
      default -> Character.isIdeographic(character) ? Kind.DENSE : Kind.LETTER;
    };
  }
}
