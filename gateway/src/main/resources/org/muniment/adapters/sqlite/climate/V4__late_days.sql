-- Local days of sensors for which readings came when they were over: the daily log looks at them
-- again. mark is the journal number of the newest such reading. Times are milliseconds of the Unix
-- epoch.
CREATE TABLE late_day (
  sensor INTEGER NOT NULL,
  day    INTEGER NOT NULL,
  mark   INTEGER NOT NULL,
  PRIMARY KEY (sensor, day)
) STRICT, WITHOUT ROWID;

CREATE INDEX late_day_by_mark ON late_day (mark);

-- The alarms of a place on a day.
CREATE INDEX alarm_by_place ON alarm (place, event_at);
