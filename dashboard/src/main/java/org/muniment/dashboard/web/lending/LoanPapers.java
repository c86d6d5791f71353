package org.muniment.dashboard.web.lending;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.json.Params;
import org.muniment.dashboard.web.label.DrawnCodes;
import org.muniment.dashboard.web.look.Places;
import org.muniment.dashboard.web.look.Signers;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.lending.LoanView;
import org.muniment.desk.lending.LoansDesk;
import org.muniment.domain.label.Drawing;
import org.muniment.domain.label.LabelPages;
import org.muniment.domain.paper.CardPages;
import org.muniment.domain.paper.PaperCard;
import org.muniment.domain.paper.SlipPages;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Visible;
import org.muniment.port.DrawingPrinter;
import org.muniment.port.Loans;
import org.muniment.port.PdfPrinter;

/** Substitute cards and slips as files. Looking notes nothing. */
public final class LoanPapers {
  /** Cards of one file: fifty sheets. */
  public static final int MAX_CARDS = 200;

  /** Things of one slip. */
  private static final int MAX_THINGS = 500;

  private static final int MAX_DIGITS = 18;
  private static final int MAX_SHOWN = 40;

  private final Backend backend;
  private final LoansDesk loans;
  private final DrawingPrinter printer;
  private final LabelPages.Coder coder;

  /**
   * On what cards are printed.
   *
   * @param start the first free place of the first sheet, from 1
   */
  public record CardAsk(CardPages.Size size, int start) {
    public static final String FORMAT = "format";
    public static final String START = "start";

    /** As the query says; A4 and its first place when it says nothing. */
    public static CardAsk of(Params params) {
      String format = params.word(FORMAT, CardPages.Size.A4.key(), CardPages.Size.A6.key());
      CardPages.Size size = CardPages.Size.of(format).orElse(CardPages.Size.A4);
      return new CardAsk(size, params.count(START, 1, size.sheet().perPage()));
    }
  }

  public LoanPapers(Backend backend) {
    this.backend = backend;
    this.loans = backend.lending().loans();
    this.printer = backend.drawings();
    this.coder = new DrawnCodes(backend.barcodes());
  }

  /**
   * @throws Refusal when there is no loan of this number
   */
  public static long id(String text) {
    if (!text.matches("[0-9]{1," + MAX_DIGITS + "}")) {
      throw Refusal.notFound("loan", Visible.brief(text, MAX_SHOWN));
    }
    return Long.parseLong(text);
  }

  /**
   * @throws Refusal when a loan is not there, or has no card yet
   */
  public void cards(Context ctx, Words words, List<Long> ids, CardAsk ask) throws IOException {
    LoanSaid said = new LoanSaid(words, Requests.reader(ctx));
    CardWords cards =
        new CardWords(said, Places.of(backend.places()), backend.registry().site().name());
    List<PaperCard> made = ids.stream().map(loans::loan).map(cards::card).toList();
    answer(ctx, "loan-card_" + made.get(0).number().value(), drawn(made, ask));
  }

  private List<Drawing.Page> drawn(List<PaperCard> cards, CardAsk ask) {
    try {
      return CardPages.of(cards, ask.size(), ask.start(), coder);
    } catch (BadInput bad) {
      throw new Refusal(
          Refusal.Kind.UNACCEPTABLE,
          bad.sentence(),
          List.of(new Refusal.Field(CardAsk.START, bad.sentence())));
    }
  }

  /** The slip of all that was asked for together with a loan. */
  public void slip(Context ctx, Words words, long id) throws IOException {
    LoanView asked = loans.loan(id);
    SlipWords slip =
        new SlipWords(
            new LoanSaid(words, Requests.reader(ctx)),
            loans,
            new Signers(backend.people()),
            backend.registry().site().name());
    List<Drawing.Page> pages =
        SlipPages.of(slip.slip(together(asked)), (page, of) -> words.say("report.pages", page, of));
    answer(ctx, "loan-slip_" + asked.loan().request(), pages);
  }

  /** The one that was named first, the others in the order in which they were asked for. */
  private List<LoanView> together(LoanView asked) {
    Loans.Query query =
        new Loans.Query(
            Set.of(),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.of(asked.loan().request()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    List<LoanView> all = new ArrayList<>(List.of(asked));
    loans.views(loans.search(query, Optional.empty(), MAX_THINGS).loans()).stream()
        .filter(view -> view.loan().id() != asked.loan().id())
        .sorted((one, other) -> Long.compare(one.loan().id(), other.loan().id()))
        .forEach(all::add);
    return all;
  }

  private void answer(Context ctx, String base, List<Drawing.Page> pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    printer.print(pages, out);
    // Shown in the browser, from which it is printed.
    ctx.header("Content-Disposition", "inline; filename=\"" + base + ".pdf\"");
    ctx.contentType(PdfPrinter.TYPE).result(out.toByteArray());
  }
}
