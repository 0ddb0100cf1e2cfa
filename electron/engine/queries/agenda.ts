import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { AgendaCounts, AgendaItem, AgendaPage } from '../../../shared/contract/views.ts';
import { remembered } from '../store/remembered.ts';
import type { Store } from '../store/store.ts';
import { agendaEntries } from './agenda-entries.ts';
import { facesOf } from './agenda-faces.ts';
import type { Face } from './agenda-faces.ts';
import { standingOf, standingsOf } from './agenda-standings.ts';
import type { StandingEntry } from './agenda-standings.ts';
import { namingOf } from './agenda-naming.ts';
import { likePattern } from './filter.ts';
import { findAudit } from './found.ts';

type AgendaInput = ParsedQueryInput<'meeting.agenda'>;

/** Items in the order of the meeting; the counts are of the whole audit. */
export function agendaPage(store: Store, input: AgendaInput): AgendaPage {
  const { auditId, state, search, offset, limit } = input;
  findAudit(store, auditId);
  const agenda = agendaOf(store, auditId);
  const found = search.trim() === '' ? null : searched(store, auditId, search);
  const items = agenda.filter(
    (item) => isIn(item, state) && (!found || item.rows.some(({ id }) => found.has(id))),
  );
  return {
    items: itemsOf(store, items.slice(offset, offset + limit)),
    total: items.length,
    counts: countsOf(store, auditId),
  };
}

/** Every item with where it stands, in the order of the meeting. */
export function agendaOf(store: Store, auditId: string): readonly StandingEntry[] {
  return remembered(store, `agenda items ${auditId}`, () => {
    const said = standingsOf(store, auditId);
    return agendaEntries(store, auditId).inOrder.flatMap((entry) => standingOf(entry, said) ?? []);
  });
}

function isIn({ state, disagreed }: StandingEntry, asked: AgendaInput['state']): boolean {
  switch (asked) {
    case 'all':
      return true;
    case 'to-decide':
      return state !== 'decided' && state !== 'parked';
    case 'decided':
    case 'parked':
      return state === asked;
    case 'disagreed':
      return disagreed;
  }
}

/** Ids of the rows that hold a text; what a group is about stands in its rows. */
function searched(store: Store, auditId: string, search: string): ReadonlySet<string> {
  return remembered(store, `agenda search ${auditId} ${search}`, () => {
    const ids = store
      .prepare(
        `SELECT id FROM difference
         WHERE audit_id = ? AND standing = 'open' AND search_text LIKE ? ESCAPE '\\'`,
      )
      .pluck()
      .all(auditId, likePattern(search)) as string[];
    return new Set(ids);
  });
}

/** The counter that shows the way. */
export function countsOf(store: Store, auditId: string): AgendaCounts {
  return remembered(store, `agenda counts ${auditId}`, () => {
    const agenda = agendaOf(store, auditId);
    const items = (state: AgendaInput['state']): number =>
      agenda.filter((item) => isIn(item, state)).length;
    const rows = agenda.reduce((sum, item) => sum + item.rows.length, 0);
    const open = agenda.reduce((sum, item) => sum + item.open.length, 0);
    return {
      items: agenda.length,
      groups: agenda.filter((item) => item.rows.length > 1).length,
      toDecide: items('to-decide'),
      decided: items('decided'),
      disagreed: items('disagreed'),
      settled: agenda.filter(({ settled }) => settled).length,
      parked: items('parked'),
      fresh: agenda.filter(({ entry }) => entry.fresh > 0).length,
      rows,
      rowsDecided: rows - open,
    };
  });
}

/** What the groups of the agenda are called, by their keys. */
export function groupTitles(store: Store, auditId: string): ReadonlyMap<string, string> {
  return remembered(store, `group titles ${auditId}`, () => {
    const groups = agendaOf(store, auditId).filter(({ rows }) => rows.length > 1);
    return new Map(itemsOf(store, groups).map(({ id, title }) => [id, title]));
  });
}

/** Items as the contract has them. */
export function itemsOf(store: Store, found: readonly StandingEntry[]): readonly AgendaItem[] {
  const faces = facesOf(
    store,
    found.map(({ entry }) => entry),
  );
  return found.map((item) => toItem(item, faces(item.entry)));
}

function toItem({ entry, rows, open, state, disagreed }: StandingEntry, face: Face): AgendaItem {
  const [first] = rows;
  const alone = rows.length === 1;
  return {
    id: alone ? first.id : entry.id,
    dimension: first.dimension,
    ...namingOf(alone ? null : entry.basis, rows, face),
    basis: alone ? null : entry.basis,
    count: rows.length,
    decided: rows.length - open.length,
    suggestion: first.suggested_risk,
    fresh: entry.fresh,
    state,
    disagreed,
    firstId: first.id,
    ...face,
  };
}
