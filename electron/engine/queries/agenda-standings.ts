import type { ItemState } from '../../../shared/contract/views.ts';
import { teamsDiffer } from '../../../shared/judging/disagreement.ts';
import type { Risk } from '../../../shared/model/words.ts';
import { remembered } from '../store/remembered.ts';
import type { Store } from '../store/store.ts';
import type { AgendaEntry, AgendaRow } from './agenda-entries.ts';

/** What people said of the rows of an audit, as far as the agenda shows it: never what is hidden. */
export interface Standings {
  readonly isRated: (row: AgendaRow) => boolean;
  readonly isParked: (row: AgendaRow) => boolean;
  /** Whether a hidden assessment of the present values waits. */
  readonly isHidden: (row: AgendaRow) => boolean;
  /** Risks that teams gave openly to the present values. */
  readonly risksOf: (row: AgendaRow) => ReadonlySet<Risk>;
}

/** An item with where it stands; its rows are those that people see. */
export interface StandingEntry {
  readonly entry: AgendaEntry;
  readonly rows: readonly [AgendaRow, ...AgendaRow[]];
  /** Rows that are not rated: what a decision takes. */
  readonly open: readonly AgendaRow[];
  readonly state: ItemState;
  readonly disagreed: boolean;
  /** Teams assessed it differently, and the meeting rated it all the same. */
  readonly settled: boolean;
}

interface Bound {
  readonly id: string;
  readonly binding: string;
}

const NO_RISKS: ReadonlySet<Risk> = new Set();

/** Reads what people said once for all rows, each table by its index of the audit. */
export function standingsOf(store: Store, auditId: string): Standings {
  return remembered(store, `standings ${auditId}`, () => {
    const all = (text: string): Bound[] => store.prepare(text).all(auditId) as Bound[];
    const rated = bindings(all('SELECT id, binding FROM rating WHERE audit_id = ?'));
    const parked = new Set(
      store.prepare('SELECT id FROM parked WHERE audit_id = ?').pluck().all(auditId) as string[],
    );
    const hidden = pairs(
      all('SELECT difference_id AS id, binding FROM sealed_assessment WHERE audit_id = ?'),
    );
    const known = knownRisks(store, auditId);
    return {
      isRated: ({ id, binding }) => rated.get(id) === binding,
      isParked: ({ id }) => parked.has(id),
      isHidden: (row) => hidden.has(pairOf(row)),
      risksOf: (row) => known.get(pairOf(row)) ?? NO_RISKS,
    };
  });
}

function bindings(rows: readonly Bound[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ id, binding }) => [id, binding]));
}

function pairs(rows: readonly Bound[]): ReadonlySet<string> {
  return new Set(rows.map(pairOf));
}

/** A row with the values that something was said of. */
function pairOf({ id, binding }: Bound): string {
  return `${id} ${binding}`;
}

function knownRisks(store: Store, auditId: string): ReadonlyMap<string, ReadonlySet<Risk>> {
  const rows = store
    .prepare('SELECT difference_id AS id, binding, risk FROM assessment WHERE audit_id = ?')
    .all(auditId) as (Bound & { readonly risk: Risk })[];
  const known = new Map<string, Set<Risk>>();
  for (const row of rows) {
    const risks = known.get(pairOf(row)) ?? new Set();
    known.set(pairOf(row), risks.add(row.risk));
  }
  return known;
}

/** Where an item stands; null where none of its rows is seen any more. */
export function standingOf(entry: AgendaEntry, said: Standings): StandingEntry | null {
  // A gap that is found no longer is shown as long as it is rated.
  const rows = entry.members.filter((row) => row.gone_since === null || said.isRated(row));
  const [first, ...others] = rows;
  if (!first) return null;
  const open = rows.filter((row) => !said.isRated(row));
  const differ = (row: AgendaRow): boolean => teamsDiffer(said.risksOf(row));
  return {
    entry,
    rows: [first, ...others],
    open,
    state: stateOf(open, said),
    disagreed: open.some(differ),
    settled: !open.some(differ) && rows.some(differ),
  };
}

function stateOf(open: readonly AgendaRow[], said: Standings): ItemState {
  if (open.length === 0) return 'decided';
  if (open.every(said.isParked)) return 'parked';
  if (open.some(said.isHidden)) return 'hidden';
  return open.some((row) => said.risksOf(row).size > 0) ? 'to-settle' : 'to-decide';
}
