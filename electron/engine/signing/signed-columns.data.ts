import type { RecordedTables } from '../store/tables.ts';

/**
 * What of each row is bound where many rows are signed by one digest. Named one by one: a column
 * that a later version adds to a table changes nothing of what was signed before.
 */
export const signedColumns = {
  rating: [
    'id',
    'risk',
    'rationale',
    'accepted',
    'suggested_risk',
    'binding',
    'rated_by',
    'rated_at',
    'rule',
    'rule_version',
  ],
  assessment: [
    'id',
    'difference_id',
    'team',
    'risk',
    'rationale',
    'binding',
    'assessed_by',
    'assessed_at',
    'revealed_at',
  ],
  plan_item: [
    'id',
    'effort',
    'disposition',
    'owner',
    'due',
    'status',
    'review_on',
    'noticed_by',
    'rolled_back_by',
    'note',
    'owner_contact',
    'disposition_reason',
    'disposition_chosen',
    'mitigation',
    'window_id',
  ],
  plan_phase: ['id', 'difference_id', 'ordinal', 'title', 'due', 'status'],
  answer: [
    'id',
    'side',
    'catalogue_id',
    'state',
    'value',
    'tag',
    'key_id',
    'reason',
    'answered_by',
    'answered_at',
  ],
  participant: ['id', 'name', 'team', 'role'],
  incident: ['id', 'date', 'dimension', 'what', 'parity_gap', 'catalogue_id'],
  approach: [
    'id',
    'json_answers',
    'json_advised',
    'json_chosen',
    'reason',
    'revisit_on',
    'recorded_by',
    'recorded_at',
  ],
} as const satisfies {
  readonly [T in keyof RecordedTables]?: readonly (keyof RecordedTables[T])[];
};
