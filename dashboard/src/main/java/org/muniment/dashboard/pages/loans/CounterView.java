package org.muniment.dashboard.pages.loans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Outcome;

/**
 * The counter.
 *
 * @param registered who the borrower's card is of, in words
 * @param outcome of the last scan
 * @param last key of the line that was scanned last
 * @param commands codes that do what the buttons do, to print
 */
public record CounterView(
    Form form,
    List<OutLine> outs,
    List<BackLine> backs,
    String last,
    Judged judged,
    Optional<String> registered,
    Optional<Outcome> outcome,
    List<Done> done,
    Map<String, String> readers,
    Map<String, String> borrowerKinds,
    Map<String, String> kinds,
    List<String> purposes,
    List<Command> commands) {
  /**
   * Something to go out.
   *
   * @param wrong why it cannot; empty when nothing is known
   */
  public record OutLine(
      String key,
      String barcode,
      String item,
      String title,
      String number,
      boolean withheld,
      String place,
      String pieces,
      String condition,
      Optional<String> wrong) {}

  /**
   * Something that came back.
   *
   * @param went how it went out, in words
   */
  public record BackLine(
      String key,
      String loan,
      String version,
      String title,
      String number,
      boolean withheld,
      String borrower,
      String went,
      String pieces,
      String condition,
      Optional<String> wrong) {}

  /**
   * What was done, and what is to be done next.
   *
   * @param tone {@code good} or {@code near}
   * @param finding the address of what was found at the return
   * @param card whether a substitute card is to be printed
   */
  public record Done(
      String tone,
      String loan,
      String href,
      String title,
      String number,
      String says,
      String next,
      Optional<String> finding,
      boolean card) {}

  public record Command(String code, String picture, String says) {}
}
