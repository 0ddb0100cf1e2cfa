-- What people say about documenting: restored rules, moved subjects, lifted masks, column mappings,
-- allowed hosts, and variations that are declared for everything that looks alike.

-- The attribute that a set-aside value would be, for when its rule is restored. Null in sources that
-- were read before.
ALTER TABLE set_aside ADD COLUMN dimension TEXT;
ALTER TABLE set_aside ADD COLUMN state TEXT;
ALTER TABLE set_aside ADD COLUMN value_type TEXT;
ALTER TABLE set_aside ADD COLUMN catalogue_id TEXT;
ALTER TABLE set_aside ADD COLUMN tag TEXT;
ALTER TABLE set_aside ADD COLUMN col INTEGER;

-- Why the collector was chosen, in words, and whether a person chose it: a file that is read again
-- keeps that choice.
ALTER TABLE source ADD COLUMN because TEXT NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN chosen INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0, 1));

CREATE TABLE restored_rule (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  collector TEXT NOT NULL,
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  UNIQUE (audit_id, collector, rule)
) STRICT;

CREATE TABLE moved_subject (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  subject TEXT NOT NULL, -- with environment tokens normalised, so that it holds on both sides
  dimension TEXT NOT NULL,
  reason TEXT NOT NULL,
  UNIQUE (system_id, subject)
) STRICT;

CREATE TABLE lifted_mask (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  collector TEXT NOT NULL,
  subject TEXT NOT NULL,
  name TEXT NOT NULL,
  reason TEXT NOT NULL,
  UNIQUE (system_id, collector, subject, name)
) STRICT;

CREATE TABLE column_mapping (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  header_digest TEXT NOT NULL, -- SHA-256 over the header: found again by it
  json_mapping TEXT NOT NULL,
  UNIQUE (system_id, header_digest)
) STRICT;

-- A connection that a person allowed. For one audit only, and never part of a hand-over.
CREATE TABLE allowed_host (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  host TEXT NOT NULL,
  port INTEGER NOT NULL,
  reason TEXT NOT NULL,
  allowed_by TEXT NOT NULL,
  allowed_at TEXT NOT NULL,
  UNIQUE (audit_id, host, port)
) STRICT;

-- A variation for everything that looks alike. Null audit: for every audit of the system.
CREATE TABLE variation_pattern (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT REFERENCES audit (id),
  dimension TEXT NOT NULL,
  subject TEXT NOT NULL, -- glob
  name TEXT NOT NULL,    -- glob
  staging TEXT,          -- exact; null matches anything
  production TEXT,
  reason TEXT NOT NULL
) STRICT;
