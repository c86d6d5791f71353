-- Boxes, their contents and their events. Times are milliseconds of the Unix epoch.

-- What a box is now; its events made it so. A place is kept while the box is away.
CREATE TABLE box (
  id            INTEGER PRIMARY KEY,
  barcode       TEXT NOT NULL UNIQUE REFERENCES code (code),
  alike         TEXT NOT NULL,
  status        TEXT NOT NULL,
  cabinet       TEXT REFERENCES cabinet (code),
  shelf         INTEGER,
  position      INTEGER,
  keep_until    TEXT,
  title         TEXT NOT NULL,
  fonds         TEXT,
  category      TEXT,
  year          INTEGER,
  retention     TEXT,
  carrier       TEXT NOT NULL,
  secrecy       TEXT NOT NULL,
  archival_code TEXT,
  pieces        INTEGER,
  first_date    TEXT,
  last_date     TEXT,
  remarks       TEXT NOT NULL,
  version       INTEGER NOT NULL,
  registered    INTEGER NOT NULL,
  changed       INTEGER NOT NULL,
  CHECK ((cabinet IS NULL) = (shelf IS NULL) AND (cabinet IS NULL) = (position IS NULL))
) STRICT;

CREATE UNIQUE INDEX box_by_place ON box (cabinet, shelf, position) WHERE cabinet IS NOT NULL;
CREATE INDEX box_without_place ON box (id) WHERE cabinet IS NULL;
CREATE INDEX box_by_look ON box (alike);
CREATE INDEX box_by_code ON box (archival_code, id);

-- Sums over the boxes; without a place the cabinet is ''.
CREATE TABLE box_count (
  cabinet TEXT NOT NULL,
  carrier TEXT NOT NULL,
  status  TEXT NOT NULL,
  boxes   INTEGER NOT NULL,
  PRIMARY KEY (cabinet, carrier, status)
) STRICT, WITHOUT ROWID;

-- It only grows. States and corrections are JSON.
CREATE TABLE box_event (
  number      INTEGER PRIMARY KEY,
  box         INTEGER NOT NULL REFERENCES box (id),
  kind        TEXT NOT NULL,
  by_kind     TEXT NOT NULL,
  by_name     TEXT NOT NULL,
  origin      TEXT NOT NULL,
  at          INTEGER NOT NULL,
  before      TEXT,
  after       TEXT NOT NULL,
  reason      TEXT NOT NULL,
  document    TEXT,
  correction  TEXT,
  undoes      INTEGER
) STRICT;

CREATE INDEX box_event_by_box ON box_event (box, number);

CREATE TRIGGER box_event_never_changes BEFORE UPDATE ON box_event
BEGIN SELECT RAISE(ABORT, 'the history of boxes only grows'); END;

CREATE TRIGGER box_event_never_shrinks BEFORE DELETE ON box_event
BEGIN SELECT RAISE(ABORT, 'the history of boxes only grows'); END;

CREATE TRIGGER box_never_shrinks BEFORE DELETE ON box
BEGIN SELECT RAISE(ABORT, 'a box is struck off, not deleted'); END;

CREATE TABLE item (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  box      INTEGER NOT NULL REFERENCES box (id),
  number   INTEGER NOT NULL,
  title    TEXT NOT NULL,
  code     TEXT,
  author   TEXT NOT NULL,
  document TEXT NOT NULL,
  date     TEXT,
  pages    INTEGER,
  remarks  TEXT NOT NULL
) STRICT;

CREATE INDEX item_by_box ON item (box, number, id);

-- The words of boxes and of what is in them, cut into pieces by the program; keeps no text.
-- Everything beyond ASCII is part of a piece. The first character and the first 5 to 7 have indices
-- of their own, for single characters and for beginnings and ends of long numbers.
CREATE VIRTUAL TABLE box_words USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 5 6 7'
);

CREATE TABLE attachment (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  box     INTEGER NOT NULL REFERENCES box (id),
  name    TEXT NOT NULL,
  type    TEXT NOT NULL,
  bytes   INTEGER NOT NULL,
  sha256  TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at      INTEGER NOT NULL
) STRICT;

CREATE INDEX attachment_by_box ON attachment (box);

CREATE TABLE attachment_content (
  attachment INTEGER PRIMARY KEY REFERENCES attachment (id) ON DELETE CASCADE,
  content    BLOB NOT NULL
) STRICT;

CREATE TABLE category (
  id   INTEGER PRIMARY KEY,
  key  TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;

-- What the archive has set: the pattern of archival codes, prefixes of barcodes.
CREATE TABLE holding_rule (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Numbers that boxes had before they were renumbered; they stay in the namespace as void.
CREATE TABLE former_barcode (
  code TEXT PRIMARY KEY REFERENCES code (code),
  box  INTEGER NOT NULL REFERENCES box (id)
) STRICT, WITHOUT ROWID;

-- Labels from elsewhere that stand for a place.
CREATE TABLE foreign_code (
  code  TEXT PRIMARY KEY REFERENCES code (code),
  place TEXT NOT NULL REFERENCES code (code)
) STRICT, WITHOUT ROWID;

CREATE TABLE label (
  code    TEXT NOT NULL,
  issue   INTEGER NOT NULL,
  printed INTEGER NOT NULL,
  by_name TEXT NOT NULL,
  PRIMARY KEY (code, issue)
) STRICT, WITHOUT ROWID;

-- The newest plan of each room, as JSON.
CREATE TABLE floor_plan (
  room    TEXT PRIMARY KEY REFERENCES room (code),
  version INTEGER NOT NULL,
  body    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
