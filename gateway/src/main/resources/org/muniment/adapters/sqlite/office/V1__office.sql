-- Times are milliseconds of the Unix epoch.

CREATE TABLE site (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  code     TEXT NOT NULL,
  name     TEXT NOT NULL,
  zone     TEXT NOT NULL
) STRICT;

-- One namespace over everything that has a label.
CREATE TABLE code (
  code TEXT PRIMARY KEY,
  kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE preset (
  id   INTEGER PRIMARY KEY,
  key  TEXT NOT NULL UNIQUE,
  rule TEXT NOT NULL
) STRICT;

CREATE TABLE preset_version (
  id            INTEGER PRIMARY KEY,
  preset        INTEGER NOT NULL REFERENCES preset (id),
  valid_from    INTEGER NOT NULL,
  changed_by    TEXT NOT NULL,
  reason        TEXT NOT NULL
) STRICT;

CREATE INDEX preset_version_by_preset ON preset_version (preset);

CREATE TABLE preset_limit (
  version       INTEGER NOT NULL REFERENCES preset_version (id),
  quantity      INTEGER NOT NULL,
  low           REAL,
  high          REAL,
  change_in_24h REAL,
  PRIMARY KEY (version, quantity)
) STRICT, WITHOUT ROWID;

CREATE TABLE room (
  code   TEXT PRIMARY KEY REFERENCES code (code),
  name   TEXT NOT NULL,
  preset TEXT NOT NULL,
  site   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE cabinet (
  code                TEXT PRIMARY KEY REFERENCES code (code),
  room                TEXT NOT NULL REFERENCES room (code),
  name                TEXT NOT NULL,
  preset              TEXT,
  shelves             INTEGER NOT NULL,
  positions_per_shelf INTEGER NOT NULL,
  shelves_from        TEXT NOT NULL,
  x                   REAL,
  y                   REAL
) STRICT, WITHOUT ROWID;

-- An address without unit or channel has -1 and ''. AUTOINCREMENT: an id is never used again.
CREATE TABLE sensor (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  code            TEXT NOT NULL UNIQUE,
  name            TEXT NOT NULL,
  profile         TEXT NOT NULL,
  transport       TEXT NOT NULL,
  source          TEXT NOT NULL,
  unit            INTEGER NOT NULL,
  channel         TEXT NOT NULL,
  interval_millis INTEGER NOT NULL,
  UNIQUE (transport, source, unit, channel)
) STRICT;

CREATE TABLE placement (
  id         INTEGER PRIMARY KEY,
  sensor     INTEGER NOT NULL REFERENCES sensor (id),
  valid_from INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  place      TEXT
) STRICT;

CREATE INDEX placement_by_sensor ON placement (sensor);

CREATE TABLE calibration (
  id          INTEGER PRIMARY KEY,
  sensor      INTEGER NOT NULL REFERENCES sensor (id),
  quantity    INTEGER NOT NULL,
  "offset"    REAL NOT NULL,
  valid_from  INTEGER NOT NULL,
  valid_until INTEGER
) STRICT;

CREATE INDEX calibration_by_sensor ON calibration (sensor);

CREATE TABLE credential (
  sensor   TEXT PRIMARY KEY REFERENCES sensor (code),
  username TEXT NOT NULL,
  salt     BLOB NOT NULL,
  hash     BLOB NOT NULL,
  created  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE token (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL,
  role    TEXT NOT NULL,
  hash    BLOB NOT NULL UNIQUE,
  created INTEGER NOT NULL
) STRICT;

-- In the order of the last change.
CREATE TABLE retained (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  topic   TEXT NOT NULL UNIQUE,
  payload BLOB NOT NULL,
  qos     INTEGER NOT NULL
) STRICT;
