package org.muniment.dashboard.pages.loans;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Outcome;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.lending.CounterDesk;
import org.muniment.desk.lending.LendingDesks;
import org.muniment.desk.lending.Returned;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.text.Message;

/**
 * One page for what goes out and what comes back, by scanning: boxes, a reader's card, done. It
 * needs no mouse, and what was scanned is kept in the form until all of it is done.
 */
public final class CounterPage implements Slice {
  private static final String UNDO = "undo:";

  private final LendingDesks desks;
  private final Readers readers;
  private final CounterMaker maker;
  private final Frame frame;

  public CounterPage(Backend backend, Frame frame) {
    this.desks = backend.lending();
    this.readers = new Readers(desks.borrowers());
    this.maker = new CounterMaker(backend, frame);
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(Links.COUNTER, Access.PAGE_WRITE, this::page),
        Route.post(Links.COUNTER, Access.PAGE_WRITE, this::send));
  }

  private void page(Context ctx) {
    maker.show(ctx, CounterForm.of(ctx), Optional.empty(), Map.of());
  }

  private void send(Context ctx) {
    CounterForm form = named(CounterForm.of(ctx));
    String step = Sending.text(ctx, "step");
    String scan = Sending.text(ctx, "scan");
    Optional<Command> command = Command.of(scan);
    if (step.startsWith(UNDO)) {
      maker.show(ctx, form.without(step.substring(UNDO.length())), Optional.empty(), Map.of());
    } else if (step.equals("clear") || command.filter(Command.CLEAR::equals).isPresent()) {
      ctx.redirect(Links.COUNTER, HttpStatus.SEE_OTHER);
    } else if (command.filter(Command.UNDO::equals).isPresent()) {
      maker.show(ctx, form.without(form.last()), Optional.empty(), Map.of());
    } else if (scan.isEmpty() || command.isPresent()) {
      finish(ctx, form);
    } else {
      LoanWords said = new LoanWords(frame.words(ctx), Requests.reader(ctx));
      CounterScan.After after = new CounterScan(desks, said).scan(ctx, form, scan);
      maker.show(ctx, after.form(), Optional.of(after.outcome()), Map.of());
    }
  }

  private CounterForm named(CounterForm form) {
    return form.with("borrower", readers.cardOf(form.form().value("borrower")));
  }

  /** What was done so far, and what could not be. */
  private static final class Finished {
    final List<Long> out = new ArrayList<>();
    final List<Long> waiting = new ArrayList<>();
    final List<String> back = new ArrayList<>();
    final Map<String, String> wrong = new LinkedHashMap<>();
    int status = HttpStatus.OK.getCode();
  }

  private void finish(Context ctx, CounterForm form) {
    Words words = frame.words(ctx);
    if (form.isEmpty()) {
      refuse(ctx, form, words.say("counter.empty"));
      return;
    }
    if (!form.outs().isEmpty() && form.form().value("borrower").isEmpty()) {
      refuse(ctx, form, words.say("counter.no-borrower"));
      return;
    }
    Finished finished = new Finished();
    CounterForm left = form;
    try {
      left = issue(ctx, left, finished);
      left = takeBack(ctx, left, finished);
    } catch (Refusal refusal) {
      finished.status = Sending.code(refusal);
      Form refused = left.form().refused(words, refusal);
      show(ctx, left.with(refused), finished, words.say(refusal.sentence()));
      return;
    }
    if (finished.wrong.isEmpty()) {
      ctx.redirect(Links.with(Links.COUNTER, query(finished)), HttpStatus.SEE_OTHER);
    } else {
      show(ctx, left, finished, words.say("counter.some-refused", finished.wrong.size()));
    }
  }

  private void refuse(Context ctx, CounterForm form, String sentence) {
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    maker.show(ctx, form, Optional.of(new Outcome(false, sentence)), Map.of());
  }

  private void show(Context ctx, CounterForm left, Finished finished, String sentence) {
    ctx.status(finished.status);
    ctx.attribute(CounterMaker.DONE, query(finished));
    maker.show(ctx, left, Optional.of(new Outcome(false, sentence)), finished.wrong);
  }

  private static Map<String, String> query(Finished finished) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("out", joined(finished.out));
    query.put("wait", joined(finished.waiting));
    query.put("back", String.join(" ", finished.back));
    return query;
  }

  private static String joined(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  /** All that is to go out, or nothing of it. */
  private CounterForm issue(Context ctx, CounterForm form, Finished finished) {
    if (form.outs().isEmpty()) {
      return form;
    }
    Words words = frame.words(ctx);
    CounterDesk.Outcome outcome =
        desks.counter().issueAll(Requests.by(ctx), Approvers.of(ctx), form.asked(), form.issuing());
    for (CounterDesk.Refused refused : outcome.refused()) {
      form.outs().stream()
          .filter(out -> out.barcode().equals(refused.barcode()))
          .forEach(out -> finished.wrong.put(out.key(), words.say(refused.reason())));
      finished.status = HttpStatus.CONFLICT.getCode();
    }
    outcome.issued().forEach(loan -> finished.out.add(loan.id()));
    outcome.waiting().forEach(loan -> finished.waiting.add(loan.id()));
    return outcome.refused().isEmpty()
        ? new CounterForm(List.of(), form.backs(), "", form.form())
        : form;
  }

  /** Each by itself: what one cannot be told of does not keep the others out. */
  private CounterForm takeBack(Context ctx, CounterForm form, Finished finished) {
    CounterForm left = form;
    for (CounterForm.Back back : form.backs()) {
      try {
        Returned returned =
            desks.loans().giveBack(Requests.by(ctx), back.loan(), back.seen(), back.returning());
        finished.back.add(key(returned.loan(), returned.finding()));
        left = left.without(back.key());
      } catch (Refusal refusal) {
        finished.wrong.put(back.key(), sentence(ctx, refusal));
        finished.status = Sending.code(refusal);
      }
    }
    return left;
  }

  private String sentence(Context ctx, Refusal refusal) {
    Message sentence =
        refusal.fields().isEmpty() ? refusal.sentence() : refusal.fields().get(0).message();
    return frame.words(ctx).say(sentence);
  }

  /** {@code 17}, or {@code 17.5} with the finding that came of it. */
  private static String key(Loan loan, Optional<Finding> finding) {
    return loan.id() + finding.map(found -> "." + found.id()).orElse("");
  }
}
