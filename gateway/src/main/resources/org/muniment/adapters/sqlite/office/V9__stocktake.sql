-- Stock-takes. Times are milliseconds of the Unix epoch. Everything but stocktake only grows.

CREATE TABLE stocktake (
  id            INTEGER PRIMARY KEY,
  name          TEXT NOT NULL,
  scope         TEXT NOT NULL,
  handover_from TEXT,
  handover_to   TEXT,
  blind         INTEGER NOT NULL,
  counts        INTEGER NOT NULL,
  state         TEXT NOT NULL,
  -- The last event of any box before it began: what is expected is what boxes were then.
  head          INTEGER,
  expected      INTEGER NOT NULL,
  opened_kind   TEXT NOT NULL,
  opened_name   TEXT NOT NULL,
  opened_origin TEXT NOT NULL,
  opened        INTEGER NOT NULL,
  ended_kind    TEXT,
  ended_name    TEXT,
  ended_origin  TEXT,
  ended         INTEGER,
  reason        TEXT NOT NULL,
  seal          TEXT,
  version       INTEGER NOT NULL
) STRICT;

CREATE INDEX stocktake_by_state ON stocktake (state, id);

CREATE TRIGGER stocktake_stays BEFORE DELETE ON stocktake
BEGIN SELECT RAISE(ABORT, 'a stock-take is abandoned, not deleted'); END;

CREATE TRIGGER stocktake_sealed BEFORE UPDATE ON stocktake WHEN old.state <> 'open'
BEGIN SELECT RAISE(ABORT, 'a stock-take that is over stays as it is'); END;

CREATE TRIGGER stocktake_expects BEFORE UPDATE OF id, scope, handover_from, handover_to, blind,
  counts, head, expected, opened_kind, opened_name, opened_origin, opened ON stocktake
BEGIN SELECT RAISE(ABORT, 'what is counted stays what it was at the beginning'); END;

-- The scope as it was when counting began, in the order of walking.
CREATE TABLE stocktake_cabinet (
  stocktake INTEGER NOT NULL REFERENCES stocktake (id),
  number    INTEGER NOT NULL,
  cabinet   TEXT NOT NULL REFERENCES cabinet (code),
  room      TEXT NOT NULL REFERENCES room (code),
  shelves   INTEGER NOT NULL,
  positions INTEGER NOT NULL,
  PRIMARY KEY (stocktake, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER stocktake_cabinet_never_changes BEFORE UPDATE ON stocktake_cabinet
BEGIN SELECT RAISE(ABORT, 'what is counted stays what it was at the beginning'); END;

CREATE TRIGGER stocktake_cabinet_never_shrinks BEFORE DELETE ON stocktake_cabinet
BEGIN SELECT RAISE(ABORT, 'what is counted stays what it was at the beginning'); END;

CREATE TABLE stocktake_member (
  stocktake INTEGER NOT NULL REFERENCES stocktake (id),
  number    INTEGER NOT NULL,
  name      TEXT NOT NULL,
  pass      TEXT NOT NULL,
  PRIMARY KEY (stocktake, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER stocktake_member_never_changes BEFORE UPDATE ON stocktake_member
BEGIN SELECT RAISE(ABORT, 'members are named anew, not changed'); END;

CREATE TRIGGER stocktake_member_stays BEFORE DELETE ON stocktake_member
WHEN (SELECT state FROM stocktake WHERE id = old.stocktake) <> 'open'
BEGIN SELECT RAISE(ABORT, 'a stock-take that is over stays as it is'); END;

-- Numbered from 1 in each stock-take. By its key a stock-take's scans lie one behind the other.
CREATE TABLE stocktake_scan (
  stocktake INTEGER NOT NULL REFERENCES stocktake (id),
  number    INTEGER NOT NULL,
  id        TEXT NOT NULL,
  device    TEXT NOT NULL,
  pass      TEXT NOT NULL,
  code      TEXT,
  undoes    TEXT,
  at        INTEGER NOT NULL,
  received  INTEGER NOT NULL,
  by_kind   TEXT NOT NULL,
  by_name   TEXT NOT NULL,
  origin    TEXT NOT NULL,
  PRIMARY KEY (stocktake, number),
  CHECK ((code IS NULL) <> (undoes IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX stocktake_scan_by_id ON stocktake_scan (stocktake, id);

CREATE TRIGGER stocktake_scan_in_time BEFORE INSERT ON stocktake_scan
WHEN (SELECT state FROM stocktake WHERE id = new.stocktake) <> 'open'
BEGIN SELECT RAISE(ABORT, 'a stock-take that is over stays as it is'); END;

CREATE TRIGGER stocktake_scan_never_changes BEFORE UPDATE ON stocktake_scan
BEGIN SELECT RAISE(ABORT, 'what was scanned was scanned'); END;

CREATE TRIGGER stocktake_scan_never_shrinks BEFORE DELETE ON stocktake_scan
BEGIN SELECT RAISE(ABORT, 'what was scanned was scanned'); END;

CREATE TABLE stocktake_closing (
  number    INTEGER PRIMARY KEY,
  stocktake INTEGER NOT NULL REFERENCES stocktake (id),
  -- Not a reference: a shelf may be taken away later, and its code with it.
  place     TEXT NOT NULL,
  pass      TEXT NOT NULL,
  closed    INTEGER NOT NULL,
  by_kind   TEXT NOT NULL,
  by_name   TEXT NOT NULL,
  origin    TEXT NOT NULL,
  at        INTEGER NOT NULL
) STRICT;

CREATE INDEX stocktake_closing_in_order ON stocktake_closing (stocktake, number);

CREATE TRIGGER stocktake_closing_in_time BEFORE INSERT ON stocktake_closing
WHEN (SELECT state FROM stocktake WHERE id = new.stocktake) <> 'open'
BEGIN SELECT RAISE(ABORT, 'a stock-take that is over stays as it is'); END;

CREATE TRIGGER stocktake_closing_never_changes BEFORE UPDATE ON stocktake_closing
BEGIN SELECT RAISE(ABORT, 'what was closed was closed'); END;

CREATE TRIGGER stocktake_closing_never_shrinks BEFORE DELETE ON stocktake_closing
BEGIN SELECT RAISE(ABORT, 'what was closed was closed'); END;

CREATE TABLE stocktake_resolution (
  number    INTEGER PRIMARY KEY,
  stocktake INTEGER NOT NULL REFERENCES stocktake (id),
  outcome   TEXT NOT NULL,
  subject   TEXT NOT NULL,
  action    TEXT,
  cabinet   TEXT,
  shelf     INTEGER,
  position  INTEGER,
  title     TEXT NOT NULL,
  reason    TEXT NOT NULL,
  document  TEXT,
  by_kind   TEXT NOT NULL,
  by_name   TEXT NOT NULL,
  origin    TEXT NOT NULL,
  at        INTEGER NOT NULL
) STRICT;

CREATE INDEX stocktake_resolution_in_order ON stocktake_resolution (stocktake, number);

CREATE TRIGGER stocktake_resolution_in_time BEFORE INSERT ON stocktake_resolution
WHEN (SELECT state FROM stocktake WHERE id = new.stocktake) <> 'open'
BEGIN SELECT RAISE(ABORT, 'a stock-take that is over stays as it is'); END;

CREATE TRIGGER stocktake_resolution_never_changes BEFORE UPDATE ON stocktake_resolution
BEGIN SELECT RAISE(ABORT, 'what was decided was decided'); END;

CREATE TRIGGER stocktake_resolution_never_shrinks BEFORE DELETE ON stocktake_resolution
BEGIN SELECT RAISE(ABORT, 'what was decided was decided'); END;

-- The sealed text of a closed stock-take.
CREATE TABLE stocktake_result (
  stocktake INTEGER PRIMARY KEY REFERENCES stocktake (id),
  text      TEXT NOT NULL
) STRICT;

CREATE TRIGGER stocktake_result_never_changes BEFORE UPDATE ON stocktake_result
BEGIN SELECT RAISE(ABORT, 'a sealed result stays as it is'); END;

CREATE TRIGGER stocktake_result_never_shrinks BEFORE DELETE ON stocktake_result
BEGIN SELECT RAISE(ABORT, 'a sealed result stays as it is'); END;

-- The cards of what came back while somebody counted.
CREATE INDEX loan_by_return ON loan (in_at) WHERE in_at IS NOT NULL;
