package org.muniment.dashboard.pages.use;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.loan.UseFigures;
import org.muniment.domain.loan.UseFigures.Stay;

/** The figures of use in words. */
record UseWords(Words words) {
  private static final String NONE = "—";
  private static final double HOURS_PER_DAY = 24;

  List<UseView.Figure> figures(UseFigures use) {
    return List.of(
        figure("asked", words.count(use.asked()), refused(use)),
        figure(
            "used",
            words.count(use.used().all()),
            words.say(
                "use.figure.used.of",
                words.count(use.used().consultations()),
                words.count(use.used().loans()))),
        figure("borrowers", words.count(use.borrowers()), ""),
        figure("boxes", words.count(use.boxes()), ""),
        figure("stay", days(use), hours(use)),
        figure(
            "late",
            percent(use.lateShare()),
            words.say("use.figure.late.of", words.count(use.late()))),
        figure(
            "effects",
            percent(use.effectShare()),
            words.say("use.figure.effects.of", words.count(use.effects()))));
  }

  private String refused(UseFigures use) {
    return words.say(
        "use.figure.asked.of",
        words.count(use.ends().getOrDefault(LoanState.REFUSED, 0L)),
        words.count(use.ends().getOrDefault(LoanState.WITHDRAWN, 0L)));
  }

  private String days(UseFigures use) {
    OptionalDouble hours = mean(use, LoanKind.LOAN);
    return hours.isPresent()
        ? words.say("use.days", words.number(hours.getAsDouble() / HOURS_PER_DAY, 1))
        : NONE;
  }

  private String hours(UseFigures use) {
    OptionalDouble hours = mean(use, LoanKind.CONSULTATION);
    return hours.isPresent()
        ? words.say("use.figure.stay.of", words.number(hours.getAsDouble(), 1))
        : "";
  }

  private static OptionalDouble mean(UseFigures use, LoanKind kind) {
    Stay stay = use.stays().get(kind);
    return stay == null ? OptionalDouble.empty() : stay.meanHours();
  }

  private String percent(Optional<Double> share) {
    return share.map(words::percent).orElse(NONE);
  }

  private UseView.Figure figure(String key, String value, String of) {
    return new UseView.Figure(words.say("use.figure." + key), value, of);
  }
}
