package org.muniment.dashboard.pages.loans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.lending.AskedBorrower;
import org.muniment.desk.lending.AskedThing;
import org.muniment.desk.lending.LendingDesks;
import org.muniment.domain.holding.Box;
import org.muniment.domain.loan.Judgement;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.text.Message;

/**
 * What the rules say to a request before it is made (rules U2, U3), the same said once.
 *
 * @param lines one for each thing that is said
 */
public record Judged(List<Line> lines) {
  public Judged {
    lines = List.copyOf(lines);
  }

  /**
   * @param isAllowed whether it may be, with whosever leave
   * @param barcodes of the boxes that it is said of
   */
  public record Line(boolean isAllowed, String sentence, String barcodes) {}

  static Judged of(LendingDesks desks, Words words, RequestForm asked, BoxFinder boxes) {
    if (asked.things().isEmpty()) {
      return new Judged(List.of());
    }
    Map<String, List<String>> said = new LinkedHashMap<>();
    List<String> refused = new ArrayList<>();
    for (AskedThing thing : asked.things()) {
      boxes
          .find(thing.barcode())
          .ifPresent(
              box -> {
                Optional<Message> no = no(desks, asked, box);
                String sentence = words.say(no.orElseGet(() -> yes(desks, asked, box)));
                no.ifPresent(any -> refused.add(sentence));
                said.computeIfAbsent(sentence, any -> new ArrayList<>()).add(thing.barcode());
              });
    }
    return new Judged(
        said.entrySet().stream()
            .map(
                line ->
                    new Line(
                        !refused.contains(line.getKey()),
                        line.getKey(),
                        String.join(words.say("common.list"), line.getValue())))
            .toList());
  }

  /** Finds a box by its number. */
  interface BoxFinder {
    Optional<Box> find(String barcode);
  }

  /** Whose leave it needs and until when, or why not. */
  static Message sentence(Judgement judgement) {
    return judgement instanceof Judgement.May may
        ? may.reason()
        : ((Judgement.No) judgement).reason();
  }

  private static Optional<Message> no(LendingDesks desks, RequestForm asked, Box box) {
    try {
      return judge(desks, asked, box) instanceof Judgement.No no
          ? Optional.of(no.reason())
          : Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal.sentence());
    }
  }

  private static Message yes(LendingDesks desks, RequestForm asked, Box box) {
    return ((Judgement.May) judge(desks, asked, box)).reason();
  }

  private static Judgement judge(LendingDesks desks, RequestForm asked, Box box) {
    AskedBorrower who = asked.borrower();
    LoanKind kind = asked.kind();
    return desks.loans().judge(box, who, kind, asked.due());
  }
}
