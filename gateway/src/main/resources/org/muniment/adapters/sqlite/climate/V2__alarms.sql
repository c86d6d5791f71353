-- Alarms: kept in the transaction of the readings that made them. Kinds and quantities by their
-- stored numbers, quantity 0 where the kind has none; sensor 0 is the system. Delays, and how much
-- of them ran, are milliseconds. NULL is what has not begun, is not set, or has no value.

-- What the machine remembers of whatever is not calm.
CREATE TABLE alarm_point (
  sensor         INTEGER NOT NULL,
  quantity       INTEGER NOT NULL,
  kind           INTEGER NOT NULL,
  part           TEXT    NOT NULL,
  base           TEXT    NOT NULL,
  shelved_until  INTEGER,
  suppressed     INTEGER NOT NULL,
  out_of_service INTEGER NOT NULL,
  level          TEXT    NOT NULL,
  severity       TEXT    NOT NULL,
  seen_at        INTEGER,
  seen_reached   TEXT,
  seen_held      TEXT,
  seen_value     REAL,
  seen_limit     REAL,
  advisory_since INTEGER,
  advisory_ran   INTEGER NOT NULL,
  warning_since  INTEGER,
  warning_ran    INTEGER NOT NULL,
  critical_since INTEGER,
  critical_ran   INTEGER NOT NULL,
  falling_since  INTEGER,
  falling_ran    INTEGER NOT NULL,
  falling_to     TEXT    NOT NULL,
  since          INTEGER,
  worst          REAL,
  told           INTEGER NOT NULL,
  owed           INTEGER NOT NULL,
  rearm_at       INTEGER,
  alarm          INTEGER NOT NULL,
  PRIMARY KEY (sensor, quantity, kind, part)
) STRICT, WITHOUT ROWID;

-- Every alarm that ever was, as it stands or ended.
CREATE TABLE alarm (
  id              INTEGER PRIMARY KEY,
  sensor          INTEGER NOT NULL,
  quantity        INTEGER NOT NULL,
  kind            INTEGER NOT NULL,
  part            TEXT    NOT NULL,
  place           TEXT,
  sensor_code     TEXT,
  severity        TEXT    NOT NULL,
  state           TEXT    NOT NULL,
  value           REAL,
  limit_value     REAL,
  worst           REAL,
  event_at        INTEGER NOT NULL,
  raised_at       INTEGER NOT NULL,
  cleared_at      INTEGER,
  ended_at        INTEGER,
  acknowledged_by TEXT,
  acknowledged_at INTEGER,
  shelved_until   INTEGER,
  told            INTEGER NOT NULL
) STRICT;

CREATE INDEX alarm_by_raised ON alarm (raised_at);
CREATE INDEX alarm_active ON alarm (id) WHERE ended_at IS NULL;

-- What happened to an alarm and what people said of it. It only grows. A commit that was reported
-- as failed and yet reached the disk is written again: the same line is there once.
CREATE TABLE alarm_note (
  id         INTEGER PRIMARY KEY,
  alarm      INTEGER NOT NULL REFERENCES alarm (id),
  what       TEXT    NOT NULL,
  severity   TEXT    NOT NULL,
  at         INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  by_name    TEXT,
  text       TEXT    NOT NULL,
  UNIQUE (alarm, written_at, what, at, text)
) STRICT;

CREATE INDEX alarm_note_by_time ON alarm_note (written_at);

CREATE TRIGGER alarm_note_never_changes BEFORE UPDATE ON alarm_note
BEGIN SELECT RAISE(ABORT, 'the history of an alarm only grows'); END;

CREATE TRIGGER alarm_note_never_shrinks BEFORE DELETE ON alarm_note
BEGIN SELECT RAISE(ABORT, 'the history of an alarm only grows'); END;

-- What people are to hear of, whoever they will be: orders for the courier, who marks them handled.
CREATE TABLE notice (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  alarm      INTEGER NOT NULL REFERENCES alarm (id),
  what       TEXT    NOT NULL,
  severity   TEXT    NOT NULL,
  at         INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  handled    INTEGER NOT NULL DEFAULT 0,
  UNIQUE (alarm, written_at, what, at)
) STRICT;

CREATE INDEX notice_open ON notice (id) WHERE handled = 0;

-- When the gateway was last known to be at work.
CREATE TABLE life_sign (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  at       INTEGER NOT NULL
) STRICT;
