package org.muniment.dashboard.pages.log;

import java.util.Optional;
import org.muniment.dashboard.web.LongCheck;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Outcome;
import org.muniment.dashboard.web.look.Progress;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.daylog.LogCheck.Broken;
import org.muniment.desk.daylog.LogCheck.Verdict;

/** Says whether the log is what was written, in the reader's language. */
final class CheckWords {
  private CheckWords() {}

  static CheckView of(Words words, LongCheck<Verdict> check, String path) {
    Optional<Progress> progress =
        check
            .share()
            .map(share -> Progress.of(path, words.now(), words.say("log.check.running"), share));
    return check
        .found()
        .map(found -> view(words, found, progress))
        .orElseGet(
            () ->
                new CheckView(
                    Chip.EMPTY,
                    words.say("log.check.never"),
                    words.say("log.check.never.text"),
                    progress,
                    Optional.empty()));
  }

  private static CheckView view(
      Words words, LongCheck.Found<Verdict> found, Optional<Progress> progress) {
    String at = words.moment(found.at());
    if (found.verdict().isEmpty()) {
      Outcome unread = new Outcome(false, words.say("log.check.unreadable", at));
      return new CheckView(
          Chip.NO_DATA, words.say("log.check.unread"), at, progress, Optional.of(unread));
    }
    Verdict verdict = found.verdict().get();
    if (verdict.intact()) {
      String text = words.say("log.check.intact.text", at, words.count(verdict.days()));
      String waiting =
          verdict.waiting() == 0
              ? ""
              : " · " + words.say("log.check.waiting", words.count(verdict.waiting()));
      return new CheckView(
          Chip.OK, words.say("log.check.intact"), text + waiting, progress, Optional.empty());
    }
    return new CheckView(
        Chip.ALARM,
        words.say("log.check.broken"),
        words.say("log.check.at", at),
        progress,
        Optional.of(new Outcome(false, broken(words, verdict, at))));
  }

  private static String broken(Words words, Verdict verdict, String at) {
    return verdict
        .firstBroken()
        .map(first -> words.say("log.check.broken.first", said(words, first), at))
        .orElseGet(() -> words.say("log.check.broken.text", at));
  }

  private static String said(Words words, Broken broken) {
    return words.say(
        "log.check.broken.day",
        broken.place().value(),
        words.date(broken.date()),
        Long.toString(broken.entry()),
        words.say(broken.what()));
  }
}
