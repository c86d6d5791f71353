package org.muniment.dashboard.web.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.Arrays;
import org.muniment.domain.measure.Quantity;

/** Writes the many numbers and times of a chart; for one answer, on one thread. */
public final class Figures {
  private static final SerializableString[] NAMES =
      Arrays.stream(Quantity.values())
          .map(quantity -> new SerializedString(quantity.key()))
          .toArray(SerializableString[]::new);

  private final JsonGenerator json;
  private final UtcText utc = new UtcText();
  private final FixedText fixed = new FixedText();

  public Figures(JsonGenerator json) {
    this.json = json;
  }

  /** A quantity's name, encoded once for all. */
  public static SerializableString name(Quantity quantity) {
    return NAMES[quantity.ordinal()];
  }

  /** To four decimals; null for what is no number. */
  public void number(SerializableString name, double value) throws IOException {
    json.writeFieldName(name);
    if (Math.abs(value) < FixedText.BOUND) {
      int length = fixed.set(value);
      json.writeRawValue(fixed.chars(), fixed.begin(), length);
    } else if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }

  public void time(SerializableString name, long epochMillis) throws IOException {
    json.writeFieldName(name);
    int length = utc.set(epochMillis);
    json.writeString(utc.chars(), 0, length);
  }
}
