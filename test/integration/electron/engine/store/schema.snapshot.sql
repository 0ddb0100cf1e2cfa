CREATE INDEX allowance_by_person ON allowance (person_id);

CREATE INDEX assessment_by_audit ON assessment (audit_id, difference_id, binding, risk);

CREATE INDEX attribute_by_catalogue ON attribute (source_id, catalogue_id) WHERE catalogue_id IS NOT NULL;

CREATE INDEX audit_trail_by_subject ON audit_trail (subject);

CREATE INDEX command_by_audit ON command (audit_id, at);

CREATE INDEX command_by_system ON command (system_id, at);

CREATE INDEX difference_by_group ON difference (audit_id, group_key, standing, gone_since, id, binding)
  WHERE group_key IS NOT NULL;

CREATE INDEX difference_by_successor ON difference (audit_id, successor) WHERE successor IS NOT NULL;

CREATE INDEX difference_in_order ON difference (
  audit_id,
  standing,
  CASE dimension WHEN 'infrastructure' THEN 0 WHEN 'dependencies' THEN 1 WHEN 'data' THEN 2 ELSE 3 END,
  subject,
  CASE suggested_risk WHEN 'high' THEN 0 WHEN 'medium' THEN 1 WHEN 'low' THEN 3 ELSE 2 END,
  name,
  id,
  binding,
  dimension,
  kind,
  suggested_risk,
  gone_since
);

CREATE INDEX evidence_by_subject ON evidence (system_id, subject);

CREATE INDEX exception_cover_by_key ON exception_cover (system_id, difference_key);

CREATE INDEX exception_pattern_by_exception ON exception_pattern (exception_id);

CREATE INDEX left_group_by_audit ON left_group (audit_id, id);

CREATE INDEX outside_approval_by_subject ON outside_approval (system_id, subject);

CREATE INDEX parked_by_audit ON parked (audit_id, id);

CREATE INDEX plan_phase_by_audit ON plan_phase (audit_id, difference_id, ordinal);

CREATE INDEX private_image_by_subject ON private_image (subject, json_row);

CREATE INDEX rating_by_audit ON rating (audit_id, id, binding, risk);

CREATE INDEX rating_held ON rating (id, binding, risk);

CREATE INDEX refusal_by_person ON refusal (person_id, at);

CREATE INDEX sealed_assessment_by_audit ON sealed_assessment (audit_id, difference_id, team, binding);

CREATE INDEX signature_by_subject ON signature (system_id, subject);

CREATE INDEX source_by_audit ON source (audit_id, live, side);

CREATE TABLE allowance (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  name TEXT NOT NULL,    -- of the administrator, as it was then
  act TEXT NOT NULL,     -- the command
  subject TEXT NOT NULL, -- `table:id`
  at TEXT NOT NULL
) STRICT;

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

CREATE TABLE answer (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  side TEXT NOT NULL,
  catalogue_id TEXT NOT NULL,
  state TEXT NOT NULL,
  value TEXT,          -- null for `sensitive`: the value itself is kept nowhere
  tag TEXT,            -- keyed tag of a secret
  key_id TEXT,         -- fingerprint of the key behind the tag
  reason TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  answered_at TEXT NOT NULL,
  UNIQUE (audit_id, side, catalogue_id)
) STRICT;

CREATE TABLE approach (
  id TEXT NOT NULL PRIMARY KEY CHECK (id = audit_id),
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  json_answers TEXT NOT NULL,
  json_advised TEXT NOT NULL, -- ids of the approaches that were advised, as they were then
  json_chosen TEXT NOT NULL,  -- ids of those that people chose
  reason TEXT NOT NULL,
  revisit_on TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;

CREATE TABLE assessment (
  id TEXT NOT NULL PRIMARY KEY, -- difference and team
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  difference_id TEXT NOT NULL REFERENCES difference (id),
  team TEXT NOT NULL,
  risk TEXT NOT NULL,
  rationale TEXT NOT NULL,
  binding TEXT NOT NULL,
  assessed_by TEXT NOT NULL,
  assessed_at TEXT NOT NULL, revealed_at TEXT,
  UNIQUE (difference_id, team)
) STRICT;

CREATE TABLE attribute (
  source_id TEXT NOT NULL REFERENCES source (id),
  ordinal INTEGER NOT NULL,
  dimension TEXT NOT NULL,
  subject TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT,
  state TEXT NOT NULL,
  value_type TEXT NOT NULL,
  catalogue_id TEXT,
  tag TEXT,
  line INTEGER,
  col INTEGER,
  PRIMARY KEY (source_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  number INTEGER NOT NULL,
  release TEXT NOT NULL,
  planned_date TEXT NOT NULL,
  json_profile TEXT NOT NULL,
  staging_name TEXT NOT NULL,
  staging_kind TEXT NOT NULL,
  production_name TEXT NOT NULL,
  production_kind TEXT NOT NULL,
  snapshot_age_limit INTEGER NOT NULL,
  opened_at TEXT NOT NULL, closed_at TEXT, closed_by TEXT, json_closing TEXT,
  UNIQUE (system_id, number)
) STRICT;

CREATE TABLE audit_trail (
  system_id TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  time TEXT NOT NULL,
  actor TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  on_behalf_of TEXT,
  action TEXT NOT NULL,
  subject TEXT NOT NULL, -- table and id, for example `rating:d_12`
  reason TEXT,
  batch TEXT,
  json_before TEXT,
  json_after TEXT,
  salt TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (system_id, sequence)
) STRICT;

CREATE TABLE authority (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  act TEXT NOT NULL,
  risk TEXT,
  json_roles TEXT NOT NULL,
  UNIQUE (system_id, act, risk)
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

CREATE TABLE column_mapping (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  header_digest TEXT NOT NULL, -- SHA-256 over the header: found again by it
  json_mapping TEXT NOT NULL,
  UNIQUE (system_id, header_digest)
) STRICT;

CREATE TABLE command (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT,
  audit_id TEXT,
  name TEXT NOT NULL,
  at TEXT NOT NULL,
  json_result TEXT NOT NULL,
  first_sequence INTEGER,
  last_sequence INTEGER,
  undone_by TEXT -- the command that took it back
) STRICT;

CREATE TABLE comparison (
  id TEXT NOT NULL PRIMARY KEY CHECK (id = audit_id),
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  compared_at TEXT NOT NULL,
  inputs_digest TEXT NOT NULL, -- over everything the result depends on: tells whether it is stale
  rows_digest TEXT NOT NULL, -- SHA-256 over the rows of difference, by number
  highest_number INTEGER NOT NULL, -- the newest that the system had given to a difference by then
  numbers_digest TEXT NOT NULL,    -- SHA-256 over the rows of difference_number up to it
  json_summary TEXT NOT NULL,
  json_unpaired TEXT NOT NULL,
  json_notes TEXT NOT NULL
) STRICT;

CREATE TABLE credential (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
  json_scrypt TEXT NOT NULL, -- N, r, p of both
  salt TEXT NOT NULL,
  verifier TEXT NOT NULL, -- SHA-256 of the key that the passphrase gives (RFC 5802), hex
  recovery_salt TEXT NOT NULL,
  recovery_verifier TEXT NOT NULL -- the same of the recovery code
) STRICT;

CREATE TABLE criteria (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  dimension TEXT NOT NULL,
  tolerance TEXT NOT NULL,
  parity_target INTEGER NOT NULL,
  out_of_scope TEXT,
  UNIQUE (audit_id, dimension)
) STRICT;

CREATE TABLE decision (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  decision TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  readiness TEXT NOT NULL, -- what was computed at that moment
  at TEXT NOT NULL
, differs_reason TEXT NOT NULL DEFAULT '', json_reasons TEXT NOT NULL DEFAULT '[]', rows_digest TEXT) STRICT;

CREATE TABLE detector (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  dimension TEXT NOT NULL,
  title TEXT NOT NULL,
  cadence TEXT NOT NULL,
  told TEXT NOT NULL,
  live INTEGER NOT NULL
) STRICT;

CREATE TABLE difference (
  id TEXT NOT NULL PRIMARY KEY, -- stable within the audit for one key
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  key TEXT NOT NULL,
  number INTEGER NOT NULL,
  first_seen TEXT NOT NULL,
  -- `open` differs, `expected` differs by a named rule, `equal` is an equal high-risk attribute
  -- (the denominator of parity), `gone` was open in an earlier comparison of this audit. A rated row
  -- that is found no longer stays `open`, with `gone_since`, until it is verified as closed.
  standing TEXT NOT NULL,
  kind TEXT NOT NULL,
  dimension TEXT NOT NULL,
  subject TEXT NOT NULL,
  staging_subject TEXT,
  production_subject TEXT,
  name TEXT NOT NULL,
  catalogue_id TEXT,
  value_type TEXT NOT NULL,
  staging_state TEXT NOT NULL,
  staging_value TEXT,
  staging_source TEXT REFERENCES source (id),
  staging_line INTEGER,
  staging_col INTEGER,
  production_state TEXT NOT NULL,
  production_value TEXT,
  production_source TEXT REFERENCES source (id),
  production_line INTEGER,
  production_col INTEGER,
  suggested_risk TEXT,
  rule TEXT,
  json_reasons TEXT NOT NULL,
  variation TEXT,
  variation_reason TEXT,
  can_be_high INTEGER NOT NULL,
  binding TEXT NOT NULL, -- SHA-256 over key and both values: what ratings and approvals are bound to
  gone_since TEXT,       -- the comparison that first found it no longer; null while it is found
  successor TEXT,        -- key of the row that it became part of when subjects were paired
  -- What a search looks through, in one place, so that it reads each row once.
  search_text TEXT GENERATED ALWAYS AS (
    printf('G-%03d', number) || char(10) || dimension || char(10) || subject || char(10) ||
    coalesce(staging_subject, '') || char(10) || name || char(10) ||
    coalesce(staging_value, '') || char(10) || coalesce(production_value, '') || char(10) ||
    coalesce(rule, '')
  ) STORED, rule_version INTEGER, group_key TEXT,
  UNIQUE (audit_id, key)
) STRICT;

CREATE TABLE difference_number (
  system_id TEXT NOT NULL REFERENCES system (id),
  key TEXT NOT NULL,
  number INTEGER NOT NULL,
  first_seen TEXT NOT NULL,
  PRIMARY KEY (system_id, key),
  UNIQUE (system_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE drift_check (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  detector_id TEXT NOT NULL REFERENCES detector (id),
  at TEXT NOT NULL,
  run_by TEXT NOT NULL,
  json_counts TEXT NOT NULL,
  json_findings TEXT NOT NULL,
  json_problems TEXT NOT NULL
) STRICT;

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

CREATE TABLE evidence_bytes (
  sha256 TEXT NOT NULL PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE exception (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id), -- in which it was requested
  number INTEGER NOT NULL,
  title TEXT NOT NULL,
  dimension TEXT NOT NULL,
  reason TEXT NOT NULL,
  risk_assessment TEXT NOT NULL,
  mitigation TEXT NOT NULL,
  requester TEXT NOT NULL,
  owner TEXT NOT NULL,
  approver TEXT,
  expires_on TEXT,
  review_trigger TEXT,
  state TEXT NOT NULL,
  requested_at TEXT NOT NULL,
  decided_at TEXT,
  decision_note TEXT NOT NULL, compensating_control TEXT NOT NULL DEFAULT '', check_on TEXT, next_check_on TEXT, checked_at TEXT, renews TEXT REFERENCES exception (id), approved_hash TEXT, origin TEXT NOT NULL DEFAULT '', voided_at TEXT, void_reason TEXT NOT NULL DEFAULT '',
  UNIQUE (system_id, number)
) STRICT;

CREATE TABLE exception_cover (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  exception_id TEXT NOT NULL REFERENCES exception (id),
  difference_key TEXT NOT NULL,
  binding TEXT NOT NULL,
  risk TEXT, -- the rating that was approved; null until then
  UNIQUE (exception_id, difference_key)
) STRICT;

CREATE TABLE exception_pattern (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  exception_id TEXT NOT NULL REFERENCES exception (id),
  subject TEXT NOT NULL, -- glob
  name TEXT NOT NULL,    -- glob
  catalogue_id TEXT
) STRICT;

CREATE TABLE export (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  at TEXT NOT NULL,
  exported_by TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  chain_head TEXT NOT NULL
, kind TEXT NOT NULL DEFAULT 'workbook') STRICT;

CREATE TABLE export_template (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL, -- `scorecard`, `register` or `plan`
  file_name TEXT NOT NULL,
  json_columns TEXT NOT NULL,
  UNIQUE (system_id, name)
) STRICT;

CREATE TABLE handover (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  direction TEXT NOT NULL CHECK (direction IN ('released', 'taken-back', 'opened', 'continued')),
  package_id TEXT NOT NULL,
  peer TEXT NOT NULL, -- who or what the other side is, in words
  head TEXT NOT NULL, -- the chain's newest hash at that moment
  at TEXT NOT NULL
) STRICT;

CREATE TABLE incident (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  date TEXT NOT NULL,
  dimension TEXT NOT NULL,
  what TEXT NOT NULL,
  parity_gap INTEGER NOT NULL,
  catalogue_id TEXT
) STRICT;

CREATE TABLE left_group (
  id TEXT NOT NULL PRIMARY KEY REFERENCES difference (id),
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id)
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

CREATE TABLE maintenance_window (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  title TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL
) STRICT;

CREATE TABLE meeting (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  facilitator TEXT NOT NULL,
  json_present TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;

CREATE TABLE moved_subject (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  subject TEXT NOT NULL, -- with environment tokens normalised, so that it holds on both sides
  dimension TEXT NOT NULL,
  reason TEXT NOT NULL,
  UNIQUE (system_id, subject)
) STRICT;

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

CREATE TABLE parked (
  id TEXT NOT NULL PRIMARY KEY REFERENCES difference (id),
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  reason TEXT NOT NULL,
  parked_by TEXT NOT NULL,
  parked_at TEXT NOT NULL
) STRICT;

CREATE TABLE participant (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  name TEXT NOT NULL,
  team TEXT NOT NULL,
  role TEXT NOT NULL
) STRICT;

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

CREATE TABLE plan_item (
  id TEXT NOT NULL PRIMARY KEY REFERENCES difference (id),
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  effort TEXT,
  disposition TEXT,
  owner TEXT,
  due TEXT,
  status TEXT NOT NULL,
  review_on TEXT,
  noticed_by TEXT NOT NULL,
  rolled_back_by TEXT NOT NULL,
  note TEXT NOT NULL
, owner_contact TEXT NOT NULL DEFAULT '', disposition_reason TEXT NOT NULL DEFAULT '', disposition_chosen INTEGER NOT NULL DEFAULT 1
  CHECK (disposition_chosen IN (0, 1)), mitigation TEXT NOT NULL DEFAULT '', window_id TEXT) STRICT;

CREATE TABLE plan_phase (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  difference_id TEXT NOT NULL REFERENCES difference (id),
  ordinal INTEGER NOT NULL,
  title TEXT NOT NULL,
  due TEXT,
  status TEXT NOT NULL, -- `open`, `in-progress` or `done`
  UNIQUE (difference_id, ordinal)
) STRICT;

CREATE TABLE private_image (
  commitment TEXT NOT NULL PRIMARY KEY, -- SHA-256 of nonce and json_row
  system_id TEXT NOT NULL,
  subject TEXT NOT NULL, -- `table:id`
  nonce TEXT NOT NULL,
  json_row TEXT NOT NULL -- RFC 8785 JSON
) STRICT;

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

CREATE TABLE rating (
  id TEXT NOT NULL PRIMARY KEY REFERENCES difference (id),
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  risk TEXT NOT NULL,
  rationale TEXT NOT NULL,
  accepted INTEGER NOT NULL,
  suggested_risk TEXT,
  binding TEXT NOT NULL,
  rated_by TEXT NOT NULL,
  rated_at TEXT NOT NULL
, rule TEXT, rule_version INTEGER) STRICT;

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

CREATE TABLE release_dossier (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  back_out_plan TEXT NOT NULL,
  test_evidence TEXT NOT NULL
) STRICT;

CREATE TABLE required_signature (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  meaning TEXT NOT NULL,
  role TEXT NOT NULL
) STRICT;

CREATE TABLE restored_rule (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  collector TEXT NOT NULL,
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  UNIQUE (audit_id, collector, rule)
) STRICT;

CREATE TABLE sealed_assessment (
  id TEXT NOT NULL PRIMARY KEY, -- difference and team
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  difference_id TEXT NOT NULL REFERENCES difference (id),
  team TEXT NOT NULL,
  risk TEXT NOT NULL,
  rationale TEXT NOT NULL,
  binding TEXT NOT NULL,
  origin TEXT NOT NULL, -- `room`, or `sheet` with the name of the file behind a colon
  assessed_by TEXT NOT NULL,
  assessed_at TEXT NOT NULL,
  UNIQUE (difference_id, team)
) STRICT;

CREATE TABLE set_aside (
  source_id TEXT NOT NULL REFERENCES source (id),
  ordinal INTEGER NOT NULL,
  how TEXT NOT NULL,
  rule TEXT NOT NULL,
  subject TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT,
  line INTEGER, dimension TEXT, state TEXT, value_type TEXT, catalogue_id TEXT, tag TEXT, col INTEGER,
  PRIMARY KEY (source_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_request_key (
  request_id TEXT NOT NULL PRIMARY KEY, -- also the id of its export
  person_id TEXT NOT NULL REFERENCES person (id),
  private_key TEXT NOT NULL -- X25519, hex
) STRICT;

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

CREATE TABLE source (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  side TEXT NOT NULL,
  collector TEXT NOT NULL,
  collector_version TEXT NOT NULL,
  path TEXT NOT NULL, -- relative to what was dropped
  scope TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  captured_at TEXT NOT NULL,
  captured_by TEXT NOT NULL,
  detection TEXT NOT NULL,
  key_id TEXT,
  json_counts TEXT NOT NULL, -- attributes, volatile, skipped, sensitive, by dimension
  json_warnings TEXT NOT NULL,
  rows_digest TEXT NOT NULL, -- SHA-256 over the ordered rows of attribute and set_aside
  live INTEGER NOT NULL
, because TEXT NOT NULL DEFAULT '', chosen INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0, 1))) STRICT;

CREATE TABLE source_location (
  source_id TEXT NOT NULL PRIMARY KEY REFERENCES source (id),
  root TEXT NOT NULL, -- what was dropped
  file TEXT NOT NULL
) STRICT;

CREATE TABLE subject_pair (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  dimension TEXT NOT NULL,
  staging_subject TEXT NOT NULL,
  production_subject TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;

CREATE TABLE system (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL CHECK (system_id = id),
  name TEXT NOT NULL UNIQUE,
  criticality TEXT NOT NULL,
  kernel_dependent INTEGER NOT NULL,
  json_tokens TEXT NOT NULL,
  secret_salt TEXT NOT NULL, -- hex; scrypt salt of the key behind secret tags
  secret_key_id TEXT,        -- fingerprint of the key derived from the passphrase, once set
  created_at TEXT NOT NULL
, custody TEXT NOT NULL DEFAULT 'here'
  CHECK (custody IN ('here', 'elsewhere', 'copy'))) STRICT;

CREATE TABLE system_rule (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  rule_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  live INTEGER NOT NULL CHECK (live IN (0, 1)),
  json_rule TEXT,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  UNIQUE (system_id, rule_id)
) STRICT;

CREATE TABLE variation (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  difference_key TEXT NOT NULL,
  act TEXT NOT NULL,
  reason TEXT NOT NULL,
  UNIQUE (audit_id, difference_key)
) STRICT;

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

CREATE TRIGGER audit_trail_no_delete BEFORE DELETE ON audit_trail
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

CREATE TRIGGER audit_trail_no_replace BEFORE INSERT ON audit_trail
WHEN EXISTS (
  SELECT 1 FROM audit_trail WHERE system_id = NEW.system_id AND sequence = NEW.sequence
)
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

CREATE TRIGGER audit_trail_no_update BEFORE UPDATE ON audit_trail
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

CREATE TRIGGER difference_number_no_delete BEFORE DELETE ON difference_number
BEGIN SELECT RAISE(ABORT, 'numbers are given once'); END;

CREATE TRIGGER difference_number_no_update BEFORE UPDATE ON difference_number
BEGIN SELECT RAISE(ABORT, 'numbers are given once'); END;
