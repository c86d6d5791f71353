package org.muniment.domain.holding;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.muniment.domain.text.BadInput;

/**
 * A volume or item in a box (卷, 件), with the columns of DA/T 22.
 *
 * @param id 0 before it is stored
 * @param number 件号: its place in the box, from 1
 * @param code its own archival code, or what it is called elsewhere: {@code folder 2}
 * @param author 责任者; empty when unknown
 * @param documentNumber 文号; empty when it has none
 * @param remarks empty when there are none
 */
public record Item(
    long id,
    long box,
    int number,
    String title,
    Optional<String> code,
    String author,
    String documentNumber,
    Optional<RecordDate> date,
    OptionalInt pages,
    String remarks) {
  public static final int MAX_IN_A_BOX = 10_000;
  public static final int MAX_PAGES = 1_000_000;

  public Item {
    Objects.requireNonNull(code);
    Objects.requireNonNull(date);
    if (number < 1 || number > MAX_IN_A_BOX) {
      throw new BadInput("refusal.item.number", MAX_IN_A_BOX, number);
    }
    if (title == null || title.isBlank() || isLong(title, Description.MAX_TITLE)) {
      throw new BadInput("refusal.item.title", Description.MAX_TITLE);
    }
    if (code.filter(text -> text.isBlank() || isLong(text, Description.MAX_CODE)).isPresent()) {
      throw new BadInput("refusal.item.code", Description.MAX_CODE);
    }
    if (isLong(author, Description.MAX_TITLE)
        || isLong(documentNumber, Description.MAX_CODE)
        || isLong(remarks, Description.MAX_REMARKS)) {
      throw new BadInput("refusal.item.long", Description.MAX_TITLE);
    }
    if (pages.isPresent() && (pages.getAsInt() < 0 || pages.getAsInt() > MAX_PAGES)) {
      throw new BadInput("refusal.item.pages", MAX_PAGES, pages.getAsInt());
    }
  }

  private static boolean isLong(String text, int most) {
    return text.codePointCount(0, text.length()) > most;
  }
}
