-- Use, duties, findings, visitors. Times are milliseconds of the Unix epoch, dates are local.

CREATE TABLE borrower (
  id           INTEGER PRIMARY KEY,
  name         TEXT NOT NULL,
  kind         TEXT NOT NULL,
  organisation TEXT NOT NULL,
  letter       TEXT NOT NULL,
  card         TEXT UNIQUE REFERENCES code (code),
  clearance    TEXT NOT NULL,
  email        TEXT NOT NULL,
  phone        TEXT NOT NULL,
  account      TEXT NOT NULL,
  language     TEXT NOT NULL,
  active       INTEGER NOT NULL,
  version      INTEGER NOT NULL,
  since        INTEGER NOT NULL
) STRICT;

CREATE TRIGGER borrower_stays BEFORE DELETE ON borrower
BEGIN SELECT RAISE(ABORT, 'who borrowed once stays in the register'); END;

-- The cards that a borrower has and has had: nobody else gets them.
CREATE TABLE borrower_card (
  code     TEXT PRIMARY KEY REFERENCES code (code),
  borrower INTEGER NOT NULL REFERENCES borrower (id)
) STRICT, WITHOUT ROWID;

-- What a loan is now; its events made it so.
CREATE TABLE loan (
  id            INTEGER PRIMARY KEY,
  request       INTEGER NOT NULL,
  box           INTEGER NOT NULL REFERENCES box (id),
  item          INTEGER,
  borrower      INTEGER REFERENCES borrower (id),
  who           TEXT NOT NULL,
  who_kind      TEXT NOT NULL,
  kind          TEXT NOT NULL,
  purpose       TEXT NOT NULL,
  state         TEXT NOT NULL,
  due           TEXT,
  renewals      INTEGER NOT NULL,
  card          TEXT UNIQUE REFERENCES code (code),
  card_state    TEXT NOT NULL,
  out_at        INTEGER,
  out_by        TEXT,
  out_pieces    INTEGER,
  out_condition TEXT,
  in_at         INTEGER,
  in_by         TEXT,
  in_pieces     INTEGER,
  in_condition  TEXT,
  effect        TEXT NOT NULL,
  version       INTEGER NOT NULL,
  requested     INTEGER NOT NULL,
  changed       INTEGER NOT NULL
) STRICT;

CREATE INDEX loan_by_box ON loan (box, id);
CREATE INDEX loan_by_request ON loan (request, id);
CREATE INDEX loan_by_borrower ON loan (borrower, id) WHERE borrower IS NOT NULL;
CREATE INDEX loan_by_state ON loan (state, id);
CREATE INDEX loan_by_due ON loan (due, id) WHERE state = 'issued';
CREATE INDEX loan_by_time ON loan (requested, id);
CREATE INDEX loan_with_card ON loan (id) WHERE card_state = 'placed';
-- Nothing is out twice, whatever the program thinks.
CREATE UNIQUE INDEX loan_of_whole_box ON loan (box) WHERE state = 'issued' AND item IS NULL;
CREATE UNIQUE INDEX loan_of_item ON loan (item) WHERE state = 'issued' AND item IS NOT NULL;

CREATE TRIGGER loan_never_shrinks BEFORE DELETE ON loan
BEGIN SELECT RAISE(ABORT, 'the loan register only grows'); END;

CREATE TABLE loan_event (
  number  INTEGER PRIMARY KEY,
  loan    INTEGER NOT NULL REFERENCES loan (id),
  kind    TEXT NOT NULL,
  by_kind TEXT NOT NULL,
  by_name TEXT NOT NULL,
  origin  TEXT NOT NULL,
  at      INTEGER NOT NULL,
  due     TEXT,
  text    TEXT NOT NULL
) STRICT;

CREATE INDEX loan_event_by_loan ON loan_event (loan, number);

CREATE TRIGGER loan_event_never_changes BEFORE UPDATE ON loan_event
BEGIN SELECT RAISE(ABORT, 'the loan register only grows'); END;

CREATE TRIGGER loan_event_never_shrinks BEFORE DELETE ON loan_event
BEGIN SELECT RAISE(ABORT, 'the loan register only grows'); END;

CREATE TABLE signature (
  loan    INTEGER NOT NULL REFERENCES loan (id),
  moment  TEXT NOT NULL,
  strokes TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at      INTEGER NOT NULL,
  PRIMARY KEY (loan, moment)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER signature_never_changes BEFORE UPDATE ON signature
BEGIN SELECT RAISE(ABORT, 'a signature stays as it was written'); END;

CREATE TRIGGER signature_never_shrinks BEFORE DELETE ON signature
BEGIN SELECT RAISE(ABORT, 'a signature stays as it was written'); END;

-- At most one row; JSON.
CREATE TABLE loan_rules (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL,
  body    TEXT NOT NULL
) STRICT;

-- Terms are JSON.
CREATE TABLE duty (
  id        INTEGER PRIMARY KEY,
  kind      TEXT NOT NULL,
  name      TEXT NOT NULL,
  room      TEXT REFERENCES room (code),
  equipment INTEGER REFERENCES equipment (id),
  terms     TEXT NOT NULL,
  ended_on  TEXT,
  version   INTEGER NOT NULL
) STRICT;

-- It only grows: what was missed stays missed.
CREATE TABLE duty_due (
  duty      INTEGER NOT NULL REFERENCES duty (id),
  due       TEXT NOT NULL,
  checklist TEXT NOT NULL,
  PRIMARY KEY (due, duty)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER duty_due_never_changes BEFORE UPDATE ON duty_due
BEGIN SELECT RAISE(ABORT, 'what was due stays due'); END;

CREATE TRIGGER duty_due_never_shrinks BEFORE DELETE ON duty_due
BEGIN SELECT RAISE(ABORT, 'what was due stays due'); END;

-- At most one row.
CREATE TABLE duty_due_until (
  id  INTEGER PRIMARY KEY CHECK (id = 1),
  day TEXT NOT NULL
) STRICT;

CREATE TABLE duty_entry (
  id      INTEGER PRIMARY KEY,
  duty    INTEGER NOT NULL REFERENCES duty (id),
  due     TEXT NOT NULL,
  done_on TEXT NOT NULL,
  by_kind TEXT NOT NULL,
  by_name TEXT NOT NULL,
  origin  TEXT NOT NULL,
  at      INTEGER NOT NULL,
  answers TEXT NOT NULL,
  remark  TEXT NOT NULL,
  strokes TEXT NOT NULL,
  UNIQUE (due, duty)
) STRICT;

CREATE TRIGGER duty_entry_never_changes BEFORE UPDATE ON duty_entry
BEGIN SELECT RAISE(ABORT, 'the ledger of duties only grows'); END;

CREATE TRIGGER duty_entry_never_shrinks BEFORE DELETE ON duty_entry
BEGIN SELECT RAISE(ABORT, 'the ledger of duties only grows'); END;

CREATE TABLE calendar_day (
  date TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE equipment (
  id      INTEGER PRIMARY KEY,
  kind    TEXT NOT NULL,
  name    TEXT NOT NULL,
  number  TEXT NOT NULL,
  model   TEXT NOT NULL,
  room    TEXT REFERENCES room (code),
  since   TEXT,
  state   TEXT NOT NULL,
  remarks TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE archive_key (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL,
  opens   TEXT NOT NULL,
  keeper  TEXT NOT NULL,
  lost    INTEGER NOT NULL,
  remarks TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE key_handover (
  number    INTEGER PRIMARY KEY,
  key       INTEGER NOT NULL REFERENCES archive_key (id),
  from_name TEXT NOT NULL,
  to_name   TEXT NOT NULL,
  by_kind   TEXT NOT NULL,
  by_name   TEXT NOT NULL,
  origin    TEXT NOT NULL,
  at        INTEGER NOT NULL,
  note      TEXT NOT NULL
) STRICT;

CREATE INDEX key_handover_by_key ON key_handover (key, number);

CREATE TRIGGER key_handover_never_changes BEFORE UPDATE ON key_handover
BEGIN SELECT RAISE(ABORT, 'the register of keys only grows'); END;

CREATE TRIGGER key_handover_never_shrinks BEFORE DELETE ON key_handover
BEGIN SELECT RAISE(ABORT, 'the register of keys only grows'); END;

CREATE TABLE calendar_feed (
  id       INTEGER PRIMARY KEY,
  name     TEXT NOT NULL,
  hash     BLOB NOT NULL UNIQUE,
  language TEXT NOT NULL,
  by_name  TEXT NOT NULL,
  at       INTEGER NOT NULL,
  ended    INTEGER
) STRICT;

CREATE TABLE finding (
  id        INTEGER PRIMARY KEY,
  origin    TEXT NOT NULL,
  source    INTEGER NOT NULL,
  box       INTEGER REFERENCES box (id),
  place     TEXT,
  equipment INTEGER REFERENCES equipment (id),
  text      TEXT NOT NULL,
  found_by  TEXT NOT NULL,
  found     INTEGER NOT NULL,
  owner     TEXT NOT NULL,
  due       TEXT,
  handled   INTEGER,
  version   INTEGER NOT NULL
) STRICT;

CREATE INDEX finding_open ON finding (id) WHERE handled IS NULL;
CREATE INDEX finding_by_source ON finding (origin, source);
CREATE INDEX finding_by_box ON finding (box) WHERE box IS NOT NULL;
CREATE INDEX finding_by_time ON finding (found, id);

CREATE TRIGGER finding_never_shrinks BEFORE DELETE ON finding
BEGIN SELECT RAISE(ABORT, 'the ledger of findings only grows'); END;

CREATE TABLE finding_step (
  number  INTEGER PRIMARY KEY,
  finding INTEGER NOT NULL REFERENCES finding (id),
  kind    TEXT NOT NULL,
  by_kind TEXT NOT NULL,
  by_name TEXT NOT NULL,
  origin  TEXT NOT NULL,
  at      INTEGER NOT NULL,
  text    TEXT NOT NULL
) STRICT;

CREATE INDEX finding_step_by_finding ON finding_step (finding, number);

CREATE TRIGGER finding_step_never_changes BEFORE UPDATE ON finding_step
BEGIN SELECT RAISE(ABORT, 'the ledger of findings only grows'); END;

CREATE TRIGGER finding_step_never_shrinks BEFORE DELETE ON finding_step
BEGIN SELECT RAISE(ABORT, 'the ledger of findings only grows'); END;

CREATE TABLE photo (
  id      INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  of_id   INTEGER NOT NULL,
  name    TEXT NOT NULL,
  type    TEXT NOT NULL,
  bytes   INTEGER NOT NULL,
  sha256  TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at      INTEGER NOT NULL
) STRICT;

CREATE INDEX photo_by_subject ON photo (subject, of_id);

CREATE TABLE photo_content (
  photo   INTEGER PRIMARY KEY REFERENCES photo (id),
  content BLOB NOT NULL
) STRICT;

CREATE TRIGGER photo_never_changes BEFORE UPDATE ON photo
BEGIN SELECT RAISE(ABORT, 'a photograph stays as it was taken'); END;

CREATE TRIGGER photo_never_shrinks BEFORE DELETE ON photo
BEGIN SELECT RAISE(ABORT, 'a photograph stays as it was taken'); END;

CREATE TRIGGER photo_content_never_changes BEFORE UPDATE ON photo_content
BEGIN SELECT RAISE(ABORT, 'a photograph stays as it was taken'); END;

CREATE TRIGGER photo_content_never_shrinks BEFORE DELETE ON photo_content
BEGIN SELECT RAISE(ABORT, 'a photograph stays as it was taken'); END;

CREATE TABLE visit (
  id           INTEGER PRIMARY KEY,
  name         TEXT NOT NULL,
  organisation TEXT NOT NULL,
  purpose      TEXT NOT NULL,
  rooms        TEXT NOT NULL,
  accompanied  TEXT NOT NULL,
  at           INTEGER NOT NULL,
  entered_by   TEXT NOT NULL,
  left_at      INTEGER,
  left_by      TEXT NOT NULL
) STRICT;

CREATE INDEX visit_by_time ON visit (at, id);
CREATE INDEX visit_inside ON visit (id) WHERE left_at IS NULL;

CREATE TRIGGER visit_never_shrinks BEFORE DELETE ON visit
BEGIN SELECT RAISE(ABORT, 'the register of visitors only grows'); END;

CREATE TRIGGER visit_that_ended_never_changes BEFORE UPDATE ON visit WHEN OLD.left_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the register of visitors only grows'); END;
