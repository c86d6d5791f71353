-- Who is told of which notice, and what became of it; times are milliseconds of the Unix epoch.
-- alarm 0 and what 'all-well' is the daily sign of life. What is told while nothing can be stored
-- comes here afterwards, maybe before its alarm: therefore alarm refers to none.
CREATE TABLE delivery (
  id         INTEGER PRIMARY KEY,
  alarm      INTEGER NOT NULL,
  what       TEXT    NOT NULL,
  at         INTEGER NOT NULL,
  severity   TEXT    NOT NULL,
  step       INTEGER NOT NULL,
  contact    TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  channel    TEXT    NOT NULL,
  address    TEXT    NOT NULL,
  language   TEXT    NOT NULL,
  made_at    INTEGER NOT NULL,
  not_before INTEGER NOT NULL,
  state      TEXT    NOT NULL,
  letter     TEXT,
  attempts   INTEGER NOT NULL,
  next_try   INTEGER NOT NULL,
  error      TEXT,
  receipt    TEXT,
  ended_at   INTEGER,
  UNIQUE (alarm, what, at, contact, channel, address)
) STRICT;

CREATE INDEX delivery_waiting ON delivery (id) WHERE state = 'waiting';
CREATE INDEX delivery_by_letter ON delivery (letter) WHERE letter IS NOT NULL;
CREATE INDEX delivery_by_channel ON delivery (channel, id);
