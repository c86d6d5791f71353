package org.muniment.adapters.jackson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.muniment.domain.duty.HolidayFile;
import org.muniment.domain.text.BadInput;
import org.muniment.port.HolidayLists;

/** Reads holidays as {@code days} with {@code date}, {@code isOffDay} and {@code name}. */
public final class JsonHolidays implements HolidayLists {
  private final ObjectMapper mapper = new ObjectMapper();

  @Override
  public boolean takes(byte[] content) {
    for (byte one : content) {
      boolean isMarkOrBlank = one < 0 || Character.isWhitespace(one);
      if (!isMarkOrBlank) {
        return one == '{' || one == '[';
      }
    }
    return false;
  }

  @Override
  public List<HolidayFile.Row> read(byte[] content) {
    JsonNode root = parse(content);
    JsonNode days = root.isArray() ? root : root.path("days");
    if (!days.isArray()) {
      throw new BadInput("refusal.holidays.json-days");
    }
    if (days.size() > MAX_ROWS) {
      throw new BadInput("refusal.holidays.rows", MAX_ROWS);
    }
    List<HolidayFile.Row> rows = new ArrayList<>();
    for (JsonNode day : days) {
      String name = day.path("name").asText("");
      String kind = day.has("isOffDay") ? day.path("isOffDay").asText() : day.path("kind").asText();
      rows.add(new HolidayFile.Row(rows.size() + 1L, day.path("date").asText(""), kind, name));
    }
    return rows;
  }

  private JsonNode parse(byte[] content) {
    try {
      return mapper.readTree(content);
    } catch (JsonProcessingException bad) {
      throw new BadInput("refusal.holidays.json", bad.getLocation().getLineNr());
    } catch (IOException bad) {
      throw new BadInput("refusal.holidays.json", 0);
    }
  }
}
