package org.muniment.adapters.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.duty.DutyEntry.Answer;
import org.muniment.domain.duty.DutyPlan.Terms;
import org.muniment.domain.duty.Recurrences;
import org.muniment.domain.duty.Shift;

/** Terms, checklists and answers of duties as they are kept; what is absent is left out. */
final class DutyJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CHECKLIST = "checklist";
  private static final String REMIND_AT = "remindAt";

  private DutyJson() {}

  static String terms(List<Terms> terms) {
    ArrayNode array = JSON.createArrayNode();
    terms.forEach(one -> array.add(node(one)));
    return array.toString();
  }

  private static ObjectNode node(Terms terms) {
    ObjectNode node = JSON.createObjectNode().put("from", terms.from().toString());
    node.put("recurrence", Recurrences.text(terms.recurrence()));
    node.put("shift", terms.shift().key());
    terms.checklist().forEach(node.putArray(CHECKLIST)::add);
    node.put("signature", terms.signature()).put("photo", terms.photo());
    terms.remindAt().ifPresent(time -> node.put(REMIND_AT, time.toString()));
    return node.put("responsible", terms.responsible());
  }

  static List<Terms> readTerms(String json) {
    List<Terms> terms = new ArrayList<>();
    parse(json).forEach(node -> terms.add(terms(node)));
    return terms;
  }

  private static Terms terms(JsonNode node) {
    return new Terms(
        LocalDate.parse(node.path("from").asText()),
        Recurrences.of(node.path("recurrence").asText()),
        Shift.of(node.path("shift").asText()).orElseThrow(),
        texts(node.path(CHECKLIST)),
        node.path("signature").asBoolean(),
        node.path("photo").asBoolean(),
        Optional.ofNullable(node.path(REMIND_AT).textValue()).map(LocalTime::parse),
        node.path("responsible").asText());
  }

  static String checklist(List<String> lines) {
    ArrayNode array = JSON.createArrayNode();
    lines.forEach(array::add);
    return array.toString();
  }

  static List<String> readChecklist(String json) {
    return texts(parse(json));
  }

  static String answers(List<Answer> answers) {
    ArrayNode array = JSON.createArrayNode();
    for (Answer answer : answers) {
      array
          .addObject()
          .put("line", answer.line())
          .put("ok", answer.isRight())
          .put("remark", answer.remark());
    }
    return array.toString();
  }

  static List<Answer> readAnswers(String json) {
    List<Answer> answers = new ArrayList<>();
    for (JsonNode node : parse(json)) {
      answers.add(
          new Answer(
              node.path("line").asText(),
              node.path("ok").asBoolean(),
              node.path("remark").asText()));
    }
    return answers;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("not of a duty: " + json, malformed);
    }
  }
}
