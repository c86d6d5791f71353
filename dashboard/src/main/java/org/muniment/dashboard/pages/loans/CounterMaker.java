package org.muniment.dashboard.pages.loans;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.muniment.dashboard.pages.loans.CounterView.BackLine;
import org.muniment.dashboard.pages.loans.CounterView.Done;
import org.muniment.dashboard.pages.loans.CounterView.OutLine;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Outcome;
import org.muniment.dashboard.web.look.Places;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.lending.CounterDesk.Resolved;
import org.muniment.desk.lending.LendingDesks;
import org.muniment.desk.lending.LoanView;
import org.muniment.domain.holding.Box;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.Loan.CardState;

/** Makes the page of the counter out of what lies on it and what was done. */
final class CounterMaker {
  /** What was done before something was refused: out, wait, back. */
  static final String DONE = "muniment.counter.done";

  private final Backend backend;
  private final LendingDesks desks;
  private final Readers readers;
  private final Frame frame;

  CounterMaker(Backend backend, Frame frame) {
    this.backend = backend;
    this.desks = backend.lending();
    this.readers = new Readers(desks.borrowers());
    this.frame = frame;
  }

  /**
   * @param wrong sentences by the keys of lines
   */
  void show(Context ctx, CounterForm form, Optional<Outcome> outcome, Map<String, String> wrong) {
    Shell shell = LoansShell.of(frame, ctx);
    Words words = shell.words();
    LoanWords said = new LoanWords(words, Requests.reader(ctx));
    Places places = Places.of(backend.places());
    RequestForm asked =
        new RequestForm(form.outs().stream().map(CounterForm.Out::thing).toList(), form.form());
    CounterView view =
        new CounterView(
            form.form(),
            form.outs().stream().flatMap(out -> out(said, places, out, wrong).stream()).toList(),
            form.backs().stream().flatMap(back -> back(said, back, wrong).stream()).toList(),
            form.last(),
            Judged.of(desks, words, asked, this::box),
            readers.byCard(form.form().value("borrower")).map(it -> Readers.told(said, it)),
            outcome,
            done(ctx, said, places),
            readers.offered(),
            said.borrowerKinds(),
            said.kinds(),
            Readers.purposes(words),
            Arrays.stream(Command.values())
                .map(
                    command ->
                        new CounterView.Command(
                            command.code(),
                            Links.picture(command.code()),
                            words.say("counter.command." + command.key())))
                .toList());
    Frame.page(ctx, CounterMaker.class, "counter", shell, view);
  }

  private Optional<Box> box(String barcode) {
    return desks.counter().resolve(barcode) instanceof Resolved.OfThing thing
        ? Optional.of(thing.box())
        : Optional.empty();
  }

  private Optional<OutLine> out(
      LoanWords said, Places places, CounterForm.Out out, Map<String, String> wrong) {
    Words words = said.words();
    return box(out.barcode())
        .map(
            box -> {
              boolean maySee = said.reader().maySee(box);
              OptionalInt pieces = box.description().pieces();
              return new OutLine(
                  out.key(),
                  out.barcode(),
                  out.item(),
                  maySee ? box.description().title() : words.say("holdings.withheld"),
                  out.item().isEmpty()
                      ? out.barcode()
                      : out.barcode() + " · " + words.say("loans.item", out.item()),
                  !maySee,
                  place(words, places, box),
                  out.pieces().isEmpty() && out.item().isEmpty() && maySee && pieces.isPresent()
                      ? String.valueOf(pieces.getAsInt())
                      : out.pieces(),
                  out.condition(),
                  Optional.ofNullable(wrong.get(out.key())));
            });
  }

  private Optional<BackLine> back(
      LoanWords said, CounterForm.Back back, Map<String, String> wrong) {
    return view(back.loan())
        .map(
            view ->
                new BackLine(
                    back.key(),
                    String.valueOf(back.loan()),
                    back.version(),
                    said.title(view),
                    said.number(view),
                    !said.maySee(view),
                    view.loan().who().name(),
                    went(said, view),
                    back.pieces(),
                    back.condition(),
                    Optional.ofNullable(wrong.get(back.key()))));
  }

  private Optional<LoanView> view(long id) {
    try {
      return Optional.of(desks.loans().loan(id));
    } catch (Refusal none) {
      return Optional.empty();
    }
  }

  private static String went(LoanWords said, LoanView view) {
    Words words = said.words();
    return view.loan()
        .issued()
        .map(
            out ->
                words.say(
                    "counter.went",
                    words.moment(out.at()),
                    out.pieces().isPresent() ? out.pieces().getAsInt() : -1))
        .orElse("");
  }

  private static String place(Words words, Places places, Box box) {
    return box.state()
        .spot()
        .map(spot -> places.sentence(words, spot))
        .orElse(words.say("holdings.no-place"));
  }

  /** What was done, as the address says it. */
  private List<Done> done(Context ctx, LoanWords said, Places places) {
    Map<String, String> before = ctx.attribute(DONE);
    List<Done> done = new ArrayList<>();
    for (String key : keys(ctx, before, "back")) {
      String[] ids = key.split("\\.", 2);
      Optional<String> finding =
          ids.length > 1
              ? Sending.number(ids[1]).stream().mapToObj(Links::finding).findFirst()
              : Optional.empty();
      loan(ids[0]).ifPresent(view -> done.add(taken(said, places, view, finding)));
    }
    keys(ctx, before, "out")
        .forEach(id -> loan(id).ifPresent(view -> done.add(handed(said, places, view))));
    keys(ctx, before, "wait")
        .forEach(id -> loan(id).ifPresent(view -> done.add(waiting(said, view))));
    return done;
  }

  private static List<String> keys(Context ctx, Map<String, String> before, String name) {
    String text = before != null ? before.getOrDefault(name, "") : ctx.queryParam(name);
    return text == null || text.isBlank()
        ? List.of()
        : Arrays.stream(text.strip().split("[ +]", CounterForm.MAX_LINES + 1))
            .limit(CounterForm.MAX_LINES)
            .toList();
  }

  private Optional<LoanView> loan(String id) {
    OptionalLong number = Sending.number(id);
    return number.isPresent() ? view(number.getAsLong()) : Optional.empty();
  }

  private Done taken(LoanWords said, Places places, LoanView view, Optional<String> finding) {
    Loan loan = view.loan();
    String place = place(said.words(), places, view.box());
    boolean cardStands = loan.cardState() == CardState.PLACED;
    String next =
        said.words()
            .say(
                cardStands ? "loans.next.put-back" : "counter.put-back",
                place,
                loan.card().map(Object::toString).orElse(""));
    return line(
        said, view, finding.isPresent() ? "near" : "good", "counter.taken", next, finding, false);
  }

  private Done handed(LoanWords said, Places places, LoanView view) {
    Loan loan = view.loan();
    String place = place(said.words(), places, view.box());
    boolean needsCard = loan.cardState() != CardState.PLACED;
    String next =
        needsCard
            ? said.words()
                .say("loans.next.card", loan.card().map(Object::toString).orElse(""), place)
            : "";
    return line(said, view, "good", "counter.handed", next, Optional.empty(), needsCard);
  }

  private Done waiting(LoanWords said, LoanView view) {
    return line(
        said,
        view,
        "near",
        "counter.waiting",
        said.words().say(Judged.sentence(desks.loans().judge(view))),
        Optional.empty(),
        false);
  }

  private static Done line(
      LoanWords said,
      LoanView view,
      String tone,
      String key,
      String next,
      Optional<String> finding,
      boolean card) {
    Loan loan = view.loan();
    Words words = said.words();
    return new Done(
        tone,
        String.valueOf(loan.id()),
        Links.loan(loan.id()),
        said.title(view),
        said.number(view),
        words.say(
            key, loan.who().name(), words.date(loan.due().orElse(LocalDate.EPOCH)), loan.id()),
        next,
        finding,
        card);
  }
}
