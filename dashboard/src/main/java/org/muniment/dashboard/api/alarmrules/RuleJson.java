package org.muniment.dashboard.api.alarmrules;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.OptionalDouble;
import org.muniment.dashboard.web.json.Json;
import org.muniment.desk.RuleDesk.Effective;
import org.muniment.domain.alarm.AlarmRule;
import org.muniment.domain.alarm.Fluctuation;
import org.muniment.domain.alarm.PlaceRule;

/** Rules as the contract has them; what a rule has not is null. */
final class RuleJson {
  private RuleJson() {}

  static void write(JsonGenerator json, Effective rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("place", rule.place().value());
    json.writeStringField("quantity", rule.quantity().key());
    json.writeStringField("source", rule.source().key());
    fields(json, rule.rule());
    json.writeArrayFieldStart("versions");
    for (PlaceRule.Version version : rule.versions()) {
      json.writeStartObject();
      Json.timeSince(json, "from", version.from());
      json.writeFieldName("rule");
      if (version.rule().isPresent()) {
        json.writeStartObject();
        fields(json, version.rule().get());
        json.writeEndObject();
      } else {
        json.writeNull();
      }
      json.writeStringField("changedBy", version.changedBy());
      json.writeStringField("reason", version.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void fields(JsonGenerator json, AlarmRule rule) throws IOException {
    number(json, "low", rule.low());
    number(json, "high", rule.high());
    Json.number(json, "deadband", rule.deadband());
    json.writeNumberField("onDelaySeconds", rule.onDelay().toSeconds());
    json.writeNumberField("offDelaySeconds", rule.offDelay().toSeconds());
    Json.number(json, "advisoryBand", rule.advisoryBand());
    Json.number(json, "criticalBand", rule.criticalBand());
    number(json, "ratePerHour", rule.ratePerHour());
    json.writeFieldName("fluctuation");
    if (rule.fluctuation().isPresent()) {
      fluctuation(json, rule.fluctuation().get());
    } else {
      json.writeNull();
    }
    json.writeNumberField("rearmSeconds", rule.rearm().toSeconds());
    number(json, "surfaceFactor", rule.surfaceFactor());
    number(json, "mouldIndex", rule.mouldLimit());
  }

  private static void fluctuation(JsonGenerator json, Fluctuation change) throws IOException {
    json.writeStartObject();
    json.writeStringField("reading", change.reading().key());
    Json.number(json, "allowed", change.allowed());
    number(json, "setPoint", change.setPoint());
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String field, OptionalDouble value)
      throws IOException {
    Json.number(json, field, value.orElse(Double.NaN));
  }
}
