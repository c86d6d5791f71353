package org.muniment.desk.daylog;

/** What people do with the daily log: read and sign it, check it, sum it up. */
public record LogDesks(DailyLogDesk days, LogCheck check, ExposureDesk exposure) {}
