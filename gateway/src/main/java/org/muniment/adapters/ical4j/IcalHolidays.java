package org.muniment.adapters.ical4j;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import org.muniment.domain.duty.HolidayFile;
import org.muniment.domain.text.BadInput;
import org.muniment.port.HolidayLists;

/**
 * Reads holidays from a calendar. Only its text is read, never what it refers to: no time zones are
 * looked up, and nothing is loaded from elsewhere.
 */
public final class IcalHolidays implements HolidayLists {
  private static final String BEGIN = "BEGIN:VCALENDAR";

  @Override
  public boolean takes(byte[] content) {
    String begin = new String(content, 0, Math.min(content.length, 64), UTF_8);
    return begin.replace("\ufeff", "").stripLeading().toUpperCase(Locale.ROOT).startsWith(BEGIN);
  }

  @Override
  public List<HolidayFile.Row> read(byte[] content) {
    HolidayEvents events = new HolidayEvents(MAX_ROWS);
    try (InputStreamReader reader =
        new InputStreamReader(new ByteArrayInputStream(withoutMark(content)), UTF_8.newDecoder())) {
      new CalendarParserImpl().parse(new UnfoldingReader(reader, true), events);
    } catch (CharacterCodingException bad) {
      throw new BadInput("refusal.holidays.utf-8");
    } catch (ParserException bad) {
      throw new BadInput("refusal.holidays.calendar", bad.getLineNo());
    } catch (IOException bad) {
      throw new BadInput("refusal.holidays.calendar", 0);
    }
    return events.rows();
  }

  private static byte[] withoutMark(byte[] content) {
    boolean isMarked =
        content.length > 2
            && content[0] == (byte) 0xef
            && content[1] == (byte) 0xbb
            && content[2] == (byte) 0xbf;
    return isMarked ? java.util.Arrays.copyOfRange(content, 3, content.length) : content;
  }
}
