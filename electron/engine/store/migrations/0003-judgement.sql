-- Judgement in the room: assessments that stay hidden until they are revealed, meetings and what they
-- park, groups that one decision can take, the rule catalogue of a system, plans in phases, the
-- calendar of maintenance, and the advice on approaches.

-- Which version of the rule made the suggestion, and what the row looks like enough to be decided
-- together with. Null in rows that were compared before.
ALTER TABLE difference ADD COLUMN rule_version INTEGER;
ALTER TABLE difference ADD COLUMN group_key TEXT;
-- Counts the members of a group without their rows.
CREATE INDEX difference_by_group ON difference (audit_id, group_key, standing, gone_since, id, binding)
  WHERE group_key IS NOT NULL;

-- When an assessment that was hidden became known; null where it was open from the start.
ALTER TABLE assessment ADD COLUMN revealed_at TEXT;

-- The suggestion that the rating was made on. Null in ratings of before.
ALTER TABLE rating ADD COLUMN rule TEXT;
ALTER TABLE rating ADD COLUMN rule_version INTEGER;

ALTER TABLE plan_item ADD COLUMN owner_contact TEXT NOT NULL DEFAULT '';
-- Why the disposition departs from what the matrix advises.
ALTER TABLE plan_item ADD COLUMN disposition_reason TEXT NOT NULL DEFAULT '';
-- Whether a person chose the disposition; else it follows the matrix. Plans of before were chosen.
ALTER TABLE plan_item ADD COLUMN disposition_chosen INTEGER NOT NULL DEFAULT 1
  CHECK (disposition_chosen IN (0, 1));
ALTER TABLE plan_item ADD COLUMN mitigation TEXT NOT NULL DEFAULT '';
-- The maintenance window of a scheduled gap. No reference: a gap says so when its window is gone.
ALTER TABLE plan_item ADD COLUMN window_id TEXT;

-- A team's view that nobody may see before it is revealed: then it moves to `assessment`.
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
CREATE INDEX sealed_assessment_by_audit ON sealed_assessment (audit_id, difference_id, team, binding);

-- A session in the room. Attendance is who was present, by id of participant.
CREATE TABLE meeting (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  facilitator TEXT NOT NULL,
  json_present TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;

-- What a meeting put aside for later.
CREATE TABLE parked (
  id TEXT NOT NULL PRIMARY KEY REFERENCES difference (id),
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id),
  reason TEXT NOT NULL,
  parked_by TEXT NOT NULL,
  parked_at TEXT NOT NULL
) STRICT;
CREATE INDEX parked_by_audit ON parked (audit_id, id);

-- A row that people took out of its group, to be decided by itself.
CREATE TABLE left_group (
  id TEXT NOT NULL PRIMARY KEY REFERENCES difference (id),
  system_id TEXT NOT NULL REFERENCES system (id),
  audit_id TEXT NOT NULL REFERENCES audit (id)
) STRICT;
CREATE INDEX left_group_by_audit ON left_group (audit_id, id);

-- What people changed in the rule catalogue of a system: a rule of their own, or, without
-- `json_rule`, a built-in one that they switched or that came back, or a rule that they removed. Rows
-- stay, because the number of a version is never given again.
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
CREATE INDEX plan_phase_by_audit ON plan_phase (audit_id, difference_id, ordinal);

-- The maintenance calendar of a system.
CREATE TABLE maintenance_window (
  id TEXT NOT NULL PRIMARY KEY,
  system_id TEXT NOT NULL REFERENCES system (id),
  title TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL
) STRICT;

-- The advice on approaches that people took, one an audit.
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

-- When a system was saved last is asked with every look at an audit.
CREATE INDEX command_by_system ON command (system_id, at);
