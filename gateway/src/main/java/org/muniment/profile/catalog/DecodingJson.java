package org.muniment.profile.catalog;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.muniment.domain.measure.Mark;
import org.muniment.profile.Decoding;

/** A decoding in the words of {@code profiles decode} (contract: Command line). */
final class DecodingJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private DecodingJson() {}

  static ObjectNode of(Decoding decoding) {
    ObjectNode json = NODES.objectNode();
    if (decoding instanceof Decoding.Accepted accepted) {
      return accepted(json, accepted);
    }
    if (decoding instanceof Decoding.Availability presence) {
      json.put("outcome", "accepted").put("profile", presence.profile());
      json.put("availability", presence.online() ? "online" : "offline");
      presence.channel().ifPresent(name -> json.put("channel", name));
    } else if (decoding instanceof Decoding.Rejected rejected) {
      json.put("outcome", "rejected");
      rejected.profile().ifPresent(id -> json.put("profile", id));
      json.put("reason", rejected.reason());
    } else if (decoding instanceof Decoding.Ignored ignored) {
      json.put("outcome", "ignored").put("profile", ignored.profile());
      json.put("reason", ignored.reason());
    } else if (decoding instanceof Decoding.Unknown unknown) {
      json.put("outcome", "unknown").put("reason", unknown.reason());
    } else if (decoding instanceof Decoding.Ambiguous ambiguous) {
      json.put("outcome", "ambiguous");
      json.set("candidates", candidates(ambiguous.candidates()));
    }
    json.putArray("readings");
    return json;
  }

  private static ObjectNode accepted(ObjectNode json, Decoding.Accepted accepted) {
    json.put("outcome", "accepted").put("profile", accepted.profile());
    json.set("readings", readings(accepted.readings()));
    Set<String> marks = new TreeSet<>();
    accepted.readings().forEach(reading -> reading.marks().forEach(m -> marks.add(m.key())));
    if (!accepted.rejectedParts().isEmpty()) {
      marks.add(Mark.PARTLY_REJECTED.key());
      json.set("rejectedParts", rejectedParts(accepted.rejectedParts()));
    }
    if (!marks.isEmpty()) {
      marks.forEach(json.putArray("marks")::add);
    }
    return json;
  }

  private static ArrayNode readings(List<Decoding.Reading> readings) {
    ArrayNode all = NODES.arrayNode();
    for (Decoding.Reading reading : readings) {
      ObjectNode one = all.addObject();
      reading.channel().ifPresent(name -> one.put("channel", name));
      reading.at().ifPresent(at -> one.put("at", at.toString()));
      ObjectNode values = one.putObject("values");
      reading.values().forEach((quantity, value) -> values.put(quantity.key(), value));
    }
    return all;
  }

  private static ArrayNode rejectedParts(List<Decoding.RejectedPart> parts) {
    ArrayNode all = NODES.arrayNode();
    for (Decoding.RejectedPart part : parts) {
      ObjectNode one = all.addObject();
      part.channel().ifPresent(name -> one.put("channel", name));
      one.put("field", part.field()).put("reason", part.reason());
    }
    return all;
  }

  private static ArrayNode candidates(List<Decoding.Accepted> candidates) {
    ArrayNode all = NODES.arrayNode();
    for (Decoding.Accepted candidate : candidates) {
      ObjectNode one = all.addObject();
      one.put("profile", candidate.profile());
      one.set("readings", readings(candidate.readings()));
    }
    return all;
  }
}
