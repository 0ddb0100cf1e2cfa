/** Rows that refer to what is not there: what it is, the statement, what names the row. */
export const rowsOfNobody: readonly (readonly [string, string, RegExp])[] = [
  [
    'a rating of no system',
    `INSERT INTO rating SELECT id, 'ghost', audit_id, 'low', 'forged', 0, NULL, binding, 'me',
       '2026-03-02', NULL, NULL FROM difference WHERE id NOT IN (SELECT id FROM rating) LIMIT 1`,
    /^rating:d_\w+ is in the record and in no entry/m,
  ],
  [
    'a rating that was moved to no system',
    `UPDATE rating SET system_id = 'ghost'`,
    /^rating:d_\w+ refers to system:ghost/m,
  ],
  [
    'an exception of no system',
    `INSERT INTO exception SELECT 'zz', 'ghost', id, 99, 't', 'data', 'r', 'r', 'm', 'a', 'b',
       'Boss', NULL, 'x', 'approved', '2026', '2026', '',
       '', NULL, NULL, NULL, NULL, NULL, '', NULL, '' FROM audit`,
    /exception:zz/,
  ],
  [
    'a cover of no system',
    `INSERT INTO exception_cover (id, system_id, exception_id, difference_key, binding)
       VALUES ('zz', 'ghost', 'x', 'k', 'b')`,
    /exception_cover:zz/,
  ],
  [
    'a participant of no system',
    `INSERT INTO participant SELECT 'zz', 'ghost', id, 'Eve', 'security', '' FROM audit`,
    /participant:zz/,
  ],
  [
    'an attribute of no source',
    `INSERT INTO attribute SELECT 'ghost', ordinal, dimension, subject, name, value, state,
       value_type, catalogue_id, tag, line, col FROM attribute LIMIT 1`,
    /^attribute:ghost\/0 refers to source:ghost/m,
  ],
  [
    'what a source of nobody set aside',
    `INSERT INTO set_aside VALUES ('ghost', 3, 'skipped', 'r', 's', 'n', NULL, NULL,
       NULL, NULL, NULL, NULL, NULL, NULL)`,
    /^set_aside:ghost\/3 refers to source:ghost/m,
  ],
  [
    'a difference of no audit',
    `UPDATE difference SET audit_id = 'ghost' WHERE standing = 'equal'`,
    /^difference:d_\w+ refers to audit:ghost/m,
  ],
  [
    'a difference of no system and no audit',
    `INSERT INTO difference (id, system_id, audit_id, key, number, first_seen, standing, kind,
         dimension, subject, name, value_type, staging_state, production_state, json_reasons,
         can_be_high, binding)
       SELECT 'zz', 'ghost', 'ghost', 'kk', 999, first_seen, standing, kind, dimension, subject,
         name, value_type, staging_state, production_state, json_reasons, can_be_high, binding
       FROM difference LIMIT 1`,
    /^difference:zz refers to (audit|system):ghost/m,
  ],
  [
    'a number of no system',
    `INSERT INTO difference_number VALUES ('ghost', 'k', 5, '2026')`,
    /difference_number:ghost\/k/,
  ],
  [
    'a location of no source',
    `INSERT INTO source_location VALUES ('ghost', '/r', 'f')`,
    /^source_location:ghost refers to source:ghost/m,
  ],
  [
    'an entry of no system',
    `INSERT INTO audit_trail SELECT 'ghost', sequence, time, actor, recorded_by, on_behalf_of,
       action, subject, reason, batch, json_before, json_after, salt, content_hash, previous_hash,
       hash FROM audit_trail WHERE sequence = 1`,
    /Entry 1/,
  ],
];

/** A database that is made of other parts: what, the statements, the part. */
export const changedSchemas: readonly (readonly [string, readonly string[], string])[] = [
  ['a dropped table', ['DROP TABLE drift_check'], 'The table drift_check'],
  ['a dropped trigger', ['DROP TRIGGER audit_trail_no_update'], 'The trigger audit_trail_no_'],
  ['a dropped index', ['DROP INDEX source_by_audit'], 'The index source_by_audit'],
  [
    'a view in place of a table',
    [
      'PRAGMA legacy_alter_table = ON',
      'ALTER TABLE rating RENAME TO r0',
      'CREATE VIEW rating AS SELECT * FROM r0',
    ],
    'The view rating',
  ],
  [
    'an added trigger',
    [`CREATE TRIGGER evil AFTER INSERT ON rating BEGIN UPDATE rating SET risk = 'low'; END`],
    'The trigger evil',
  ],
  [
    'a trigger that does nothing any more',
    [
      'DROP TRIGGER audit_trail_no_delete',
      'CREATE TRIGGER audit_trail_no_delete BEFORE DELETE ON audit_trail BEGIN SELECT 1; END',
    ],
    'The trigger audit_trail_no_delete was changed',
  ],
  ['an added table', ['CREATE TABLE more (a)'], 'The table more'],
  ['a widened table', ['ALTER TABLE rating ADD COLUMN more TEXT'], 'The table rating was changed'],
];

/** Commands and numbers other than the trail bears out. */
export const changedCommands: readonly (readonly [string, string])[] = [
  ['a removed command', `DELETE FROM command WHERE name = 'rating.set'`],
  ['a command by another name', `UPDATE command SET name = 'x' WHERE name = 'rating.set'`],
  [
    'a command with fewer entries',
    `UPDATE command SET last_sequence = last_sequence - 1 WHERE name = 'rating.set'`,
  ],
  [
    'a command that begins elsewhere',
    `UPDATE command SET first_sequence = first_sequence + 1 WHERE name = 'rating.set'`,
  ],
  [
    'a command that ends before it begins',
    `UPDATE command SET last_sequence = 1 WHERE name = 'rating.set'`,
  ],
  ['a command without an end', `UPDATE command SET last_sequence = NULL WHERE name = 'rating.set'`],
  ['a bulk act of another id', `UPDATE command SET id = 'x' WHERE name = 'rating.set'`],
  ['a command of another moment', `UPDATE command SET at = '2027' WHERE name = 'rating.set'`],
  [
    'a command twice',
    `INSERT INTO command SELECT 'again', system_id, audit_id, name, at, json_result,
       first_sequence, last_sequence, NULL FROM command WHERE name = 'rating.set'`,
  ],
  [
    'a command of an audit that is not there',
    `UPDATE command SET audit_id = 'ghost' WHERE name = 'rating.set'`,
  ],
  [
    'an act that was taken back by none',
    `UPDATE command SET undone_by = 'ghost' WHERE name = 'rating.set'`,
  ],
  ['an undo that took nothing back', 'UPDATE command SET undone_by = NULL'],
  [
    'an undo of another act',
    `UPDATE command SET undone_by = NULL;
       UPDATE command SET undone_by = (SELECT id FROM command WHERE name = 'undo.last')
       WHERE name = 'rating.set'`,
  ],
  [
    'an added number',
    `INSERT INTO difference_number SELECT system_id, 'k', 777, first_seen FROM difference_number LIMIT 1`,
  ],
];
