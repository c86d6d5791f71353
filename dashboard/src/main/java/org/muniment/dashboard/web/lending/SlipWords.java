package org.muniment.dashboard.web.lending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.look.Signers;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.lending.LoanView;
import org.muniment.desk.lending.LoansDesk;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.loan.Signature;
import org.muniment.domain.loan.Signature.Moment;
import org.muniment.domain.paper.PaperSlip;
import org.muniment.domain.paper.PaperSlip.Fact;
import org.muniment.domain.paper.PaperSlip.Sign;

/**
 * What the slip of a request says (rules U1, U5).
 *
 * @param archive the site's name
 */
record SlipWords(LoanSaid said, LoansDesk loans, Signers signers, String archive) {
  private static final Set<LoanEvent.Kind> TOLD =
      Set.of(
          LoanEvent.Kind.REQUESTED,
          LoanEvent.Kind.APPROVED,
          LoanEvent.Kind.REFUSED,
          LoanEvent.Kind.WITHDRAWN,
          LoanEvent.Kind.RENEWED);

  /**
   * @param all what was asked for together; the one that was asked for by name comes first
   */
  PaperSlip slip(List<LoanView> all) {
    Words words = said.words();
    LoanView first = all.get(0);
    return new PaperSlip(
        archive,
        words.say("paper.slip.title"),
        words.say("paper.slip.number", String.valueOf(first.loan().request())),
        facts(all),
        columns(),
        all.stream().map(this::thing).toList(),
        events(all),
        signs(all),
        words.say("report.printed", words.stamp(words.now()), words.zone().getId()));
  }

  private List<Fact> facts(List<LoanView> all) {
    LoanView first = all.get(0);
    String purposes =
        all.stream()
            .map(view -> said.about(view, view.loan().purpose()))
            .distinct()
            .collect(Collectors.joining("; "));
    return List.of(
        new Fact(say("borrower"), said.borrower(first)),
        new Fact(say("letter"), first.borrower().map(Borrower::letter).orElse("")),
        new Fact(say("kind"), said.kind(first)),
        new Fact(say("purpose"), purposes),
        new Fact(say("asked"), said.moment(first.loan().requestedAt())),
        new Fact(say("count"), said.words().count(all.size())));
  }

  private List<PaperSlip.Column> columns() {
    return List.of(
        new PaperSlip.Column(say("loan"), 6),
        new PaperSlip.Column(say("box"), 14),
        new PaperSlip.Column(say("title"), 30),
        new PaperSlip.Column(say("due"), 11),
        new PaperSlip.Column(say("pieces.out"), 7),
        new PaperSlip.Column(say("pieces.back"), 7),
        new PaperSlip.Column(say("back"), 11),
        new PaperSlip.Column(say("condition"), 14));
  }

  private List<String> thing(LoanView view) {
    Loan loan = view.loan();
    String code = said.archivalCode(view);
    String condition = loan.returned().map(Loan.Handing::condition).orElse("");
    return List.of(
        String.valueOf(loan.id()),
        view.box().barcode().value() + (code.isEmpty() ? "" : " " + code),
        said.title(view),
        loan.due().map(LocalDate::toString).orElse(""),
        said.pieces(loan.issued()),
        said.pieces(loan.returned()),
        loan.returned().map(back -> said.moment(back.at())).orElse(""),
        said.about(view, condition));
  }

  /** The same leave for several things is said once. */
  private List<String> events(List<LoanView> all) {
    Set<String> lines = new LinkedHashSet<>();
    for (LoanView view : all) {
      for (LoanEvent event : loans.events(view.loan().id())) {
        if (TOLD.contains(event.kind())) {
          lines.add(line(view, event));
        }
      }
    }
    return List.copyOf(lines);
  }

  private String line(LoanView view, LoanEvent event) {
    Words words = said.words();
    String name = words.say("loan.event." + event.kind().key());
    String due = event.due().map(day -> " · " + say("due") + " " + day).orElse("");
    String text = event.text().isEmpty() ? "" : " · " + said.about(view, event.text());
    return said.moment(event.by().at()) + " " + name + " · " + by(event) + due + text;
  }

  private String by(LoanEvent event) {
    String name = event.by().name();
    return said.words().sayOr("loans.by." + name, signers.name(name));
  }

  private List<Sign> signs(List<LoanView> all) {
    List<Sign> signs = new ArrayList<>();
    signs.add(sign("sign.approver", "", approved(all)));
    signs.add(signed(all, "sign.borrower", Moment.ISSUE));
    signs.add(sign("sign.archivist", "", handed(all, Loan::issued)));
    signs.add(signed(all, "sign.returner", Moment.RETURN));
    signs.add(sign("sign.taker", "", handed(all, Loan::returned)));
    return signs;
  }

  private Sign signed(List<LoanView> all, String key, Moment moment) {
    Optional<Signature> written =
        all.stream()
            .flatMap(view -> loans.signatures(view.loan().id()).stream())
            .filter(signature -> signature.moment() == moment)
            .findFirst();
    String name = all.get(0).loan().who().name();
    return sign(
        key,
        written.map(Signature::strokes).orElse(""),
        written.map(one -> name + " " + said.moment(one.at())).orElse(""));
  }

  private String approved(List<LoanView> all) {
    return all.stream()
        .flatMap(view -> loans.events(view.loan().id()).stream())
        .filter(event -> event.kind() == LoanEvent.Kind.APPROVED)
        .map(event -> by(event) + " " + said.moment(event.by().at()))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private String handed(List<LoanView> all, Function<Loan, Optional<Loan.Handing>> handing) {
    return all.stream()
        .map(LoanView::loan)
        .map(handing)
        .flatMap(Optional::stream)
        .map(one -> signers.name(one.by()) + " " + said.moment(one.at()))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private Sign sign(String key, String strokes, String under) {
    return new Sign(say(key), strokes, under);
  }

  private String say(String key) {
    return said.words().say("paper." + key);
  }
}
