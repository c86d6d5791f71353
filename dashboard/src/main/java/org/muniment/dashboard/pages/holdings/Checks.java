package org.muniment.dashboard.pages.holdings;

import java.util.ArrayList;
import java.util.List;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.desk.holdings.Scanned;
import org.muniment.domain.holding.ArchivalPattern.Checked;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.text.Message;

/**
 * What is odd about the codes in a form, said while they are typed; none of it forbids anything.
 */
final class Checks {
  private final HoldingsDesks desks;

  Checks(HoldingsDesks desks) {
    this.desks = desks;
  }

  /** Sentences about barcode and archival code. */
  List<String> of(Words words, Form form) {
    List<String> said = new ArrayList<>();
    form.given("barcode").ifPresent(code -> barcode(words, code, said));
    form.given("archivalCode")
        .map(code -> desks.rules().pattern().check(code, DescribeForm.parts(form)))
        .ifPresent(checked -> archivalCode(words, checked, said));
    return said;
  }

  private void barcode(Words words, String code, List<String> said) {
    if (!Barcode.isValid(code)) {
      return;
    }
    if (!(desks.codes().scan(code) instanceof Scanned.Unknown)) {
      said.add(words.say("holdings.check.taken", code));
    }
    for (Message warning : desks.codes().warnings(Barcode.of(code))) {
      said.add(words.say(warning));
    }
  }

  private static void archivalCode(Words words, Checked checked, List<String> said) {
    if (checked instanceof Checked.OtherShape other) {
      said.add(words.say(other.reason()));
    } else if (checked instanceof Checked.Differs differs) {
      said.add(words.say(differs.reason()));
    }
  }
}
