package org.muniment.dashboard.pages.use;

import java.util.Optional;
import org.muniment.dashboard.pages.use.UseRows.Busy;
import org.muniment.dashboard.pages.use.UseRows.Group;
import org.muniment.dashboard.pages.use.UseRows.Month;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.paper.ReportPeriod;
import org.muniment.dashboard.web.table.Table;
import org.muniment.desk.holdings.Reader;

/** The lists behind the charts of use. */
final class UseTables {
  private UseTables() {}

  static Table<Month> months(Words words, ReportPeriod period) {
    return Table.<Month>of("months", words.say("use.months"))
        .day("month", words.say("report.month"), row -> Optional.of(row.month().atDay(1)))
        .number("read", words.say("loan.kind.consultation"), 0, row -> row.used().consultations())
        .number("lent", words.say("loan.kind.loan"), 0, row -> row.used().loans())
        .number("all", words.say("use.all"), 0, row -> row.used().all())
        .savedAs("use-months_" + period.file());
  }

  static Table<Group> groups(Words words, ReportPeriod period) {
    return Table.<Group>of("groups", words.say("use.groups"))
        .text("by", words.say("use.by"), row -> words.say("use.by." + row.by()))
        .text("name", words.say("use.group"), Group::name)
        .number("read", words.say("loan.kind.consultation"), 0, row -> row.used().consultations())
        .number("lent", words.say("loan.kind.loan"), 0, row -> row.used().loans())
        .number("all", words.say("use.all"), 0, row -> row.used().all())
        .number("share", words.say("use.share"), 1, row -> 100 * row.share())
        .savedAs("use-groups_" + period.file());
  }

  static Table<Busy> busiest(Words words, Reader reader, ReportPeriod period) {
    return Table.<Busy>of("busiest", words.say("use.busiest"))
        .text("box", words.say("paper.box"), row -> row.box().barcode().value())
        .text(
            "title",
            words.say("paper.title"),
            row ->
                reader.maySee(row.box())
                    ? row.box().description().title()
                    : words.say("holdings.withheld"))
        .number("read", words.say("loan.kind.consultation"), 0, row -> row.used().consultations())
        .number("lent", words.say("loan.kind.loan"), 0, row -> row.used().loans())
        .number("all", words.say("use.all"), 0, row -> row.used().all())
        .savedAs("use-busiest_" + period.file());
  }
}
