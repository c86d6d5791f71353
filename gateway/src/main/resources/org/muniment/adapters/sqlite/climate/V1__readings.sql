-- Times are milliseconds of the Unix epoch; values whole 1/10,000 of the quantity's unit.
-- A series is one quantity of one sensor: sensor * 64 + the quantity's stored number.

-- Every reading in the order in which it came; written first, in one piece, with nothing else to
-- keep up to date. delay: arrived - at. quantities: see JournalValues.
CREATE TABLE journal (
  id         INTEGER PRIMARY KEY,
  sensor     INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  delay      INTEGER NOT NULL,
  delivery   INTEGER NOT NULL,
  marks      INTEGER NOT NULL,
  quantities BLOB    NOT NULL
) STRICT;

-- How far each consumer of the journal has come; what all have passed may be forgotten.
CREATE TABLE journal_cursor (
  name     TEXT PRIMARY KEY,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The same values arranged for reading.
CREATE TABLE reading (
  series INTEGER NOT NULL,
  at     INTEGER NOT NULL,
  value  INTEGER NOT NULL,
  marks  INTEGER NOT NULL,
  PRIMARY KEY (series, at)
) STRICT, WITHOUT ROWID;

-- The sums of a local day's hours, in one piece (see DayBlob), so that a year is 365 rows; rule
-- says by which zone, interval and calibration they were made.
CREATE TABLE day_sum (
  series INTEGER NOT NULL,
  day    INTEGER NOT NULL,
  rule   INTEGER NOT NULL,
  hours  BLOB    NOT NULL,
  PRIMARY KEY (series, day)
) STRICT, WITHOUT ROWID;

-- Days whose sums must not be used from an hour on, until they are made again.
CREATE TABLE stale_day (
  series     INTEGER NOT NULL,
  day        INTEGER NOT NULL,
  stale_from INTEGER NOT NULL,
  PRIMARY KEY (series, day)
) STRICT, WITHOUT ROWID;

-- Messages that could not become readings, by what is the same about them. reason is empty for
-- unregistered devices.
CREATE TABLE quarantine_group (
  id        INTEGER PRIMARY KEY,
  transport TEXT    NOT NULL,
  source    TEXT    NOT NULL,
  kind      TEXT    NOT NULL,
  channel   TEXT    NOT NULL,
  reason    TEXT    NOT NULL,
  first_at  INTEGER NOT NULL,
  last_at   INTEGER NOT NULL,
  messages  INTEGER NOT NULL,
  dropped   INTEGER NOT NULL,
  kept      INTEGER NOT NULL,
  UNIQUE (transport, source, kind, channel, reason)
) STRICT;

CREATE TABLE quarantine (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  group_id   INTEGER NOT NULL REFERENCES quarantine_group (id),
  channel    TEXT,
  payload    BLOB    NOT NULL,
  arrived    INTEGER NOT NULL,
  profile    TEXT,
  reason     TEXT    NOT NULL,
  delivery   INTEGER NOT NULL
) STRICT;

CREATE INDEX quarantine_by_group ON quarantine (group_id);

CREATE TABLE counter (
  name  TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What the sums were made by, so that a change is noticed.
CREATE TABLE fact (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
