-- The daily log. Times are milliseconds of the Unix epoch, dates are local.

-- Seals, signatures, amendments, chained in the order of writing. It only grows.
CREATE TABLE log_entry (
  number       INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL,
  place        TEXT NOT NULL,
  date         TEXT NOT NULL,
  by_kind      TEXT NOT NULL,
  by_name      TEXT NOT NULL,
  origin       TEXT NOT NULL,
  at           INTEGER NOT NULL,
  body         TEXT NOT NULL,
  readings     TEXT NOT NULL,
  trail_number INTEGER NOT NULL,
  trail_hash   TEXT NOT NULL,
  previous     TEXT NOT NULL,
  hash         TEXT NOT NULL
) STRICT;

CREATE INDEX log_entry_by_day ON log_entry (place, date);
CREATE INDEX log_entry_by_hash ON log_entry (hash);

CREATE TRIGGER log_entry_never_changes BEFORE UPDATE ON log_entry
BEGIN SELECT RAISE(ABORT, 'the daily log only grows'); END;

CREATE TRIGGER log_entry_never_shrinks BEFORE DELETE ON log_entry
BEGIN SELECT RAISE(ABORT, 'the daily log only grows'); END;

-- The last entry, kept apart, so that a log whose end was cut off shows.
CREATE TABLE log_head (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  number   INTEGER NOT NULL,
  hash     TEXT NOT NULL
) STRICT;

-- Where each sealed day stands, and its figures in short; shares are milliseconds.
CREATE TABLE log_day (
  place         TEXT NOT NULL,
  date          TEXT NOT NULL,
  seal          INTEGER NOT NULL,
  figures       INTEGER NOT NULL,
  signature     INTEGER,
  amendments    INTEGER NOT NULL,
  basis         TEXT NOT NULL,
  length        INTEGER NOT NULL,
  covered       INTEGER NOT NULL,
  shares        TEXT NOT NULL,
  both_of       INTEGER NOT NULL,
  both_in       INTEGER NOT NULL,
  excursions    INTEGER NOT NULL,
  alarms        INTEGER NOT NULL,
  PRIMARY KEY (place, date)
) STRICT, WITHOUT ROWID;

CREATE INDEX log_day_unsigned ON log_day (date) WHERE signature IS NULL;

-- What people read off instruments; quantities as in a reading's JSON, by their keys.
CREATE TABLE hand_reading (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  place      TEXT NOT NULL REFERENCES code (code),
  at         INTEGER NOT NULL,
  quantities TEXT NOT NULL,
  instrument TEXT NOT NULL,
  by_name    TEXT NOT NULL,
  entered    INTEGER NOT NULL
) STRICT;

CREATE INDEX hand_reading_by_time ON hand_reading (place, at);

CREATE TRIGGER hand_reading_never_changes BEFORE UPDATE ON hand_reading
BEGIN SELECT RAISE(ABORT, 'readings by hand only grow'); END;

CREATE TRIGGER hand_reading_never_shrinks BEFORE DELETE ON hand_reading
BEGIN SELECT RAISE(ABORT, 'readings by hand only grow'); END;

-- Airings and repairs that people noted on a curve.
CREATE TABLE annotation (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  place    TEXT NOT NULL REFERENCES code (code),
  kind     TEXT NOT NULL,
  from_at  INTEGER NOT NULL,
  until_at INTEGER NOT NULL,
  text     TEXT NOT NULL,
  by_name  TEXT NOT NULL,
  entered  INTEGER NOT NULL
) STRICT;

CREATE INDEX annotation_by_time ON annotation (place, until_at);
