package org.muniment.dashboard.pages.trail;

import java.util.Locale;
import java.util.Optional;
import org.muniment.dashboard.web.LongCheck;
import org.muniment.dashboard.web.look.Outcome;
import org.muniment.dashboard.web.look.Progress;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.TrailDesk;
import org.muniment.desk.TrailDesk.Verdict;
import org.muniment.domain.text.Visible;
import org.muniment.domain.trail.Chain;
import org.muniment.domain.trail.Entry;

/** Says whether the trail is what was written in the reader's language. */
final class CheckWords {
  private static final int MAX_SHOWN = 80;

  private CheckWords() {}

  static CheckView of(Words words, LongCheck<Verdict> check, String path) {
    Optional<Progress> progress =
        check
            .share()
            .map(share -> Progress.of(path, words.now(), words.say("audit.check.running"), share));
    return new CheckView(progress, check.found().map(found -> outcome(words, found)));
  }

  private static Outcome outcome(Words words, LongCheck.Found<Verdict> found) {
    String at = words.moment(found.at());
    return found
        .verdict()
        .map(verdict -> outcome(words, verdict, at))
        .orElseGet(() -> new Outcome(false, words.say("audit.check.unreadable", at)));
  }

  private static Outcome outcome(Words words, Verdict verdict, String at) {
    return verdict
        .broken()
        .map(broken -> broken(words, broken, at))
        .orElseGet(
            () ->
                new Outcome(
                    true, words.say("audit.check.intact", words.count(verdict.records()), at)));
  }

  private static Outcome broken(Words words, Chain.Break broken, String at) {
    String fault = broken.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String number = Long.toString(broken.number());
    return new Outcome(
        false, words.say("audit.check.broken", number, words.say("verify.fault." + fault), at));
  }

  /** Whether a head that somebody has on paper is in the trail. */
  static Outcome printed(Words words, TrailDesk desk, String text) {
    return TrailDesk.parse(text)
        .map(printed -> printed(words, desk, printed))
        .orElseGet(
            () ->
                new Outcome(
                    false, words.say("audit.printed.senseless", Visible.brief(text, MAX_SHOWN))));
  }

  private static Outcome printed(Words words, TrailDesk desk, TrailDesk.Printed printed) {
    Optional<Entry> entry = desk.find(printed);
    return entry
        .map(
            found ->
                new Outcome(
                    true,
                    words.say(
                        "audit.printed.known",
                        Long.toString(found.number()),
                        words.stamp(found.deed().by().at()),
                        words.count(desk.last() - found.number()))))
        .orElseGet(() -> new Outcome(false, words.say("audit.printed.unknown")));
  }
}
