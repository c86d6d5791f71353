package org.muniment.dashboard.api.intake;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.muniment.desk.holdings.AskedSpot;
import org.muniment.desk.holdings.Details;
import org.muniment.desk.holdings.ItemsDesk.NewItem;
import org.muniment.desk.holdings.NewBox;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Retention;

/** Boxes and items whose texts are the worst that a person may type. */
final class RandomHoldings {
  private static final List<String> WORDS =
      List.of(
          "=1+1",
          "+86",
          "-",
          "@SUM(A1)",
          "＝1",
          "＋",
          "－",
          "＠",
          "'",
          "''=x",
          "\"",
          "\"\"",
          "a\"b,c",
          ",",
          ";;;;;;;;;;;;;;;;;;;;;;;;;;;;;;",
          "\\",
          "\\n",
          "|",
          "<b>&amp;</b>",
          "]]>",
          "_x0041_",
          "&#10;",
          "工作总结",
          "檔案",
          "㐀",
          "𠮷",
          "😀",
          "👍🏽",
          "é",
          "e\u0301",
          "\u00a0",
          "007",
          "00",
          "1E5",
          "3.21E+13",
          "5E100",
          "1/2",
          "2023-01",
          "20230101",
          "TRUE",
          "NULL",
          "#REF!",
          "{0}",
          "%s",
          "0",
          "barcode",
          "title",
          "条码",
          "sep=;",
          "永久",
          "C1-S2",
          "第3层",
          "年");
  private static final List<String> BETWEEN = List.of("", " ", "  ", ",", "'", "=");
  private static final List<String> BETWEEN_LINES = List.of("\n", "\t", "\r\n", "\n\n=", " \n");
  private static final List<String> CODES =
      List.of(
          "-1", "=A1", "@x", "+5", "'=b", "'x", "0", "00", "007", "1E5", "5E100", "a b", "a,b",
          "\"q\"", ";", "'1E5", "''1E5", "3,2E+13", "barcode", "TRUE", "/x", "C1-S2");
  private static final List<String> DATES =
      List.of("1987", "1987-06", "1987-06-01", "0001", "19870600", "2023");
  private static final List<String> RETENTIONS =
      Stream.of(Retention.values()).map(Retention::key).toList();
  private static final List<String> CARRIERS =
      Stream.of(Carrier.values()).map(Carrier::key).toList();
  private static final int LONGEST_CODE = 80;
  private static final int SHELF = 99;

  private final Random dice;
  private int places;

  RandomHoldings(Random dice) {
    this.dice = dice;
  }

  /** The first ones have the codes that are worst. */
  List<NewBox> boxes(int count) {
    return IntStream.range(0, count).mapToObj(i -> new NewBox(code(i), details(), spot())).toList();
  }

  private String code(int i) {
    if (i < CODES.size()) {
      return CODES.get(i);
    }
    int length = dice.nextInt(4) == 0 ? LONGEST_CODE - 4 : dice.nextInt(20);
    String printable =
        IntStream.range(0, length)
            .mapToObj(none -> Character.toString('!' + dice.nextInt('~' - '!')))
            .collect(Collectors.joining());
    return printable + "%04d".formatted(i);
  }

  private Details details() {
    Optional<String> year = maybe(() -> String.valueOf(1 + dice.nextInt(2_999)));
    return new Details(
        line(),
        maybe(this::line),
        maybe(() -> one(List.of("WS", "KJ"))),
        year,
        maybe(() -> one(RETENTIONS)),
        maybe(() -> one(CARRIERS)),
        maybe(() -> one(List.of("internal", "top-secret"))),
        maybe(this::line),
        maybe(() -> String.valueOf(dice.nextInt(100))),
        maybe(() -> one(DATES.subList(0, 4))),
        maybe(() -> "2024-02-29"),
        dice.nextBoolean() ? "" : lines());
  }

  NewItem item() {
    return new NewItem(
        maybe(() -> String.valueOf(1 + dice.nextInt(50))),
        line(),
        maybe(this::line),
        maybe(this::line),
        maybe(this::line),
        maybe(() -> one(DATES)),
        maybe(() -> String.valueOf(dice.nextInt(1_000))),
        dice.nextBoolean() ? "" : lines());
  }

  private Optional<AskedSpot> spot() {
    return maybe(() -> String.valueOf(++places))
        .map(Integer::parseInt)
        .map(n -> new AskedSpot("C1", 1 + n / SHELF, 1 + n % SHELF));
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return dice.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  /** Never blank. */
  private String line() {
    String line = one(WORDS);
    for (int i = dice.nextInt(4); i > 0; i--) {
      line += one(BETWEEN) + one(WORDS);
    }
    return line.isBlank() ? "x" : line;
  }

  private String lines() {
    return line() + one(BETWEEN_LINES) + line() + one(BETWEEN_LINES) + line();
  }

  private String one(List<String> choices) {
    return choices.get(dice.nextInt(choices.size()));
  }
}
