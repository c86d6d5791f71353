package org.muniment.dashboard.api.dailylog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.muniment.desk.daylog.LogCheck.Broken;
import org.muniment.desk.daylog.LogCheck.Verdict;
import org.muniment.port.LogBook;
import org.muniment.text.Texts;

/** What was found when the log was looked through. */
final class VerdictJson {
  private VerdictJson() {}

  static void write(JsonGenerator json, Verdict verdict, Texts texts) throws IOException {
    json.writeStartObject();
    json.writeNumberField("days", verdict.days());
    json.writeBooleanField("intact", verdict.intact());
    if (verdict.firstBroken().isPresent()) {
      Broken broken = verdict.firstBroken().get();
      json.writeObjectFieldStart("firstBroken");
      json.writeStringField("place", broken.place().value());
      json.writeStringField("date", broken.date().toString());
      json.writeNumberField("entry", broken.entry());
      json.writeStringField("what", texts.say(broken.what()));
      json.writeEndObject();
    } else {
      json.writeNullField("firstBroken");
    }
    if (verdict.head().isPresent()) {
      LogBook.Head head = verdict.head().get();
      json.writeObjectFieldStart("head");
      json.writeNumberField("number", head.number());
      json.writeStringField("hash", head.hash());
      json.writeEndObject();
    } else {
      json.writeNullField("head");
    }
    json.writeNumberField("waiting", verdict.waiting());
    json.writeEndObject();
  }
}
