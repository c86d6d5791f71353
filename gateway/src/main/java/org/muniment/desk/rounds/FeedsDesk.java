package org.muniment.desk.rounds;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.desk.Secrets;
import org.muniment.domain.duty.DutyTexts;
import org.muniment.domain.duty.DutyWindows;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Duties;
import org.muniment.port.DutyCalendars;
import org.muniment.port.Loans;
import org.muniment.text.Texts;

/**
 * Calendars that other programs read by a secret address: 256 random bits, shown once, kept as a
 * hash. What stands in them may be read by whoever has the address: what is due, and nothing about
 * people or holdings.
 */
public final class FeedsDesk {
  static final int MAX_FEEDS = 200;
  static final int DAYS_BACK = 30;
  static final int DAYS_AHEAD = 400;
  private static final int MAX_LOANS = 1_000;

  /** A feed with its secret, which is told once. */
  public record Made(Duties.Feed feed, String secret) {}

  private final RoundsBook book;
  private final DutyCalendars calendars;
  private final SecureRandom random;

  FeedsDesk(RoundsBook book, DutyCalendars calendars, SecureRandom random) {
    this.book = book;
    this.calendars = calendars;
    this.random = random;
  }

  /** Those that ended too. */
  public List<Duties.Feed> feeds() {
    return book.duties().feeds();
  }

  /**
   * @param name who or what reads it, for people
   * @param language of its texts, a language tag
   */
  public Made add(By by, String name, String language) {
    Fields fields = new Fields();
    String called = fields.name("name", name);
    String tag = language == null ? "" : language;
    if (Texts.LANGUAGES.stream().map(Locale::toLanguageTag).noneMatch(tag::equals)) {
      fields.wrong("language", "refusal.feed.language", tag);
    }
    fields.check();
    String secret = Secrets.next(random);
    return book.office.together(
        () -> {
          if (feeds().size() >= MAX_FEEDS) {
            throw Refusal.conflict("refusal.feed.many", MAX_FEEDS);
          }
          Duties.Feed feed =
              new Duties.Feed(
                  0, called, Secrets.hash(secret), tag, by.name(), by.at(), Optional.empty());
          Duties.Feed stored = book.duties().addFeed(feed);
          book.office.trail().add(Deed.of(by, "feed.add", stored.id()).after("name", called));
          return new Made(stored, secret);
        });
  }

  /** From now on its address leads nowhere. */
  public void end(By by, long id) {
    book.office.together(
        () -> {
          Duties.Feed feed =
              feeds().stream()
                  .filter(it -> it.id() == id)
                  .findFirst()
                  .orElseThrow(() -> Refusal.notFound("feed", String.valueOf(id)));
          if (!book.duties().endFeed(id, by.at())) {
            throw Refusal.conflict("refusal.feed.ended", feed.name());
          }
          book.office.trail().add(Deed.of(by, "feed.end", id).before("name", feed.name()));
          return feed;
        });
  }

  /** Empty for a secret that is none, or whose feed has ended. */
  public Optional<byte[]> calendar(String secret) {
    return book.duties()
        .feed(Secrets.hash(secret))
        .filter(feed -> feed.endedAt().isEmpty())
        .map(this::write);
  }

  private byte[] write(Duties.Feed feed) {
    Texts texts = Texts.in(Locale.forLanguageTag(feed.language()));
    LocalDate today = book.today();
    List<DutyCalendars.Event> events = new ArrayList<>();
    DutyViews views = new DutyViews(book, today);
    for (DutyView view : views.between(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD))) {
      events.add(event(view, texts));
    }
    loans(today).forEach(loan -> events.add(event(loan, texts)));
    return calendars.write(texts.say("feed.name"), events, book.now());
  }

  private static DutyCalendars.Event event(DutyView view, Texts texts) {
    String name = texts.say(DutyTexts.name(view.plan()));
    boolean isToCome =
        view.state() == DutyWindows.State.AHEAD || view.state() == DutyWindows.State.OPEN;
    String state = texts.say("duty.state." + view.state().key());
    StringBuilder lines = new StringBuilder();
    view.checklist().forEach(line -> lines.append(texts.say(DutyTexts.line(line))).append('\n'));
    return new DutyCalendars.Event(
        "duty-%d-%s@muniment".formatted(view.plan().id(), view.due()),
        view.due(),
        isToCome ? name : texts.say("feed.duty", name, state),
        lines.toString().strip());
  }

  private List<Loan> loans(LocalDate today) {
    Loans.Query issued =
        new Loans.Query(
            Set.of(LoanState.ISSUED),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.of(today.plusDays(DAYS_AHEAD)),
            Optional.empty(),
            Optional.empty());
    return book.office.loans().search(issued, Optional.empty(), MAX_LOANS).loans();
  }

  private static DutyCalendars.Event event(Loan loan, Texts texts) {
    return new DutyCalendars.Event(
        "loan-%d@muniment".formatted(loan.id()),
        loan.due().orElseThrow(),
        texts.say("feed.loan", String.valueOf(loan.id())),
        "");
  }
}
