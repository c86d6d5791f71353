package org.muniment.domain.holding.intake;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muniment.domain.holding.RecordDate;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Visible;

/** What stands in a cell, in its canonical form. */
final class Values {
  private static final Pattern SHELF_CODE = Pattern.compile("(.+)-S([0-9]{2})");
  private static final Pattern YEARS = Pattern.compile("([0-9]{4})\\s*[-–—~～至/]\\s*([0-9]{4})");
  private static final Pattern RANGE =
      Pattern.compile("([0-9-]{4,10})\\s*[/~～至–—]\\s*([0-9-]{4,10})");
  private static final Pattern PARTS =
      Pattern.compile("([0-9]{4})[-./年]([0-9]{1,2})(?:[-./月]([0-9]{1,2})?日?)?月?");
  private static final Pattern WHOLE = Pattern.compile("(-?[0-9]{1,9})(?:\\.0+)?");

  private final Vocabulary vocabulary;

  Values(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * @throws BadInput with the sentence for the person
   */
  String of(Field field, String cell) {
    return switch (field) {
      case CATEGORY, RETENTION, CARRIER, SECRECY ->
          vocabulary.key(field, cell).orElseThrow(() -> new BadInput("refusal.import.word", cell));
      case YEAR -> whole(cell.replace("年", "").replace("年度", ""));
      case PIECES, ITEM_NUMBER, ITEM_PAGES, POSITION -> whole(cell.replaceAll("[件卷页頁位第号號张張]", ""));
      case SHELF -> shelf(cell);
      case FIRST_DATE -> dates(cell)[0];
      case LAST_DATE -> dates(cell)[1];
      case ITEM_DATE -> dates(cell)[0];
      case REMARKS, ITEM_REMARKS -> seen(cell.replace("\r\n", "\n"), true);
      default -> seen(cell.replaceAll("[\\r\\n\\t]+", " "), false);
    };
  }

  /** The cabinet in the code of a shelf. */
  static Optional<String> cabinetOfShelf(String cell) {
    Matcher code = SHELF_CODE.matcher(cell);
    return code.matches() ? Optional.of(code.group(1)) : Optional.empty();
  }

  private static String shelf(String cell) {
    Matcher code = SHELF_CODE.matcher(cell);
    return whole(code.matches() ? code.group(2) : cell.replaceAll("[第层層]", ""));
  }

  private static String whole(String cell) {
    Matcher number = WHOLE.matcher(cell.strip());
    if (!number.matches()) {
      throw new BadInput("refusal.import.number", cell);
    }
    return String.valueOf(Integer.parseInt(number.group(1)));
  }

  private static String seen(String cell, boolean hasLines) {
    OptionalInt hidden =
        cell.codePoints()
            .filter(c -> Visible.isHidden(c) && !(hasLines && (c == '\n' || c == '\t')))
            .findFirst();
    if (hidden.isPresent()) {
      throw new BadInput("refusal.import.hidden", Visible.name(hidden.getAsInt()));
    }
    return cell;
  }

  /** First and last; the same where there is only one. */
  static String[] dates(String cell) {
    Matcher years = YEARS.matcher(cell);
    Matcher range = RANGE.matcher(cell);
    if (years.matches() || range.matches()) {
      Matcher both = years.matches() ? years : range;
      return new String[] {date(both.group(1)), date(both.group(2))};
    }
    String one = date(cell);
    return new String[] {one, one};
  }

  private static String date(String cell) {
    String text = cell.strip().replaceFirst("年$", "").replaceFirst("[T ]00:00.*", "");
    Matcher parts = PARTS.matcher(text);
    if (parts.matches()) {
      text = parts.group(1) + "-" + two(parts.group(2));
      text += parts.group(3) == null ? "" : "-" + two(parts.group(3));
    }
    return RecordDate.of(text).iso();
  }

  private static String two(String digits) {
    return digits.length() < 2 ? "0" + digits : digits;
  }
}
