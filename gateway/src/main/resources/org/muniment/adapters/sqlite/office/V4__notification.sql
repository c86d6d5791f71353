-- Who is told of an alarm, and how. Delays are milliseconds, times of day HH:MM of the site.

CREATE TABLE channel (
  id      TEXT PRIMARY KEY,
  type    TEXT NOT NULL,
  name    TEXT NOT NULL,
  enabled INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What is secret of a channel is here in clear, since it is needed to send; it never leaves the
-- database except to the channel's own server.
CREATE TABLE channel_value (
  channel   TEXT NOT NULL REFERENCES channel (id),
  is_secret INTEGER NOT NULL,
  name      TEXT NOT NULL,
  value     TEXT NOT NULL,
  PRIMARY KEY (channel, is_secret, name)
) STRICT, WITHOUT ROWID;

-- No row means the roster of a new archive.
CREATE TABLE roster (
  only_one     INTEGER PRIMARY KEY CHECK (only_one = 1),
  second_after INTEGER NOT NULL,
  third_after  INTEGER NOT NULL,
  quiet_from   TEXT,
  quiet_to     TEXT,
  all_well_at  TEXT
) STRICT;

CREATE TABLE contact (
  position INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  name     TEXT NOT NULL,
  language TEXT NOT NULL
) STRICT;

-- The channel may be one of the configuration file, which is in no table.
CREATE TABLE contact_reach (
  contact  TEXT NOT NULL REFERENCES contact (id),
  position INTEGER NOT NULL,
  channel  TEXT NOT NULL,
  address  TEXT NOT NULL,
  PRIMARY KEY (contact, position)
) STRICT, WITHOUT ROWID;

-- days: Monday 1, Tuesday 2, Wednesday 4 … added up.
CREATE TABLE shift (
  position INTEGER PRIMARY KEY,
  days     INTEGER NOT NULL,
  from_at  TEXT NOT NULL,
  to_at    TEXT NOT NULL,
  step     INTEGER NOT NULL,
  contact  TEXT NOT NULL
) STRICT;

-- An empty place is every place that has no card of its own.
CREATE TABLE instruction_card (
  kind  INTEGER NOT NULL,
  place TEXT NOT NULL,
  text  TEXT NOT NULL,
  PRIMARY KEY (kind, place)
) STRICT, WITHOUT ROWID;
