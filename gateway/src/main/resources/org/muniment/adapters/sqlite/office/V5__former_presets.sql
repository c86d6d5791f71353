-- The presets that rooms and cabinets were kept by before, so that the past is judged by what held
-- then. Without a preset a cabinet went by its room. Times are milliseconds of the Unix epoch.
CREATE TABLE former_preset (
  id         INTEGER PRIMARY KEY,
  place      TEXT NOT NULL REFERENCES code (code),
  preset     TEXT,
  until_at   INTEGER NOT NULL,
  changed_by TEXT NOT NULL,
  reason     TEXT NOT NULL
) STRICT;

CREATE INDEX former_preset_by_place ON former_preset (place, until_at);
