package org.muniment.dashboard.web.paper;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.muniment.dashboard.web.look.Words;
import org.muniment.port.PdfPrinter;

/** A report as PDF. */
public final class Paper {
  private Paper() {}

  /**
   * Answers a file to save.
   *
   * @param base the file's name without its ending, in ASCII
   * @param page the page, given the characters that cannot be printed
   */
  public static void answer(
      Context ctx, PdfPrinter printer, String base, Function<List<String>, String> page)
      throws IOException {
    byte[] pdf = print(printer, page);
    ctx.header("Content-Disposition", "attachment; filename=\"" + base + ".pdf\"");
    ctx.contentType(PdfPrinter.TYPE).result(pdf);
  }

  private static byte[] print(PdfPrinter printer, Function<List<String>, String> page)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> lacking = printer.print(page.apply(List.of()), out);
    if (!lacking.isEmpty()) {
      out.reset();
      printer.print(page.apply(lacking), out);
    }
    return out.toByteArray();
  }

  /** {@code U+3400}, since the character itself cannot be printed. */
  public static String numbers(List<String> characters) {
    return String.join(
        ", ", characters.stream().map(c -> "U+%04X".formatted(c.codePointAt(0))).toList());
  }

  /**
   * A sentence around numbers that only the printer knows: {@code page {0} of {1}} becomes what
   * stands before, between and after them, in the language's order.
   */
  public static List<Piece> pieces(Words words, String key) {
    String sentence = words.say(key, PAGE, PAGES);
    List<Piece> pieces = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < sentence.length(); i++) {
      String one = sentence.substring(i, i + 1);
      if (one.equals(PAGE) || one.equals(PAGES)) {
        pieces.add(new Piece(sentence.substring(begin, i), one.equals(PAGE) ? "page" : "pages"));
        begin = i + 1;
      }
    }
    pieces.add(new Piece(sentence.substring(begin), ""));
    return pieces;
  }

  /**
   * @param number the class of the element that shows a number after the text; empty for none
   */
  public record Piece(String text, String number) {}

  private static final String PAGE = "\u0001";
  private static final String PAGES = "\u0002";
}
