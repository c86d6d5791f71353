-- What people decided about alarms. Times are milliseconds of the Unix epoch, delays milliseconds.

-- The versions of a rule; without a rule of its own a place goes by its preset: is_own 0.
CREATE TABLE alarm_rule (
  id                 INTEGER PRIMARY KEY,
  place              TEXT NOT NULL REFERENCES code (code),
  quantity           INTEGER NOT NULL,
  valid_from         INTEGER NOT NULL,
  changed_by         TEXT NOT NULL,
  reason             TEXT NOT NULL,
  is_own             INTEGER NOT NULL,
  low                REAL,
  high               REAL,
  deadband           REAL NOT NULL,
  on_delay           INTEGER NOT NULL,
  off_delay          INTEGER NOT NULL,
  advisory_band      REAL NOT NULL,
  critical_band      REAL NOT NULL,
  rate_per_hour      REAL,
  fluctuation        TEXT,
  fluctuation_limit  REAL,
  set_point          REAL,
  rearm              INTEGER NOT NULL,
  surface_factor     REAL,
  mould_limit        REAL
) STRICT;

CREATE INDEX alarm_rule_by_place ON alarm_rule (place, quantity);

CREATE TABLE alarm_general (
  only_one        INTEGER PRIMARY KEY CHECK (only_one = 1),
  stale_intervals INTEGER NOT NULL,
  stale_at_least  INTEGER NOT NULL,
  battery_low     REAL NOT NULL,
  disk_low        INTEGER NOT NULL,
  max_shelving    INTEGER NOT NULL
) STRICT;

CREATE TABLE airing (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  place    TEXT NOT NULL REFERENCES code (code),
  from_at  INTEGER NOT NULL,
  until_at INTEGER NOT NULL,
  by_name  TEXT NOT NULL,
  reason   TEXT NOT NULL
) STRICT;

CREATE INDEX airing_by_end ON airing (until_at);

-- quantity 0 is the whole sensor.
CREATE TABLE taken_out (
  sensor   TEXT NOT NULL REFERENCES sensor (code),
  quantity INTEGER NOT NULL,
  since    INTEGER NOT NULL,
  by_name  TEXT NOT NULL,
  reason   TEXT NOT NULL,
  PRIMARY KEY (sensor, quantity)
) STRICT, WITHOUT ROWID;
