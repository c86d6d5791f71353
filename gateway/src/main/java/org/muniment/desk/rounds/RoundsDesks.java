package org.muniment.desk.rounds;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.muniment.port.DutyCalendars;
import org.muniment.port.HolidayLists;
import org.muniment.port.Office;
import org.muniment.port.Registry;

/** Duties, equipment, keys, findings, visitors. */
public record RoundsDesks(
    DutiesDesk duties,
    CalendarDesk calendar,
    EquipmentDesk equipment,
    KeysDesk keys,
    FindingsDesk findings,
    PhotosDesk photos,
    VisitsDesk visits,
    FeedsDesk feeds,
    CalibrationsDue calibrations,
    DutyKeeping keeping) {
  /**
   * @param registry for the zone of the site, and for calibrations that run out
   * @param lists the forms in which holidays come
   */
  public static RoundsDesks of(
      Office office,
      Registry registry,
      DutyCalendars calendars,
      List<HolidayLists> lists,
      SecureRandom random,
      InstantSource clock) {
    RoundsBook book = new RoundsBook(office, () -> registry.site().timeZone(), clock);
    DueBook due = new DueBook(book);
    FindingsDesk findings = new FindingsDesk(book);
    PhotosDesk photos = new PhotosDesk(book);
    return new RoundsDesks(
        new DutiesDesk(book, due, findings, photos),
        new CalendarDesk(book, due, lists),
        new EquipmentDesk(book),
        new KeysDesk(book),
        findings,
        photos,
        new VisitsDesk(book),
        new FeedsDesk(book, calendars, random),
        new CalibrationsDue(book, registry),
        new DutyKeeping(book, due));
  }
}
