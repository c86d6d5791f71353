package org.muniment.dashboard.reports.rounds;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.LedgerFiles;
import org.muniment.dashboard.web.table.Table;
import org.muniment.domain.duty.DutyTexts;
import org.muniment.domain.duty.Equipment;

/** The equipment with the duties that check it (rule E7). */
final class EquipmentRegister {
  private final Backend backend;
  private final RoundsReport report;

  EquipmentRegister(Backend backend) {
    this.backend = backend;
    this.report = new RoundsReport(backend);
  }

  List<Route> routes() {
    return LedgerFiles.routes("/api/v1/reports/equipment", backend, this::content);
  }

  private LedgerFiles.Content<Equipment> content(Context ctx) {
    Words words = report.words(ctx);
    return report.register(words, table(words), backend.rounds().equipment().list());
  }

  private Table<Equipment> table(Words words) {
    return Table.<Equipment>of("equipment", words.say("register.equipment"))
        .id("id", words.say("report.number"), Equipment::id)
        .onPaper(6)
        .text(
            "kind",
            words.say("register.equipment.kind"),
            piece -> words.say("equipment.kind." + piece.kind().key()))
        .onPaper(14)
        .text("name", words.say("register.equipment.name"), Equipment::name)
        .onPaper(18)
        .text("number", words.say("register.equipment.number"), Equipment::number)
        .onPaper(12)
        .text("model", words.say("register.equipment.model"), Equipment::model)
        .onPaper(20)
        .text("room", words.say("register.room"), piece -> report.room(piece.room()))
        .onPaper(12)
        .day("since", words.say("register.equipment.since"), Equipment::since)
        .onPaper(10)
        .text(
            "state",
            words.say("register.state"),
            piece -> words.say("equipment.state." + piece.state().key()))
        .onPaper(9)
        .text("checks", words.say("register.equipment.checks"), piece -> checks(words, piece))
        .onPaper(20)
        .text("remarks", words.say("register.remark"), Equipment::remarks)
        .onPaper(20);
  }

  private String checks(Words words, Equipment piece) {
    return backend.rounds().equipment().checks(piece.id()).stream()
        .map(plan -> words.say(DutyTexts.name(plan)))
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
