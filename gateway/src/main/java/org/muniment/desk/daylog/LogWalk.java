package org.muniment.desk.daylog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.muniment.desk.daylog.LogCheck.Broken;
import org.muniment.domain.daylog.Amendment;
import org.muniment.domain.daylog.AmendmentForm;
import org.muniment.domain.daylog.DayForm;
import org.muniment.domain.daylog.LogChain;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.daylog.LogEntry.Draft;
import org.muniment.domain.daylog.SignatureForm;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.Chain;
import org.muniment.port.LogBook;
import org.muniment.port.LogBook.Head;
import org.muniment.port.Progress;
import org.muniment.port.Trail;

/**
 * Goes through the log's entries in the order of their numbers: whether they hang together, say
 * something that can be read, and name records that are in the audit trail. It keeps some hundred
 * bytes for each sealed day.
 */
final class LogWalk {
  private static final int PAGE = 200;
  private static final String STAGE = "verify.stage.log";

  /** A day of a place. */
  record Key(Code place, LocalDate date) {}

  /**
   * Where the entries so far leave a day.
   *
   * @param figures number of the entry whose figures are in force
   * @param readings hash over the readings behind them
   */
  private record Standing(long figures, boolean isSigned, String readings) {}

  private final LogBook book;
  private final Trail trail;
  private final Map<Key, Standing> days = new HashMap<>();
  private Head last = new Head(0, LogChain.GENESIS);
  private Key lastDay = new Key(LogBook.UNREADABLE, LocalDate.EPOCH);
  private Trail.Head anchor = new Trail.Head(0, Chain.GENESIS);

  LogWalk(LogBook book, Trail trail) {
    this.book = book;
    this.trail = trail;
  }

  /** The first fault in the chain; entries that are added meanwhile are looked at, too. */
  Optional<Broken> toTheEnd(Progress progress) {
    while (true) {
      // Below every number: an entry that was put in before the first one is seen, too.
      List<LogEntry> page = book.after(last.number() == 0 ? Long.MIN_VALUE : last.number(), PAGE);
      for (LogEntry entry : page) {
        Optional<Broken> broken = check(entry);
        if (broken.isPresent()) {
          return broken;
        }
      }
      Optional<Head> noted = book.head();
      progress.at(STAGE, Math.min(1, last.number() / (double) Math.max(1, number(noted))));
      if (page.isEmpty() && book.after(last.number(), 1).isEmpty()) {
        return compare(noted);
      }
    }
  }

  long entries() {
    return last.number();
  }

  /** How many days are sealed. */
  int days() {
    return days.size();
  }

  /**
   * A day that is noted as sealed and has no seal, after the walk came to the end.
   *
   * @param states how many days are noted as sealed
   */
  Optional<Broken> uncounted(long states) {
    Message what =
        Message.of("verify.log.states", Long.toString(states), Integer.toString(days.size()));
    return states > days.size()
        ? Optional.of(new Broken(lastDay.place(), lastDay.date(), last.number(), what))
        : Optional.empty();
  }

  /** The sealed days in the order of date, then of the entries whose figures are in force. */
  List<Key> inOrderOfDate() {
    List<Key> keys = new ArrayList<>(days.keySet());
    keys.sort(Comparator.comparing(Key::date).thenComparing(key -> days.get(key).figures()));
    return keys;
  }

  private static long number(Optional<Head> head) {
    return head.map(Head::number).orElse(0L);
  }

  private Optional<Broken> check(LogEntry entry) {
    Optional<Chain.Break> loose = LogChain.check(last.number(), last.hash(), entry);
    Key day = new Key(entry.draft().place(), entry.draft().date());
    if (loose.isPresent()) {
      Key named = isMissing(loose.get(), entry) ? lastDay : day;
      return Optional.of(broken(named, loose.get()));
    }
    Optional<Message> wrong = wrong(entry, day);
    last = new Head(entry.number(), entry.hash());
    lastDay = day;
    return wrong.map(what -> new Broken(day.place(), day.date(), entry.number(), what));
  }

  private static boolean isMissing(Chain.Break loose, LogEntry found) {
    return loose.number() != found.number();
  }

  private static Broken broken(Key day, Chain.Break loose) {
    String fault = loose.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Message what = Message.of("verify.log.fault." + fault);
    return new Broken(day.place(), day.date(), loose.number(), what);
  }

  /** The end of the entries against what was noted apart from them. */
  private Optional<Broken> compare(Optional<Head> noted) {
    long end = number(noted);
    if (end > last.number() || noted.isEmpty() && last.number() > 0) {
      return Optional.of(broken(lastDay, new Chain.Break(last.number() + 1, Chain.Fault.CUT_OFF)));
    }
    if (end < last.number()) {
      return Optional.of(broken(lastDay, new Chain.Break(end + 1, Chain.Fault.NUMBER)));
    }
    return noted
        .filter(head -> !head.hash().equals(last.hash()))
        .map(head -> broken(lastDay, new Chain.Break(end, Chain.Fault.CHANGED)));
  }

  /** What an entry that hangs together with those before it says wrong; empty when nothing. */
  private Optional<Message> wrong(LogEntry entry, Key day) {
    Draft draft = entry.draft();
    if (!isAnchored(new Trail.Head(draft.trailNumber(), draft.trailHash()))) {
      return said("anchor", Long.toString(draft.trailNumber()));
    }
    Optional<Standing> before = Optional.ofNullable(days.get(day));
    try {
      return switch (draft.kind()) {
        case SEAL -> seal(entry, day, before);
        case SIGNATURE -> before.isEmpty() ? said("unsealed") : signature(entry, day, before.get());
        case AMENDMENT -> before.isEmpty() ? said("unsealed") : amendment(entry, day, before.get());
      };
    } catch (RuntimeException unreadable) {
      return said("unreadable");
    }
  }

  private static Optional<Message> said(String key, Object... args) {
    return Optional.of(Message.of("verify.log." + key, args));
  }

  /** The records that entries name never run back. */
  private boolean isAnchored(Trail.Head named) {
    if (named.equals(anchor)) {
      return true;
    }
    boolean isThere =
        named.number() > anchor.number()
            && trail.byHash(named.hash()).filter(e -> e.number() == named.number()).isPresent();
    anchor = isThere ? named : anchor;
    return isThere;
  }

  private Optional<Message> seal(LogEntry entry, Key day, Optional<Standing> before) {
    LogDay figures = DayForm.read(entry.draft().body());
    if (!isOf(figures, day)) {
      return said("elsewhere");
    }
    days.put(day, new Standing(entry.number(), false, entry.draft().readings()));
    return before.isPresent() ? said("sealed-twice") : Optional.empty();
  }

  private static boolean isOf(LogDay figures, Key day) {
    return figures.place().equals(day.place()) && figures.date().equals(day.date());
  }

  private Optional<Message> signature(LogEntry entry, Key day, Standing before) {
    long signs = SignatureForm.read(entry.draft().body()).signs();
    days.put(day, new Standing(before.figures(), true, before.readings()));
    if (before.isSigned()) {
      return said("signed-twice");
    }
    return signs == before.figures() && entry.draft().readings().equals(before.readings())
        ? Optional.empty()
        : said("signs-nothing", Long.toString(signs));
  }

  private Optional<Message> amendment(LogEntry entry, Key day, Standing before) {
    Amendment amendment = AmendmentForm.read(entry.draft().body());
    String readings = entry.draft().readings();
    if (amendment.figures().isEmpty()) {
      return readings.equals(before.readings()) ? Optional.empty() : said("elsewhere");
    }
    days.put(day, new Standing(entry.number(), before.isSigned(), readings));
    return isOf(amendment.figures().get(), day) ? Optional.empty() : said("elsewhere");
  }
}
