import { fireEvent, screen } from '@testing-library/react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { RoomScreen } from '../../../../renderer/views/meeting/RoomScreen.tsx';
import type { MeetingItem } from '../../../../shared/contract/index.ts';
import type { PublicView } from '../../../../shared/contract/public.ts';
import type { Result } from '../../../../shared/model/errors.ts';
import type { Risk, Team } from '../../../../shared/model/words.ts';
import { aRow } from '../compare/rows.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';
import { aMeetingItem, anItem, said } from './items.ts';

const refusal: Result<never> = {
  ok: false,
  error: { code: 'test.refused', sentence: 'It was refused.', remedy: 'Try again.' },
};

/** A record of two items that keeps what the room does with them. */
function fakeRecord(options: {
  readonly refuse?: string;
  readonly present?: readonly Team[];
  /** Teams that gave beforehand, on the first item. */
  readonly sheets?: readonly Team[];
  readonly suggestion?: Risk;
  /** The first item is a group of two. */
  readonly group?: true;
  /** The act that undo would take back. */
  readonly newest?: { readonly name: string; readonly at: string };
  /** The difference that it was about: an item, or `item:row`. */
  readonly touched?: string;
}) {
  const hidden = new Map<string, Map<Team, Risk>>();
  hidden.set('one', new Map((options.sheets ?? []).map((team) => [team, 'low'])));
  const revealed = new Set<string>();
  const rated = new Map<string, Risk>();
  const items = ['one', 'two'];
  const gone = new Set<string>();
  const itemOf = (id: string): MeetingItem => {
    const given = [...(hidden.get(id) ?? [])];
    const known = revealed.has(id) ? given.map(([team, risk]) => said(team, risk)) : [];
    const risks = new Set(known.map(({ risk }) => risk));
    const suggested = options.suggestion ?? 'medium';
    const suggestion = { risk: suggested, rule: 'x', reasons: ['The rule says so.'] };
    const state = rated.has(id) ? 'decided' : 'to-decide';
    const group = options.group && id === 'one';
    const grouped = group ? ({ basis: 'same-attribute', count: 2 } as const) : {};
    const rows = (group ? [id, `${id}-b`] : [id]).map((row) =>
      aRow({ id: row, subject: `subject of ${row}`, suggestion }),
    );
    return aMeetingItem(id, {
      item: anItem(id, { suggestion: suggested, state, ...grouped }),
      rows,
      ids: rows.map((row) => row.id),
      openIds: rated.has(id) ? [] : [id],
      hiddenBy: revealed.has(id) ? [] : given.map(([team]) => team),
      assessments: known,
      agreed: risks.size === 1 ? (known[0]?.risk ?? null) : null,
    });
  };
  const counts = { items: 2, groups: 0, toDecide: 2, decided: rated.size, disagreed: 0, parked: 0 };
  const agenda = () => ({
    items: items.filter((id) => !gone.has(id)).map((id) => itemOf(id).item),
    total: items.length - gone.size,
    counts: { ...counts, settled: 0, fresh: 0, rows: 2, rowsDecided: rated.size },
  });
  const done = (value: unknown = { changed: 1 }): Result<unknown> => ({ ok: true, value });
  const sent: PublicView[] = [];
  const bridge = fakeBridge({
    queries: {
      'record.info': () => ({ writable: true, notices: [] }),
      'meeting.get': () => ({
        open: { startedAt: sessionAt },
        teamsPresent: options.present ?? ['development', 'operations'],
      }),
      'meeting.agenda': agenda,
      'meeting.item': ({ itemId }: { itemId: string }) => itemOf(itemId.split(':')[0] ?? ''),
      'audit.get': () => ({
        system: { name: 'Ferry' },
        audit: { release: '7.1' },
        savedAt,
        undoable: options.newest ? 'the newest act' : null,
        undoableAct: options.newest ? { commandId: 'newest', ...options.newest } : null,
        newestStays: null,
      }),
      'rationales.get': () => [{ from: 'stock', text: 'It was seen before.', origin: null }],
    },
    commands: {
      'assessment.seal': (input: { differenceIds: [string]; team: Team; risk: Risk }) => {
        const [id] = input.differenceIds;
        hidden.set(id, new Map(hidden.get(id)).set(input.team, input.risk));
        return done();
      },
      'assessment.unseal': (input: { differenceIds: [string]; team: Team }) => {
        hidden.get(input.differenceIds[0])?.delete(input.team);
        return done();
      },
      'assessment.reveal': ({ differenceIds: [id] }: { differenceIds: [string] }) => {
        revealed.add(id);
        return done();
      },
      'rating.set': (input: { differenceIds: [string]; risk: Risk }) => {
        if (options.refuse === 'rating.set') return refusal;
        rated.set(input.differenceIds[0], input.risk);
        return done();
      },
      'rating.accept': ({ differenceIds: [id] }: { differenceIds: [string] }) => {
        rated.set(id, options.suggestion ?? 'medium');
        return done();
      },
      'undo.last': () => {
        const differenceId = options.touched ?? 'one';
        rated.delete(differenceId);
        gone.delete(differenceId);
        return done({ undone: 'the accepted suggestions', differenceId });
      },
    },
  });
  const read = window.evenkeel?.queries['meeting.item'];
  Object.assign(window.evenkeel?.queries ?? {}, {
    'meeting.item': async (input: { auditId: string; itemId: string }) =>
      gone.has(input.itemId) ? refusal : read?.(input),
  });
  Object.assign(window.evenkeel?.publicView ?? {}, {
    show: async (view: PublicView) => {
      sent.push(view);
      return { ok: true, value: { open: true, displays: 'single' } };
    },
  });
  return { ...bridge, sent, gone };
}

const savedAt = '2026-01-01T00:00:00Z';
const sessionAt = '2026-01-01T08:00:00Z';

let auditNumber = 0;

/** The room over such a record, shown with its first item. */
export async function enter(options: Parameters<typeof fakeRecord>[0] = {}) {
  const record = fakeRecord(options);
  const { hook } = memoryLocation({ path: '/' });
  auditNumber += 1;
  const auditId = `audit-${auditNumber}`;
  show(
    <Router hook={hook}>
      <RoomScreen auditId={auditId} />
    </Router>,
  );
  await screen.findByText('engine_version of one');
  /** As the engine tells it when a command of elsewhere changed the audit. */
  const changedElsewhere = () => record.tell({ type: 'changed', auditId, savedAt, command: 'x' });
  return { ...record, changedElsewhere };
}

/** A key as a person presses it anywhere in the room. */
export const press = (key: string): boolean => fireEvent.keyDown(document.body, { key });
/** What was asked of the record under one name. */
export const named = (calls: ReturnType<typeof fakeBridge>['calls'], name: string) =>
  calls.filter((call) => call.name === name);
