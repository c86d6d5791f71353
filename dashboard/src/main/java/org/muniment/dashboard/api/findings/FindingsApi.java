package org.muniment.dashboard.api.findings;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.BoxAsked;
import org.muniment.dashboard.web.Ids;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.holdings.BoxesDesk;
import org.muniment.desk.holdings.Reader;
import org.muniment.desk.rounds.FindingsDesk;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.finding.FindingStep;
import org.muniment.domain.holding.Box;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.port.Findings;
import org.muniment.port.Registry;

/** Findings and their steps. */
public final class FindingsApi implements Slice {
  private static final String PATH = "/api/v1/findings";
  private static final String STEPS = PATH + "/{id}/steps";

  private final FindingsDesk findings;
  private final BoxesDesk boxes;
  private final Registry registry;
  private final InstantSource clock;

  public FindingsApi(Backend backend) {
    this.findings = backend.rounds().findings();
    this.boxes = backend.holdings().boxes();
    this.registry = backend.registry();
    this.clock = backend.clock();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::list),
        Route.post(PATH, Access.API_WRITE, this::note),
        Route.get(STEPS, Access.API_READ, this::steps),
        Route.post(STEPS, Access.API_WRITE, this::step));
  }

  private void list(Context ctx) {
    Params params = Params.of(ctx, "open", "origin", "limit");
    String open = params.word("open", "any", "true", "false");
    Optional<String> word = params.text("origin");
    Optional<Finding.Origin> origin = word.flatMap(Finding.Origin::of);
    if (word.isPresent() && origin.isEmpty()) {
      String words = "loan, duty, stocktake, spot-check, note";
      params.wrong("origin", Message.of("api.parameter.word", word.get(), words));
    }
    int limit = params.count("limit", Paging.DEFAULT_LIMIT, Paging.MAX_LIMIT);
    params.check();
    Findings.Query query =
        new Findings.Query(
            open.equals("any") ? Optional.empty() : Optional.of(open.equals("true")),
            origin,
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty());
    Reader reader = Requests.reader(ctx);
    Paging.answer(
        ctx,
        findings.search(query, limit),
        Optional.empty(),
        (json, finding) -> write(json, reader, finding));
  }

  private void note(Context ctx) {
    Body body = Body.read(ctx, "text", "barcode", "place", "equipment", "owner", "due");
    Optional<String> barcode = body.optionalText("barcode");
    Optional<String> place = body.optionalText("place");
    if (place.filter(code -> !Code.isValid(code)).isPresent()) {
      body.wrong("place", Message.of("refusal.field.code", place.get()));
    }
    Optional<Integer> equipment = body.optionalInteger("equipment");
    String text = body.text("text");
    String owner = body.text("owner");
    Optional<LocalDate> due = body.optionalDate("due");
    body.check();
    Optional<Box> box = barcode.map(boxes::box);
    box.ifPresent(it -> BoxAsked.checkCleared(ctx, it));
    Finding made =
        findings.note(
            Requests.by(ctx),
            new FindingsDesk.NewFinding(
                Finding.Origin.NOTE,
                0,
                box.map(it -> OptionalLong.of(it.id())).orElse(OptionalLong.empty()),
                place.map(Code::of),
                equipment.map(id -> OptionalLong.of(id)).orElse(OptionalLong.empty()),
                text,
                owner,
                due));
    Json.answer(ctx, 201, json -> write(json, Requests.reader(ctx), made));
  }

  private void steps(Context ctx) {
    Params.of(ctx).check();
    Finding finding = findings.finding(Ids.id(ctx, "finding"));
    checkCleared(ctx, finding);
    Paging.answer(ctx, findings.steps(finding.id()), Optional.empty(), FindingsApi::write);
  }

  private void checkCleared(Context ctx, Finding finding) {
    findings.box(finding).ifPresent(box -> BoxAsked.checkCleared(ctx, box));
  }

  /** {@code kind} says what is done: assigned, worked-on, handled, reopened. */
  private void step(Context ctx) {
    long id = Ids.id(ctx, "finding");
    Body body = Body.read(ctx, "kind", "text", "owner", "due", "version");
    String kind = body.optionalText("kind").orElse("");
    Optional<FindingStep.Kind> step =
        FindingStep.Kind.of(kind).filter(it -> it != FindingStep.Kind.NOTED);
    if (step.isEmpty()) {
      String words = "assigned, worked-on, handled, reopened";
      body.wrong("kind", Message.of("api.parameter.word", kind, words));
    }
    String text = body.optionalText("text").orElse("");
    String owner = body.optionalText("owner").orElse("");
    Optional<LocalDate> due = body.optionalDate("due");
    OptionalLong version = BoxAsked.version(ctx, body);
    body.check();
    checkCleared(ctx, findings.finding(id));
    By by = Requests.by(ctx);
    Finding after =
        switch (step.orElseThrow()) {
          case ASSIGNED -> findings.assign(by, id, version, owner, due);
          case WORKED_ON -> findings.workedOn(by, id, version, text);
          case HANDLED -> findings.handle(by, id, version, text);
          case REOPENED, NOTED -> findings.reopen(by, id, version, text);
        };
    Json.answer(ctx, 200, json -> write(json, Requests.reader(ctx), after));
  }

  /** What it says about a box is withheld from who may not read that (rule T3). */
  private void write(JsonGenerator json, Reader reader, Finding finding) throws IOException {
    Optional<Box> box = findings.box(finding);
    boolean isReadable = box.filter(it -> !reader.maySee(it)).isEmpty();
    LocalDate today = LocalDate.ofInstant(clock.instant(), registry.site().timeZone());
    json.writeStartObject();
    json.writeNumberField("id", finding.id());
    json.writeStringField("origin", finding.origin().key());
    json.writeNumberField("source", finding.source());
    Json.text(json, "barcode", box.map(it -> it.barcode().value()));
    Json.text(json, "place", finding.place().map(Code::value));
    if (finding.equipment().isPresent()) {
      json.writeNumberField("equipment", finding.equipment().getAsLong());
    } else {
      json.writeNullField("equipment");
    }
    Json.text(json, "text", Optional.of(finding.text()).filter(text -> isReadable));
    json.writeStringField("foundBy", finding.foundBy());
    Json.time(json, "foundAt", finding.foundAt());
    json.writeStringField("owner", finding.owner());
    Json.text(json, "due", finding.due().map(LocalDate::toString));
    json.writeBooleanField("open", finding.isOpen());
    json.writeBooleanField("overdue", finding.isOverdue(today));
    Json.time(json, "handledAt", finding.handledAt());
    json.writeNumberField("version", finding.version());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, FindingStep step) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", step.number());
    json.writeStringField("kind", step.kind().key());
    json.writeStringField("by", step.by().name());
    Json.time(json, "at", step.by().at());
    json.writeStringField("text", step.text());
    json.writeEndObject();
  }
}
