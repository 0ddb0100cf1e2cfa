import { historyKinds } from '../../../shared/contract/history.ts';
import type { HistoryKind } from '../../../shared/contract/history.ts';
import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { HistoryAct, HistoryEntry, HistoryPage } from '../../../shared/contract/views.ts';
import { actWords } from '../../../shared/text/history.ts';
import type { Store } from '../store/store.ts';
import type { AuditTrailTable } from '../store/tables.ts';
import { shownHere } from '../store/trail-shown.ts';
import { findAudit } from './found.ts';
import { aboutOf } from './trail-about.ts';
import { changesOf } from './trail-changes.ts';

/** Entries of each kind; nothing hidden tells one from another. */
const kindSql: Readonly<Record<HistoryKind, string>> = {
  all: '1',
  reasons: "reason IS NOT NULL AND action <> 'clock.jump'",
  removals: 'json_after IS NULL AND json_before IS NOT NULL',
  signatures: "(subject LIKE 'signature:%' OR subject LIKE 'outside@_approval:%' ESCAPE '@')",
  refusals: "subject LIKE 'refusal:%'",
  clock: "action = 'clock.jump'",
};

/**
 * Entries that a search finds: who, why, the words of what was done, and what was written. What a
 * hidden assessment says is not looked into.
 */
const foundSql = `(
  actor LIKE @like ESCAPE '@' OR on_behalf_of LIKE @like ESCAPE '@' OR reason LIKE @like ESCAPE '@'
  OR action IN (SELECT value FROM json_each(@actions))
  OR (subject NOT LIKE 'sealed@_assessment:%' ESCAPE '@'
    AND (json_after LIKE @like ESCAPE '@' OR json_before LIKE @like ESCAPE '@')))`;

/** Entries that were written together: one act. */
const actSql = 'time, action, actor, on_behalf_of, batch';

interface ActRow {
  readonly first: number;
  readonly last: number;
  readonly entries: number;
}

/** Acts in the trail of the audit's system, newest first. */
export function historyPage(store: Store, input: ParsedQueryInput<'history.page'>): HistoryPage {
  const { systemRow } = findAudit(store, input.auditId);
  const where = `system_id = @system AND ${kindSql[input.kind]}
    AND (@actor IS NULL OR coalesce(on_behalf_of, actor) = @actor) AND (@search = '' OR ${foundSql})`;
  const asked = {
    system: systemRow.id,
    actor: input.actor,
    search: input.search,
    like: `%${input.search.replaceAll(/[@%_]/g, '@$&')}%`,
    actions: JSON.stringify(actionsLike(store, systemRow.id, input.search)),
  };
  const acts = store
    .prepare(
      `SELECT min(sequence) AS first, max(sequence) AS last, count(*) AS entries
       FROM audit_trail WHERE ${where} GROUP BY ${actSql}
       ORDER BY last DESC LIMIT @limit OFFSET @offset`,
    )
    .all({ ...asked, limit: input.limit, offset: input.offset }) as ActRow[];
  const matching = store
    .prepare(`SELECT count(*) FROM (SELECT 1 FROM audit_trail WHERE ${where} GROUP BY ${actSql})`)
    .pluck()
    .get(asked) as number;
  return {
    ...wholeTrail(store, systemRow.id),
    matching,
    acts: acts.map((act) => toAct(store, systemRow.id, act)),
  };
}

/** Names of acts whose words have the text that is looked for. */
function actionsLike(store: Store, systemId: string, search: string): readonly string[] {
  const wanted = search.toLowerCase();
  const all = store
    .prepare('SELECT DISTINCT action FROM audit_trail WHERE system_id = ?')
    .pluck()
    .all(systemId) as string[];
  return all.filter((action) => `${action} ${actWords(action)}`.toLowerCase().includes(wanted));
}

function wholeTrail(
  store: Store,
  systemId: string,
): Pick<HistoryPage, 'entries' | 'actors' | 'counts' | 'head'> {
  const sums = historyKinds.map((kind) => `sum(${kindSql[kind]}) AS "${kind}"`).join(', ');
  const counts = store
    .prepare(`SELECT ${sums} FROM audit_trail WHERE system_id = ?`)
    .get(systemId) as Record<HistoryKind, number | null>;
  const actors = store
    .prepare(
      `SELECT DISTINCT coalesce(on_behalf_of, actor) AS name FROM audit_trail
       WHERE system_id = ? ORDER BY name COLLATE NOCASE`,
    )
    .pluck()
    .all(systemId) as string[];
  const head = store
    .prepare(
      'SELECT sequence, hash FROM audit_trail WHERE system_id = ? ORDER BY sequence DESC LIMIT 1',
    )
    .get(systemId) as HistoryPage['head'] | undefined;
  return {
    entries: counts.all ?? 0,
    actors,
    counts: Object.fromEntries(
      historyKinds.map((kind) => [kind, counts[kind] ?? 0]),
    ) as HistoryPage['counts'],
    head: head ?? null,
  };
}

function toAct(store: Store, systemId: string, { first, last, entries }: ActRow): HistoryAct {
  const row = leadingEntry(store, systemId, { first, last });
  return {
    first,
    last,
    entries,
    at: row.time,
    actor: row.actor,
    onBehalfOf: row.on_behalf_of,
    recordedBy: row.recorded_by,
    action: row.action,
    about: aboutOf(store, shownHere(store, row)),
    reason: row.reason,
    kind: kindOf(row),
  };
}

/** Tables whose rows belong to another one, which tells more of the act. */
const PARTS = /^(?:exception_cover|exception_pattern|signature|criteria):/;
/** Entries among which the one that tells the most is looked for. */
const LOOKED_AT = 50;

/** The entry that an act is told by: its first, unless that is only a part of something in it. */
function leadingEntry(
  store: Store,
  systemId: string,
  { first, last }: Pick<ActRow, 'first' | 'last'>,
): AuditTrailTable {
  const rows = store
    .prepare(
      `SELECT * FROM audit_trail WHERE system_id = ? AND sequence BETWEEN ? AND ?
       ORDER BY sequence LIMIT ${LOOKED_AT}`,
    )
    .all(systemId, first, last) as [AuditTrailTable, ...AuditTrailTable[]];
  return rows.find(({ subject }) => !PARTS.test(subject)) ?? rows[0];
}

function kindOf({ action, subject, json_after, json_before }: AuditTrailTable): HistoryAct['kind'] {
  if (action === 'clock.jump') return 'clock';
  if (subject.startsWith('refusal:')) return 'refusal';
  if (/^(?:signature|outside_approval):/.test(subject)) return 'signature';
  return json_after === null && json_before !== null ? 'removal' : 'act';
}

/** Entries in full, the oldest first. */
export function historyEntries(
  store: Store,
  input: ParsedQueryInput<'history.entries'>,
): readonly HistoryEntry[] {
  const { systemRow } = findAudit(store, input.auditId);
  const rows = store
    .prepare(
      `SELECT * FROM audit_trail WHERE system_id = ? AND sequence BETWEEN ? AND ?
       ORDER BY sequence LIMIT ?`,
    )
    .all(systemRow.id, input.first, input.last, input.limit) as AuditTrailTable[];
  return rows.map((row) => {
    const shown = shownHere(store, row);
    return {
      sequence: row.sequence,
      about: aboutOf(store, shown),
      changes: changesOf(shown),
      hash: row.hash,
    };
  });
}
