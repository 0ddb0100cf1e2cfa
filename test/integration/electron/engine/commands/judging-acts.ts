import type { RecordedTable } from '../../../../../electron/engine/store/tables.ts';
import type { CommandName } from '../../../../../shared/contract/index.ts';
import { act } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

/** Chance, the same in every run for one seed. */
export interface Chance {
  readonly pick: <T>(list: readonly T[]) => T | undefined;
  /** Some of a list, at least one where it has any. */
  readonly some: <T>(list: readonly T[]) => readonly T[];
}

export function chanceOf(random: () => number): Chance {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  return {
    pick,
    some: (list) => {
      const chosen = list.filter(() => random() < 0.4);
      const one = pick(list);
      return chosen.length > 0 || one === undefined ? chosen : [one];
    },
  };
}

/** Where an act finds what it can act on. */
export interface Place extends Chance {
  readonly auditId: string;
  readonly record: string;
}

/** Input of an act at a place; one that does not fit is refused, which is fine too. */
type Make = (place: Place) => object;

const judged =
  (more: Make): Make =>
  (place) => ({
    auditId: place.auditId,
    differenceIds: place.some(idsOf(place)),
    ...more(place),
  });

const teams = ['development', 'operations', 'security'] as const;
const risks = ['low', 'medium', 'high'] as const;
const said: Make = ({ pick }) => ({
  team: pick(teams),
  risk: pick(risks),
  rationale: pick(['', 'queues', 'seen before']),
});
const because: Make = ({ pick }) => ({ reason: pick(['', 'new facts']) });

/** Acts on rows of the comparison, which can each be done to one row or to many. */
export const judgingActs: Readonly<Partial<Record<CommandName, Make>>> = {
  'assessment.seal': judged(said),
  'assessment.unseal': judged(({ pick }) => ({ team: pick(teams) })),
  'assessment.set': judged((place) => ({ ...said(place), ...because(place) })),
  'rating.set': judged((place) => ({ ...said(place), ...because(place) })),
  'rating.accept': judged(because),
  'rating.clear': judged(() => ({ reason: 'again' })),
  'difference.park': judged(because),
  'difference.unpark': judged(() => ({})),
  'group.leave': judged(() => ({})),
  'group.rejoin': judged(() => ({})),
  'gap.plan': (place) => ({
    auditId: place.auditId,
    differenceIds: place.some(idsIn('rating', place)),
    effort: place.pick(risks),
    disposition: place.pick(['phased', 'phased', 'accept', undefined]),
    owner: place.pick(['Grace', 'Linus']),
    reason: 'as discussed',
  }),
  'gap.phases': (place) => ({
    auditId: place.auditId,
    differenceIds: place.some(idsIn('plan_item', place, `disposition = 'phased'`)),
    phases: [
      { title: 'first', due: '2026-05-01', status: 'open' },
      { title: 'second', due: '2026-06-01', status: 'open' },
    ].slice(0, place.pick([0, 1, 2])),
  }),
};

/** Ids of rows of a table; one that there is not where it has none. */
function idsIn(
  table: Parameters<typeof rowsIn>[1],
  { record }: Place,
  where = '1',
): readonly string[] {
  const ids = rowsIn(record, table, `${where} ORDER BY id`).map((row) =>
    'id' in row ? String(row.id) : 'none',
  );
  return ids.length > 0 ? ids : ['none'];
}

const idIn = (table: Parameters<typeof rowsIn>[1], place: Place): string =>
  place.pick(idsIn(table, place)) ?? 'none';
const inAudit =
  (more: Make): Make =>
  (place) => ({ auditId: place.auditId, ...more(place) });
const reason = 'r';
const rule = {
  id: 'own.pool',
  title: 'Pool sizes',
  match: { name: ['POOL*'] },
  rationale: 'Pools decide.',
};

/** Other acts that undo promises to take back; a new command is one line here. */
const otherActs: Readonly<Partial<Record<CommandName, Make>>> = {
  'subjects.pair': inAudit(({ pick }) => ({
    dimension: 'infrastructure',
    stagingSubject: pick(['env:old', 'env:lone']),
    productionSubject: pick(['env:new', 'env:single']),
    reason,
  })),
  'subjects.unpair': (place) => ({ pairId: idIn('subject_pair', place), reason }),
  'variation.declare': inAudit((place) => ({
    differenceIds: [place.pick(idsOf(place)) ?? 'none'],
    reason,
  })),
  'variation.withdraw': (place) => ({
    auditId: place.auditId,
    differenceIds: place.some(idsOf(place, 'expected')),
    reason,
  }),
  'variation.declare-alike': inAudit(({ pick }) => ({
    match: { dimension: 'infrastructure', subject: '*', name: pick(['POOL_SIZE', 'MODE']) },
    reach: pick(['audit', 'system']),
    reason,
  })),
  'variation.retract': (place) => ({ variationId: idIn('variation_pattern', place), reason }),
  'answer.set': inAudit(({ pick }) => ({
    side: pick(['staging', 'production']),
    catalogueId: pick(['database.engine-version', 'os.name']),
    state: 'value',
    value: pick(['13', '15']),
    reason: '',
  })),
  'answer.clear': (place) => {
    const { side, catalogue_id } = place.pick(rowsIn(place.record, 'answer')) ?? {};
    return { auditId: place.auditId, side, catalogueId: catalogue_id, reason };
  },
  'meeting.start': inAudit((place) => ({
    facilitator: 'Ada',
    present: rowsIn(place.record, 'participant').map(({ id }) => id),
  })),
  'meeting.attend': (place) => ({ meetingId: idIn('meeting', place), present: [] }),
  'participant.add': inAudit(({ pick }) => ({
    name: pick(['Ann', 'Bob']),
    team: pick(teams),
    role: '',
  })),
  'window.set': inAudit(({ pick }) => ({
    title: pick(['May', 'June']),
    startsOn: '2026-05-02',
    endsOn: pick(['2026-05-03', '2026-05-04']),
  })),
  'window.remove': inAudit((place) => ({ windowId: idIn('maintenance_window', place), reason })),
  'rule.set': inAudit(({ pick }) => ({ rule: { ...rule, risk: pick(risks) }, reason })),
  'rule.switch': inAudit(({ pick }) => ({
    ruleId: pick(['own.pool', 'config.key-one-sided']),
    on: pick([true, false]),
    reason,
  })),
  'rule.remove': inAudit(() => ({ ruleId: 'own.pool', reason })),
  'approach.record': inAudit(({ pick }) => ({
    answers: {
      riskTolerance: 'low',
      budget: 'small',
      releaseFrequency: 'weekly',
      maturity: 'starting',
      teamSize: 'small',
    },
    chosen: [pick(['containers', 'hybrid'])],
    reason,
    revisitOn: '2026-09-01',
  })),
};

/** Every act that undo takes back, by its command. */
export const undoableActs = { ...judgingActs, ...otherActs };

/** Ids of the rows of a standing, in the order of their numbers. */
export function idsOf({ record }: Pick<Place, 'record'>, standing = 'open'): readonly string[] {
  return rowsIn(record, 'difference', `standing = '${standing}' ORDER BY number`).map(
    ({ id }) => id,
  );
}

/** Differences of every suggested risk, alone and in groups, and subjects that can be paired. */
export async function documentPair({ engine, auditId, folder }: Bench): Promise<void> {
  const sides = { staging: 1, production: 2 } as const;
  const lone = { staging: ['old', 'lone'], production: ['new', 'single'] } as const;
  for (const side of ['staging', 'production'] as const) {
    const own = (name: string): string =>
      `MODE=m${sides[side]}\nPOOL_SIZE=${sides[side]}0\n${name.toUpperCase()}_URL=u${sides[side]}\n`;
    const files = ['cart', 'search', 'mail'].map((name) =>
      folder.write(`${side}/${name}.env`, own(name)),
    );
    const apart = lone[side].map((name) =>
      folder.write(`${side}/${name}.env`, `TIMEOUT=${sides[side]}\nKEEP=1\n`),
    );
    files.push(folder.write(`${side}/only.env`, side === 'staging' ? 'A=1\nB=1\n' : 'A=1\nC=1\n'));
    await act(engine, 'source.add', { auditId, side, files: [...files, ...apart] });
  }
  await act(engine, 'comparison.run', { auditId });
}

/** The names in an order of chance, each as often as `times`. */
export function shuffled<T>(
  names: readonly T[],
  times: number,
  random: () => number,
): readonly T[] {
  return Array.from({ length: times }, () => names)
    .flat()
    .map((name) => ({ name, at: random() }))
    .toSorted((left, right) => left.at - right.at)
    .map(({ name }) => name);
}

/** Rows of tables, by table. */
export function stateOf(
  record: string,
  tables: readonly RecordedTable[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(tables.map((table) => [table, rowsIn(record, table, '1 ORDER BY id')]));
}
