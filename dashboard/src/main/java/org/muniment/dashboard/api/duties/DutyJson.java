package org.muniment.dashboard.api.duties;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.OptionalLong;
import org.muniment.dashboard.web.json.Json;
import org.muniment.desk.rounds.DutyView;
import org.muniment.domain.duty.DutyEntry;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.DutyTexts;
import org.muniment.domain.duty.Recurrences;
import org.muniment.domain.text.Code;
import org.muniment.text.Texts;

/** The shapes of duties. */
final class DutyJson {
  private DutyJson() {}

  /** A due date of a duty; {@code id} is the duty's. */
  static void write(JsonGenerator json, Texts texts, DutyView view) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", view.plan().id());
    what(json, texts, view.plan());
    json.writeStringField("due", view.due().toString());
    json.writeStringField("opens", view.opens().toString());
    json.writeStringField("state", view.state().key());
    json.writeArrayFieldStart("checklist");
    for (String line : view.checklist()) {
      json.writeString(texts.say(DutyTexts.line(line)));
    }
    json.writeEndArray();
    Json.text(json, "doneBy", view.entry().map(entry -> entry.by().name()));
    Json.text(json, "doneOn", view.entry().map(entry -> entry.doneOn().toString()));
    json.writeEndObject();
  }

  private static void what(JsonGenerator json, Texts texts, DutyPlan plan) throws IOException {
    json.writeStringField("name", texts.say(DutyTexts.name(plan)));
    json.writeStringField("kind", plan.kind().key());
    Json.text(json, "room", plan.room().map(Code::value));
    number(json, "equipment", plan.equipment());
  }

  static void number(JsonGenerator json, String field, OptionalLong number) throws IOException {
    if (number.isPresent()) {
      json.writeNumberField(field, number.getAsLong());
    } else {
      json.writeNullField(field);
    }
  }

  /** The fields of an entry but its id. */
  static void entry(JsonGenerator json, DutyEntry entry) throws IOException {
    json.writeNumberField("duty", entry.duty());
    json.writeStringField("due", entry.due().toString());
    json.writeStringField("doneOn", entry.doneOn().toString());
    json.writeStringField("doneBy", entry.by().name());
    Json.time(json, "at", entry.by().at());
    json.writeArrayFieldStart("checklist");
    for (DutyEntry.Answer answer : entry.answers()) {
      json.writeStartObject();
      json.writeStringField("line", answer.line());
      json.writeBooleanField("ok", answer.isRight());
      json.writeStringField("remark", answer.remark());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("remark", entry.remark());
    json.writeBooleanField("signed", !entry.strokes().isEmpty());
  }

  /** A plan with the terms that hold last. */
  static void plan(JsonGenerator json, Texts texts, DutyPlan plan) throws IOException {
    DutyPlan.Terms terms = plan.terms().get(plan.terms().size() - 1);
    json.writeStartObject();
    json.writeNumberField("id", plan.id());
    what(json, texts, plan);
    json.writeStringField("from", terms.from().toString());
    json.writeStringField("recurrence", Recurrences.text(terms.recurrence()));
    json.writeStringField("shift", terms.shift().key());
    json.writeArrayFieldStart("checklist");
    for (String line : terms.checklist()) {
      json.writeString(texts.say(DutyTexts.line(line)));
    }
    json.writeEndArray();
    json.writeBooleanField("signature", terms.signature());
    json.writeBooleanField("photo", terms.photo());
    Json.text(json, "remindAt", terms.remindAt().map(Object::toString));
    json.writeStringField("responsible", terms.responsible());
    Json.text(json, "endedOn", plan.endedOn().map(Object::toString));
    json.writeNumberField("version", plan.version());
    json.writeEndObject();
  }
}
