package org.muniment.dashboard.api.intake;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.Takes;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Params;
import org.muniment.dashboard.web.table.ListFile;
import org.muniment.dashboard.web.upload.Incoming;
import org.muniment.desk.holdings.intake.ExportDesk;
import org.muniment.desk.holdings.intake.ImportReport;
import org.muniment.desk.holdings.intake.ImportWish;
import org.muniment.desk.holdings.intake.IntakeDesks;
import org.muniment.desk.holdings.intake.OpenList;
import org.muniment.desk.holdings.intake.UploadShelf.Kept;
import org.muniment.domain.holding.intake.Field;
import org.muniment.domain.holding.intake.Mapping;
import org.muniment.domain.holding.intake.Problem;
import org.muniment.domain.text.Message;
import org.muniment.port.HoldingLists;
import org.muniment.port.HoldingLists.Choice;
import org.muniment.port.Progress;
import org.muniment.port.Spreadsheets;
import org.muniment.text.Texts;

/** Lists of holdings: imported, exported. */
public final class HoldingListsApi implements Slice {
  private static final String PATH = "/api/v1/holdings";
  private static final String NO_NAME = "api";

  private final IntakeDesks desks;
  private final Spreadsheets spreadsheets;

  public HoldingListsApi(Backend backend) {
    this.desks = backend.intake();
    this.spreadsheets = backend.spreadsheets();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post(PATH + "/import", Access.API_WRITE, Takes.LIST, this::take),
        Route.get(PATH + "/export", Access.API_READ, this::give));
  }

  /** What the query says. */
  private record Asked(ImportWish wish, Choice choice, Optional<String> name, String mapping) {}

  private static Asked asked(Context ctx) {
    Params params =
        Params.of(
            ctx,
            "dryRun",
            "skipBadRows",
            "correct",
            "mapping",
            "name",
            "encoding",
            "separator",
            "sheet");
    ImportWish wish =
        new ImportWish(
            flag(params, "dryRun"), flag(params, "skipBadRows"), flag(params, "correct"));
    Optional<String> encoding = params.text("encoding");
    if (encoding.filter(e -> !HoldingLists.ENCODINGS.contains(e)).isPresent()) {
      params.word("encoding", HoldingLists.ENCODINGS.toArray(String[]::new));
    }
    Optional<String> separator = params.text("separator");
    if (separator.filter(s -> !HoldingLists.SEPARATORS.contains(s)).isPresent()) {
      params.word("separator", HoldingLists.SEPARATORS.toArray(String[]::new));
    }
    Choice choice = new Choice(encoding, separator, params.text("sheet"));
    Asked asked = new Asked(wish, choice, params.text("name"), params.text("mapping").orElse(""));
    columns(params, asked.mapping());
    params.check();
    return asked;
  }

  private static boolean flag(Params params, String name) {
    return params.word(name, "false", "true").equals("true");
  }

  private void take(Context ctx) throws IOException {
    Asked asked = asked(ctx);
    Incoming incoming = Incoming.of(ctx, HoldingLists.MAX_FILE_BYTES, "refusal.import.too-large");
    String name = asked.name().orElse(incoming.name().isEmpty() ? NO_NAME : incoming.name());
    Kept kept = desks.uploads().keep(person(ctx), name, incoming.content());
    try {
      OpenList list = desks.imports().open(kept.file(), name, asked.choice());
      ImportReport report =
          desks
              .imports()
              .run(Requests.by(ctx), list, mapping(list, asked), asked.wish(), Progress.NOBODY);
      Texts texts = Requests.caller(ctx).texts();
      Json.answer(ctx, 200, json -> write(json, report, texts));
    } finally {
      desks.uploads().remove(kept);
    }
  }

  /** A machine has a place of its own beside the person's pages. */
  private static String person(Context ctx) {
    return "api:" + Requests.caller(ctx).identity().orElseThrow().key();
  }

  private static Mapping mapping(OpenList list, Asked asked) {
    if (asked.mapping().isEmpty()) {
      return list.proposal();
    }
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    for (String part : asked.mapping().split(",")) {
      String[] both = part.split("=");
      columns.put(Field.of(both[0].strip()).orElseThrow(), Integer.parseInt(both[1].strip()) - 1);
    }
    return new Mapping(columns, list.proposal().titles(), list.proposal().firstRow());
  }

  /** {@code barcode=3,title=5}: columns counted from 1. */
  private static void columns(Params params, String mapping) {
    for (String part : mapping.isEmpty() ? new String[0] : mapping.split(",", -1)) {
      String[] both = part.split("=", -1);
      boolean isGood =
          both.length == 2
              && Field.of(both[0].strip()).isPresent()
              && both[1].strip().matches("[1-9][0-9]{0,3}");
      if (!isGood) {
        params.wrong("mapping", Message.of("import.mapping-parameter", part));
        return;
      }
    }
  }

  private static void write(JsonGenerator json, ImportReport report, Texts texts)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("accepted", report.accepted());
    json.writeNumberField("refused", report.refused());
    json.writeNumberField("warnings", report.warnings());
    json.writeArrayFieldStart("problems");
    for (Problem problem : report.problems()) {
      json.writeStartObject();
      json.writeNumberField("row", problem.row());
      json.writeStringField("column", problem.column());
      json.writeStringField("message", texts.say(problem.message()));
      json.writeStringField("severity", problem.severity());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("boxes", report.boxes());
    json.writeNumberField("items", report.items());
    json.writeNumberField("unchanged", report.unchanged());
    json.writeNumberField("corrected", report.corrected());
    json.writeBooleanField("imported", report.isDone());
    json.writeEndObject();
  }

  private void give(Context ctx) throws IOException {
    Params params = Params.of(ctx, "format");
    String format = params.word("format", "csv", "xlsx");
    params.check();
    Iterator<List<String>> rows = desks.exports().rows(Requests.reader(ctx));
    List<String> titles = ExportDesk.COLUMNS.stream().map(Field::key).toList();
    ListFile.send(ctx, spreadsheets, "holdings", format, titles, rows);
  }
}
