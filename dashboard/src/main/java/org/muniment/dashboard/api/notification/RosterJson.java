package org.muniment.dashboard.api.notification;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.desk.Refusal;
import org.muniment.desk.RosterDesk.NewContact;
import org.muniment.desk.RosterDesk.NewHours;
import org.muniment.desk.RosterDesk.NewRoster;
import org.muniment.desk.RosterDesk.NewShift;
import org.muniment.desk.RosterWords;
import org.muniment.domain.notice.Contact;
import org.muniment.domain.notice.Roster;
import org.muniment.domain.text.Message;

/** The duty roster in JSON; times of day are {@code HH:MM} of the site. */
final class RosterJson {
  private static final String QUIET = "quietHours";

  private RosterJson() {}

  static void write(JsonGenerator json, Roster roster) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("contacts");
    for (Contact contact : roster.contacts()) {
      write(json, contact);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("shifts");
    for (Roster.Shift shift : roster.shifts()) {
      write(json, shift);
    }
    json.writeEndArray();
    json.writeNumberField("secondAfterMinutes", roster.secondAfter().toMinutes());
    json.writeNumberField("thirdAfterMinutes", roster.thirdAfter().toMinutes());
    if (roster.quiet().isPresent()) {
      json.writeObjectFieldStart(QUIET);
      write(json, roster.quiet().get());
      json.writeEndObject();
    } else {
      json.writeNullField(QUIET);
    }
    Json.text(json, "allWellAt", roster.allWellAt().map(LocalTime::toString));
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Contact contact) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", contact.id());
    json.writeStringField("name", contact.name());
    json.writeStringField("language", contact.language());
    json.writeArrayFieldStart("reaches");
    for (Contact.Reach reach : contact.reaches()) {
      json.writeStartObject();
      json.writeStringField("channel", reach.channel());
      json.writeStringField("address", reach.address());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Roster.Shift shift) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("days");
    for (String day : RosterWords.days(shift)) {
      json.writeString(day);
    }
    json.writeEndArray();
    write(json, shift.hours());
    json.writeNumberField("step", shift.step());
    json.writeStringField("contact", shift.contact());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Roster.Hours hours) throws IOException {
    json.writeStringField("from", hours.from().toString());
    json.writeStringField("to", hours.to().toString());
  }

  /**
   * @throws Problem 400 with everything that has the wrong shape
   */
  static NewRoster read(JsonNode object) {
    if (!object.isObject()) {
      throw Problem.badRequest("", Message.of("api.body.object"));
    }
    List<Refusal.Field> problems = new ArrayList<>();
    Body body =
        Body.of(
            object,
            "",
            problems,
            "contacts",
            "shifts",
            "secondAfterMinutes",
            "thirdAfterMinutes",
            QUIET,
            "allWellAt");
    NewRoster roster =
        new NewRoster(
            items(object, "", "contacts", problems, RosterJson::contact),
            items(object, "", "shifts", problems, RosterJson::shift),
            body.optionalInteger("secondAfterMinutes")
                .orElse((int) Roster.SECOND_AFTER.toMinutes()),
            body.optionalInteger("thirdAfterMinutes").orElse((int) Roster.THIRD_AFTER.toMinutes()),
            body.optionalObject(QUIET, "from", "to").map(RosterJson::hours),
            body.optionalText("allWellAt"));
    if (!problems.isEmpty()) {
      throw Problem.badRequest(problems);
    }
    return roster;
  }

  /** A part of a list, and where it stands. */
  private record Item(JsonNode node, String path, List<Refusal.Field> problems) {
    Body body(String... fields) {
      return Body.of(node, path, problems, fields);
    }
  }

  private static <T> List<T> items(
      JsonNode object,
      String path,
      String field,
      List<Refusal.Field> problems,
      Function<Item, T> make) {
    List<T> made = new ArrayList<>();
    JsonNode list = object.path(field);
    if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
      problems.add(new Refusal.Field(path + field, Message.of("api.type.array")));
      return made;
    }
    for (int i = 0; i < list.size(); i++) {
      String here = path + field + "[" + i + "]";
      if (list.get(i).isObject()) {
        made.add(make.apply(new Item(list.get(i), here + ".", problems)));
      } else {
        problems.add(new Refusal.Field(here, Message.of("api.type.object")));
      }
    }
    return made;
  }

  private static NewContact contact(Item item) {
    Body body = item.body("id", "name", "language", "reaches");
    return new NewContact(
        body.text("id"),
        body.text("name"),
        body.text("language"),
        items(item.node(), item.path(), "reaches", item.problems(), RosterJson::reach));
  }

  private static Contact.Reach reach(Item item) {
    Body body = item.body("channel", "address");
    return new Contact.Reach(
        body.optionalText("channel").orElse(""), body.optionalText("address").orElse(""));
  }

  private static NewShift shift(Item item) {
    Body body = item.body("days", "from", "to", "step", "contact");
    List<String> days = new ArrayList<>();
    JsonNode list = item.node().path("days");
    for (JsonNode day : list) {
      if (day.isTextual()) {
        days.add(day.textValue());
      } else {
        item.problems().add(new Refusal.Field(item.path() + "days", Message.of("api.type.text")));
      }
    }
    return new NewShift(
        days, hours(body), body.optionalInteger("step").orElse(1), body.text("contact"));
  }

  private static NewHours hours(Body body) {
    return new NewHours(body.text("from"), body.text("to"));
  }
}
