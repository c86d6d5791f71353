package org.muniment.dashboard.pages.log;

import java.util.ArrayList;
import java.util.List;
import org.muniment.dashboard.pages.log.DayView.Change;
import org.muniment.dashboard.web.look.Fact;
import org.muniment.dashboard.web.look.Signers;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.daylog.DailyLogDesk.Amended;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.domain.daylog.Amendment;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.daylog.SignatureForm;
import org.muniment.domain.text.Visible;

/** The entries of a day in words: its seal, its signature, and what was changed after them. */
final class EntryWords {
  private final Words words;
  private final Signers signers;

  EntryWords(Words words, Signers signers) {
    this.words = words;
    this.signers = signers;
  }

  /** Weather, measures, remark; what nobody said is not there. */
  List<Fact> said(Day day) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "log.weather", day.words().weather());
    add(facts, "log.measures", day.words().measures());
    add(facts, "log.remark", day.words().remark());
    return facts;
  }

  private void add(List<Fact> facts, String key, String said) {
    if (!said.isBlank()) {
      facts.add(new Fact(words.say(key), Visible.of(said)));
    }
  }

  /** None of a day that is not sealed. */
  List<Fact> seal(Day day) {
    return day.seal().map(this::entry).orElse(List.of());
  }

  List<Fact> signature(Day day) {
    List<Fact> facts = new ArrayList<>();
    day.signed()
        .ifPresent(
            signed -> {
              facts.add(new Fact(words.say("log.signed-by"), signers.name(signed.by())));
              facts.addAll(entry(signed.entry()));
            });
    return facts;
  }

  private List<Fact> entry(LogEntry entry) {
    LogEntry.Draft draft = entry.draft();
    return List.of(
        new Fact(words.say("log.entry.number"), Long.toString(entry.number())),
        new Fact(words.say("log.entry.at"), words.stamp(draft.by().at())),
        new Fact(words.say("log.entry.hash"), entry.hash()),
        new Fact(words.say("log.entry.readings"), draft.readings()),
        new Fact(
            words.say("log.entry.trail"),
            words.say(
                "log.entry.trail.text", Long.toString(draft.trailNumber()), draft.trailHash())));
  }

  /** In the order of the chain, each beside what held before it. */
  List<DayView.Amended> amendments(Day day) {
    List<DayView.Amended> list = new ArrayList<>();
    LogDay figures = day.original().orElse(day.figures());
    org.muniment.domain.daylog.Words said =
        day.signed()
            .map(signed -> SignatureForm.read(signed.entry().draft().body()).words())
            .orElse(org.muniment.domain.daylog.Words.NONE);
    for (Amended amended : day.amendments()) {
      Amendment amendment = amended.amendment();
      List<Change> changes = new ArrayList<>();
      if (amendment.figures().isPresent()) {
        changes.addAll(Changes.of(words, figures, amendment.figures().get()));
        figures = amendment.figures().get();
      }
      if (amendment.words().isPresent()) {
        changes.addAll(Changes.of(words, said, amendment.words().get()));
        said = amendment.words().get();
      }
      list.add(amended(amended, changes));
    }
    return list;
  }

  private DayView.Amended amended(Amended amended, List<Change> changes) {
    LogEntry entry = amended.entry();
    String who =
        words.say(
            "log.amendment.who",
            words.stamp(entry.draft().by().at()),
            entry.draft().by().kind() == org.muniment.domain.trail.By.Kind.SYSTEM
                ? words.say("log.program")
                : signers.name(entry.draft().by().name()));
    String why = amended.amendment().why();
    return new DayView.Amended(
        entry.number(),
        words.say("log.amendment." + amended.amendment().reason().key()),
        why.isBlank() ? who : who + " · " + Visible.of(why),
        entry.hash(),
        changes);
  }
}
