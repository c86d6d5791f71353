package org.muniment.desk.holdings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.RecordDate;
import org.muniment.domain.holding.Retention;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.trail.Deed;

/** What the trail tells of boxes (rule T2); descriptions only to who may read them (rule T3). */
final class BoxDeeds {
  private static final String NONE = "-";

  private BoxDeeds() {}

  static Deed changes(Deed deed, BoxState before, BoxState after) {
    return deed.change("barcode", before.barcode(), after.barcode())
        .change("status", before.status().key(), after.status().key())
        .change("place", place(before), place(after))
        .change(
            "keepUntil",
            before.keepUntil().map(Object::toString).orElse(NONE),
            after.keepUntil().map(Object::toString).orElse(NONE));
  }

  static Deed begins(Deed deed, BoxState state, Description box) {
    Deed told = deed.after("status", state.status().key()).after("place", place(state));
    for (Map.Entry<String, String> field : fields(box).entrySet()) {
      told = field.getValue().equals(NONE) ? told : told.after(field.getKey(), field.getValue());
    }
    return told.secret(box.secrecy());
  }

  static Deed changes(Deed deed, SecrecyScale scale, Description before, Description after) {
    Deed told = deed;
    Map<String, String> now = fields(after);
    for (Map.Entry<String, String> field : fields(before).entrySet()) {
      told = told.change(field.getKey(), field.getValue(), now.get(field.getKey()));
    }
    return told.secret(higher(scale, before.secrecy(), after.secrecy()));
  }

  private static String place(BoxState state) {
    return state.spot().map(Spot::toString).orElse(NONE);
  }

  /** Who may read one of them only must not read the other. */
  private static String higher(SecrecyScale scale, String one, String other) {
    return scale.maySee(one, other) ? one : other;
  }

  private static Map<String, String> fields(Description box) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", box.title());
    fields.put("fonds", box.fonds().orElse(NONE));
    fields.put("category", box.category().orElse(NONE));
    fields.put("year", box.year().isPresent() ? String.valueOf(box.year().getAsInt()) : NONE);
    fields.put("retention", box.retention().map(Retention::key).orElse(NONE));
    fields.put("carrier", box.carrier().key());
    fields.put("secrecy", box.secrecy());
    fields.put("archivalCode", box.archivalCode().orElse(NONE));
    fields.put("pieces", box.pieces().isPresent() ? String.valueOf(box.pieces().getAsInt()) : NONE);
    fields.put("firstDate", box.firstDate().map(RecordDate::iso).orElse(NONE));
    fields.put("lastDate", box.lastDate().map(RecordDate::iso).orElse(NONE));
    fields.put("remarks", box.remarks().isEmpty() ? NONE : box.remarks());
    return fields;
  }
}
