-- Accounts, sessions, the audit trail. Times are milliseconds of the Unix epoch.

-- AUTOINCREMENT: an id is never used again. key: the name without case and width.
CREATE TABLE account (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  key             TEXT NOT NULL UNIQUE,
  name            TEXT NOT NULL,
  shown_name      TEXT NOT NULL,
  role            TEXT NOT NULL,
  clearance       TEXT NOT NULL,
  active          INTEGER NOT NULL,
  created         INTEGER NOT NULL,
  password_set    INTEGER NOT NULL,
  must_change     INTEGER NOT NULL
) STRICT;

-- All hashes that an account ever had; the newest is the password.
CREATE TABLE password (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  account INTEGER NOT NULL REFERENCES account (id),
  hash    TEXT NOT NULL,
  set_at  INTEGER NOT NULL
) STRICT;

CREATE INDEX password_by_account ON password (account);

CREATE TABLE session (
  id_hash BLOB PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id),
  begun   INTEGER NOT NULL,
  used    INTEGER NOT NULL,
  address TEXT NOT NULL,
  agent   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_by_account ON session (account);

CREATE TABLE attempts (
  of       TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  last_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX attempts_by_age ON attempts (last_at);

ALTER TABLE token ADD COLUMN clearance TEXT NOT NULL DEFAULT 'top-secret';
ALTER TABLE token ADD COLUMN created_by TEXT NOT NULL DEFAULT 'console';
ALTER TABLE token ADD COLUMN expires INTEGER;
ALTER TABLE token ADD COLUMN last_used INTEGER;
ALTER TABLE token ADD COLUMN ended INTEGER;

-- The audit trail: before and after are JSON objects. It only grows.
CREATE TABLE trail (
  number   INTEGER PRIMARY KEY,
  kind     TEXT NOT NULL,
  name     TEXT NOT NULL,
  origin   TEXT NOT NULL,
  at       INTEGER NOT NULL,
  action   TEXT NOT NULL,
  subject  TEXT NOT NULL,
  before   TEXT NOT NULL,
  after    TEXT NOT NULL,
  why      TEXT NOT NULL,
  secrecy  TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash     TEXT NOT NULL
) STRICT;

CREATE INDEX trail_by_time ON trail (at);
CREATE INDEX trail_by_name ON trail (name);
CREATE INDEX trail_by_action ON trail (action);
CREATE INDEX trail_by_hash ON trail (hash);

-- The last record, kept apart, so that a trail whose end was cut off shows.
CREATE TABLE trail_head (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  number   INTEGER NOT NULL,
  hash     TEXT NOT NULL
) STRICT;

CREATE TRIGGER trail_never_changes BEFORE UPDATE ON trail
BEGIN SELECT RAISE(ABORT, 'the audit trail only grows'); END;

CREATE TRIGGER trail_never_shrinks BEFORE DELETE ON trail
BEGIN SELECT RAISE(ABORT, 'the audit trail only grows'); END;

-- What was answered to writes with an Idempotency-Key, for 24 hours.
CREATE TABLE answered (
  caller       TEXT NOT NULL,
  key          TEXT NOT NULL,
  fingerprint  TEXT NOT NULL,
  status       INTEGER NOT NULL,
  content_type TEXT NOT NULL,
  location     TEXT NOT NULL,
  body         BLOB NOT NULL,
  at           INTEGER NOT NULL,
  PRIMARY KEY (caller, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX answered_by_age ON answered (at);
