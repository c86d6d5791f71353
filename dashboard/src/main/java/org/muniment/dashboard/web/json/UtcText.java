package org.muniment.dashboard.web.json;

/**
 * Writes instants as {@code 2026-11-22T01:02:03Z}, with milliseconds if there are any: the same as
 * {@link java.time.Instant#toString}, without making objects, since a year's chart has thousands.
 */
public final class UtcText {
  private static final int MAX_LENGTH = 24;
  private static final long DAY_MILLIS = 86_400_000;
  private static final int DAYS_0000_TO_1970 = 719_528;
  private static final int DAYS_PER_400_YEARS = 146_097;

  private final char[] text = new char[MAX_LENGTH];
  private long day = Long.MIN_VALUE;

  /** The characters of the last {@link #set}. */
  public char[] chars() {
    return text;
  }

  /** Writes the time into {@link #chars} and returns how many characters it has; years 0–9999. */
  public int set(long epochMillis) {
    long epochDay = Math.floorDiv(epochMillis, DAY_MILLIS);
    if (epochDay != day) {
      setDate(epochDay);
      day = epochDay;
    }
    int millisOfDay = (int) Math.floorMod(epochMillis, DAY_MILLIS);
    int seconds = millisOfDay / 1000;
    digits(11, 2, seconds / 3600);
    digits(14, 2, seconds / 60 % 60);
    digits(17, 2, seconds % 60);
    int millis = millisOfDay % 1000;
    if (millis == 0) {
      text[19] = 'Z';
      return 20;
    }
    text[19] = '.';
    digits(20, 3, millis);
    text[23] = 'Z';
    return MAX_LENGTH;
  }

  /** Days to a date by the 400-year cycle of the calendar, with years that begin in March. */
  private void setDate(long epochDay) {
    long sinceMarch0000 = epochDay + DAYS_0000_TO_1970 - 60;
    long cycle = Math.floorDiv(sinceMarch0000, DAYS_PER_400_YEARS);
    long dayOfCycle = sinceMarch0000 - cycle * DAYS_PER_400_YEARS;
    long yearOfCycle =
        (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365;
    int dayOfYear = (int) (dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100));
    int monthFromMarch = (5 * dayOfYear + 2) / 153;
    int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    digits(0, 4, (int) (yearOfCycle + cycle * 400) + (month <= 2 ? 1 : 0));
    digits(5, 2, month);
    digits(8, 2, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1);
    text[4] = '-';
    text[7] = '-';
    text[10] = 'T';
    text[13] = ':';
    text[16] = ':';
  }

  private void digits(int at, int count, int number) {
    int rest = number;
    for (int i = at + count - 1; i >= at; i--) {
      text[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
