-- Governance: the whole life of an exception, evidence, people and what they sign, the release
-- decision and what it rests on, exports of several kinds, and records that travel.

-- Whether this record may be written here: `here`; `elsewhere` once it was released to another
-- machine; `copy` where a package was only opened to be read.
ALTER TABLE system ADD COLUMN custody TEXT NOT NULL DEFAULT 'here'
  CHECK (custody IN ('here', 'elsewhere', 'copy'));

-- A closed audit is read-only; opening it again is an act of its own.
ALTER TABLE audit ADD COLUMN closed_at TEXT;
ALTER TABLE audit ADD COLUMN closed_by TEXT;
-- What stood when it was closed, so that nothing that comes later changes it.
ALTER TABLE audit ADD COLUMN json_closing TEXT;

-- Why the people decided otherwise than what was computed.
ALTER TABLE decision ADD COLUMN differs_reason TEXT NOT NULL DEFAULT '';
-- The reasons of the readiness that was computed at that moment.
ALTER TABLE decision ADD COLUMN json_reasons TEXT NOT NULL DEFAULT '[]';
-- Digest of the rows that stood compared at that moment; null where nothing was compared, and for
-- decisions of before.
ALTER TABLE decision ADD COLUMN rows_digest TEXT;

ALTER TABLE exception ADD COLUMN compensating_control TEXT NOT NULL DEFAULT '';
-- The day on which somebody looks whether the review trigger has happened; null without a trigger.
ALTER TABLE exception ADD COLUMN check_on TEXT;
-- When it is looked at again, where a check was recorded: what was approved stays in `check_on`.
ALTER TABLE exception ADD COLUMN next_check_on TEXT;
ALTER TABLE exception ADD COLUMN checked_at TEXT;
-- The exception that this one takes over from; its number stays its own.
ALTER TABLE exception ADD COLUMN renews TEXT REFERENCES exception (id);
-- SHA-256 of exactly what was approved; null until then, and for approvals of before.
ALTER TABLE exception ADD COLUMN approved_hash TEXT;
-- Where an imported one came from: file, sheet, row and the number it had there.
ALTER TABLE exception ADD COLUMN origin TEXT NOT NULL DEFAULT '';
-- When and why an approval stopped to hold. It stays void until it is approved anew, whatever the
-- values become; null while it holds.
ALTER TABLE exception ADD COLUMN voided_at TEXT;
ALTER TABLE exception ADD COLUMN void_reason TEXT NOT NULL DEFAULT '';

-- What an exception chooses its rows by. It covers only what stood in `exception_cover` when it was
-- approved: what matches later is listed, never covered silently.
CREATE TABLE exception_pattern (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  exception_id TEXT NOT NULL REFERENCES exception (id),
  subject TEXT NOT NULL, -- glob
  name TEXT NOT NULL,    -- glob
  catalogue_id TEXT
) STRICT;
CREATE INDEX exception_pattern_by_exception ON exception_pattern (exception_id);

-- A file that shows what was said of a subject, `table:id`. Its bytes are kept by their hash.
CREATE TABLE evidence (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  subject TEXT NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  note TEXT NOT NULL,
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_by_subject ON evidence (system_id, subject);

-- Not recorded row by row: each is what its own hash says. Kept when its evidence is removed.
CREATE TABLE evidence_bytes (
  sha256 TEXT NOT NULL PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

-- Who can sign and who may act, for one system, across its audits.
CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  name TEXT NOT NULL,
  team TEXT NOT NULL,
  role TEXT NOT NULL,
  administrator INTEGER NOT NULL CHECK (administrator IN (0, 1)),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  credential_digest TEXT, -- SHA-256 of the row in `credential`; null without a passphrase
  credential_at TEXT,
  -- Who proved themselves for it and how: by nothing the first time and after a hand-over, or by an
  -- administrator's where there is one; by the passphrase before; or by the recovery code.
  credential_how TEXT CHECK (
    credential_how IN ('first', 'arrival', 'passphrase', 'administrator', 'recovery-code')),
  credential_by TEXT REFERENCES person (id),
  UNIQUE (system_id, name)
) STRICT;

-- What a passphrase is checked against. Neither in the trail nor in a package: whoever has it can
-- try passphrases, and can do nothing else with it. `person.credential_digest` tells when it is not
-- what was set.
CREATE TABLE credential (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
  json_scrypt TEXT NOT NULL, -- N, r, p of both
  salt TEXT NOT NULL,
  verifier TEXT NOT NULL, -- SHA-256 of the key that the passphrase gives (RFC 5802), hex
  recovery_salt TEXT NOT NULL,
  recovery_verifier TEXT NOT NULL -- the same of the recovery code
) STRICT;

-- What opens the answers to requests to sign elsewhere. Neither in the trail nor in a package, and
-- gone once the answer was recorded: a request is answered once, where it was asked.
CREATE TABLE sign_request_key (
  request_id TEXT NOT NULL PRIMARY KEY, -- also the id of its export
  person_id TEXT NOT NULL REFERENCES person (id),
  private_key TEXT NOT NULL -- X25519, hex
) STRICT;

-- Which roles may act; without a row everybody may. `risk` narrows it to gaps of that risk.
CREATE TABLE authority (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  act TEXT NOT NULL,
  risk TEXT,
  json_roles TEXT NOT NULL,
  UNIQUE (system_id, act, risk)
) STRICT;

-- What the release decision must carry before the audit can be closed.
CREATE TABLE required_signature (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  meaning TEXT NOT NULL,
  role TEXT NOT NULL
) STRICT;

-- An act that was refused to somebody: a wrong passphrase, a role that may not.
CREATE TABLE refusal (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  person TEXT NOT NULL,
  person_id TEXT,
  act TEXT NOT NULL,
  subject TEXT NOT NULL,
  code TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX refusal_by_person ON refusal (person_id, at);

-- An act that an administrator allowed with their passphrase.
CREATE TABLE allowance (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  name TEXT NOT NULL,    -- of the administrator, as it was then
  act TEXT NOT NULL,     -- the command
  subject TEXT NOT NULL, -- `table:id`
  at TEXT NOT NULL
) STRICT;
CREATE INDEX allowance_by_person ON allowance (person_id);

-- Who stands for what, bound to exactly what was shown.
CREATE TABLE signature (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  subject TEXT NOT NULL, -- `exception:id`, `decision:id` or `audit:id`
  meaning TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  name TEXT NOT NULL,    -- as printed when it was given
  team TEXT NOT NULL,
  role TEXT NOT NULL,
  at TEXT NOT NULL,
  utc_offset INTEGER NOT NULL, -- minutes east of UTC where it was given
  content_hash TEXT NOT NULL,  -- SHA-256 of json_content
  json_content TEXT NOT NULL,  -- RFC 8785 JSON of what was signed
  way TEXT NOT NULL CHECK (way IN ('passphrase', 'package')),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX signature_by_subject ON signature (system_id, subject);

-- An approval that was given elsewhere, on paper or in another tool. Never a signature.
CREATE TABLE outside_approval (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  subject TEXT NOT NULL,
  meaning TEXT NOT NULL,
  approver TEXT NOT NULL,
  role TEXT NOT NULL,
  given_on TEXT NOT NULL,
  how TEXT NOT NULL, -- where it was given: the minutes, a ticket, a letter
  content_hash TEXT NOT NULL,
  json_content TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX outside_approval_by_subject ON outside_approval (system_id, subject);

-- What the decision rests on beside the scorecard. Its id is the audit's.
CREATE TABLE release_dossier (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  back_out_plan TEXT NOT NULL,
  test_evidence TEXT NOT NULL
) STRICT;

CREATE TABLE checklist_item (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'not-applicable')),
  note TEXT NOT NULL,
  answered_by TEXT,
  answered_at TEXT
) STRICT;

-- A change of production that nobody documented when it was made.
CREATE TABLE production_change (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  date TEXT NOT NULL,
  dimension TEXT NOT NULL,
  what TEXT NOT NULL,
  made_by TEXT NOT NULL,
  found_how TEXT NOT NULL,
  resolution TEXT NOT NULL
) STRICT;

ALTER TABLE export ADD COLUMN kind TEXT NOT NULL DEFAULT 'workbook';

-- How an organisation wants a table: its own headers, in its own order.
CREATE TABLE export_template (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL, -- `scorecard`, `register` or `plan`
  file_name TEXT NOT NULL,
  json_columns TEXT NOT NULL,
  UNIQUE (system_id, name)
) STRICT;

-- A record that left this machine, or came to it.
CREATE TABLE handover (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  direction TEXT NOT NULL CHECK (direction IN ('released', 'taken-back', 'opened', 'continued')),
  package_id TEXT NOT NULL,
  peer TEXT NOT NULL, -- who or what the other side is, in words
  head TEXT NOT NULL, -- the chain's newest hash at that moment
  at TEXT NOT NULL
) STRICT;

-- What entries of tables that never travel commit to, in place of the rows: those of version 3 and
-- before have the rows. Neither recorded nor in a package; `verify` holds it against the trail.
CREATE TABLE private_image (
  commitment TEXT NOT NULL PRIMARY KEY, -- SHA-256 of nonce and json_row
  system_id TEXT NOT NULL,
  subject TEXT NOT NULL, -- `table:id`
  nonce TEXT NOT NULL,
  json_row TEXT NOT NULL -- RFC 8785 JSON
) STRICT;
CREATE INDEX private_image_by_subject ON private_image (subject, json_row);
