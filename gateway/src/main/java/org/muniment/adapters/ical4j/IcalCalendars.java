package org.muniment.adapters.ical4j;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.muniment.port.DutyCalendars;

/** Writes days as all-day events that keep nobody busy. */
public final class IcalCalendars implements DutyCalendars {
  private static final String PRODUCT = "-//Muniment//Duties//EN";

  @Override
  public byte[] write(String name, List<Event> events, Instant at) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    // What Outlook, Apple's and Google's programs call the calendar.
    calendar.add(new XProperty("X-WR-CALNAME", name));
    events.forEach(event -> calendar.add(event(event, at)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new CalendarOutputter(false).output(calendar, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static VEvent event(Event event, Instant at) {
    VEvent written = new VEvent(false);
    written.add(new Uid(event.uid()));
    written.add(new DtStamp(at));
    written.add(new net.fortuna.ical4j.model.property.DtStart<>(event.day()));
    written.add(new net.fortuna.ical4j.model.property.DtEnd<>(event.day().plusDays(1)));
    written.add(new net.fortuna.ical4j.model.property.Summary(event.summary()));
    if (!event.description().isEmpty()) {
      written.add(new Description(event.description()));
    }
    written.add(ImmutableTransp.TRANSPARENT);
    return written;
  }
}
