import { useCallback, useState } from 'react';
import type { DifferenceRow } from '../../../shared/contract/index.ts';
import type { Risk } from '../../../shared/model/words.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { announce } from '../../app/announce.ts';
import { ask } from '../../app/bridge.ts';
import { asInput, type GridFilter } from './filter.ts';
import { itemAt, lineOfRow, type GridIndex } from './gridIndex.ts';
import { parkOrNot } from './park.ts';
import type { Judge } from './pending.ts';
import {
  asksForRationale,
  changesSettled,
  mustBeGiven,
  saidBy,
  settledBy,
  type JudgedRows,
} from './rationale.ts';
import { chooseAll, emptySelection, toggleMany, type Selection } from './selection.ts';
import type { Judged, Judgement } from './useJudging.ts';
import type { Pages } from './usePages.ts';

/** A dialog that an act has opened. */
export type OpenDialog =
  | {
      readonly type: 'rationale';
      readonly judge: Judge;
      /** Null takes over each row's suggestion. */
      readonly risk: Risk | null;
      readonly ids: readonly string[];
      /** A rationale must be given by hand. */
      readonly required: boolean;
      /** The judgement changes what is settled. */
      readonly asksReason: boolean;
    }
  | { readonly type: 'expected' | 'clear' | 'exception'; readonly ids: readonly string[] };

/** Everything that can be done with the chosen rows. */
export interface Acts {
  readonly rate: (risk: Risk) => void;
  readonly accept: () => void;
  readonly rationale: () => void;
  readonly expected: () => void;
  readonly exception: () => void;
  readonly clearRating: () => void;
  /** Puts the rows aside for later in the meeting, or takes them up again. */
  readonly park: () => void;
  /** Shows the item of the row at the cursor on the agenda. */
  readonly toAgenda: () => void;
  readonly selectAll: () => Promise<void>;
  readonly selectGroup: () => Promise<void>;
  readonly clearSelection: () => void;
  /** Goes to the next row that waits for a decision, or that the teams see differently. */
  readonly next: (state: 'to-decide' | 'disagreed') => Promise<void>;
}

/** What the acts work on. */
export interface ActSubject {
  readonly auditId: string;
  readonly filter: GridFilter;
  readonly pages: Pages;
  readonly index: GridIndex | null;
  readonly line: number;
  readonly targets: readonly string[];
  readonly atCursor: DifferenceRow | undefined;
  readonly judgeNow: Judge;
  readonly writable: boolean;
  readonly setSelection: (change: (now: Selection) => Selection) => void;
  readonly goTo: (line: number) => void;
  readonly judge: (judgement: Judgement) => Promise<Judged>;
  readonly onAgenda: (row: DifferenceRow) => void;
}

/** The acts of the screen, and the dialog that one of them has opened. */
export function useActs(subject: ActSubject) {
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const { targets, setSelection, writable } = subject;
  const ready = writable && targets.length > 0;
  /** A rating of the meeting ends a selection; views of teams leave it for the next team. */
  const judge = async (judgement: Judgement) => {
    const judged = await subject.judge(judgement);
    if (judged === 'saved' && judgement.judge === 'meeting') setSelection(() => emptySelection);
    if (judged === 'needs-reason' || judged === 'needs-rationale') {
      setDialog({ ...judgement, type: 'rationale', ...stillAsked(judgement, judged) });
    }
    return judged === 'saved';
  };
  const open = (type: 'expected' | 'clear' | 'exception') => () => {
    if (ready) setDialog({ type, ids: targets });
  };
  const acts: Acts = {
    ...judging(subject, { ready, judge, explain: setDialog }),
    expected: open('expected'),
    exception: open('exception'),
    clearRating: open('clear'),
    park: () => {
      if (ready) void parkOrNot(subject.auditId, targets, subject.pages.known(targets));
    },
    toAgenda: () => {
      if (subject.atCursor) subject.onAgenda(subject.atCursor);
    },
    clearSelection: () => setSelection(() => emptySelection),
    ...useReach(subject),
  };
  const closeDialog = useCallback(() => setDialog(null), []);
  return { acts, dialog, closeDialog, judge };
}

/** Acts that judge the targets, or ask for the rationale first. */
function judging(
  { targets, pages, judgeNow }: ActSubject,
  by: {
    readonly ready: boolean;
    readonly judge: (judgement: Judgement) => Promise<boolean>;
    readonly explain: (dialog: OpenDialog) => void;
  },
): Pick<Acts, 'rate' | 'accept' | 'rationale'> {
  const rows: JudgedRows = { known: pages.known(targets), count: targets.length };
  const explain = (risk: Risk | null, ids = targets) => {
    const judge = risk === null ? 'meeting' : judgeNow;
    const asksReason = settledBy(rows, judge).length > 0;
    const required = mustBeGiven(rows, risk, judge);
    by.explain({ type: 'rationale', judge, risk, ids, required, asksReason });
  };
  return {
    rate: (risk) => {
      if (!by.ready) return;
      if (asksForRationale(rows, risk) || changesSettled(rows, risk, judgeNow)) explain(risk);
      else void by.judge({ ids: targets, judge: judgeNow, risk, rationale: '' });
    },
    accept: () => {
      if (!by.ready) return;
      const ids = acceptable(targets, rows);
      const inNeed = mustBeGiven(rows, null, 'meeting');
      if (inNeed || changesSettled(rows, null, 'meeting')) explain(null, ids);
      else void by.judge({ ids, judge: 'meeting', risk: null, rationale: '' });
    },
    rationale: () => {
      const risk = riskToExplain(rows.known[0], judgeNow);
      if (by.ready && risk !== null) explain(risk);
    },
  };
}

/** What the record asked for, beside what was given already: both are asked for again. */
function stillAsked({ rationale, reason = '' }: Judgement, judged: Judged) {
  return {
    required: rationale !== '' || judged === 'needs-rationale',
    asksReason: reason !== '' || judged === 'needs-reason',
  };
}

/** Rows with a suggestion; all of them where none has one, so that the refusal says why. */
function acceptable(targets: readonly string[], { known }: JudgedRows): readonly string[] {
  const without = new Set(known.filter((row) => row.suggestion.risk === null).map((row) => row.id));
  if (without.size === 0 || without.size === targets.length) return targets;
  announce(compareText.selection.withoutSuggestion(without.size));
  return targets.filter((id) => !without.has(id));
}

/** The risk whose rationale is written: what was judged, else what is suggested. */
function riskToExplain(row: DifferenceRow | undefined, judge: Judge): Risk | null {
  if (row === undefined) return null;
  return saidBy(row, judge)?.risk ?? row.suggestion.risk;
}

/** Acts that reach rows beyond the screen. */
function useReach(subject: ActSubject): Pick<Acts, 'selectAll' | 'selectGroup' | 'next'> {
  const { auditId, filter, pages, index, line, setSelection, goTo } = subject;
  const group = index && itemAt(index, line)?.group;
  return {
    selectAll: async () => {
      if (pages.total === 0) return;
      const ids = await pages.idsBetween(0, pages.total - 1);
      setSelection(() => chooseAll(ids));
      announce(compareText.selection.announced(ids.length));
    },
    selectGroup: async () => {
      if (!index || !group) return;
      const place = index.groups.indexOf(group);
      const first = (index.headerLines[place] ?? 0) - place;
      const ids = await pages.idsBetween(first, first + group.count - 1);
      setSelection((now) => toggleMany(now, ids));
    },
    next: async (state) => {
      if (!index) return;
      const [order, wanted] = await Promise.all([
        ask('differences.ids', { auditId, filter: asInput(filter) }),
        ask('differences.ids', { auditId, filter: { ...asInput(filter), state } }),
      ]);
      if (!order.ok || !wanted.ok) return;
      const row = nextOf(order.value, new Set(wanted.value), rowAtLine(index, line));
      if (row !== null) goTo(lineOfRow(index, row));
    },
  };
}

function rowAtLine(index: GridIndex, line: number): number {
  const item = itemAt(index, line);
  return item?.type === 'row' ? item.row : -1;
}

/** The next wanted row after this one, from the start again at the end; null where there is none. */
export function nextOf(
  order: readonly string[],
  wanted: ReadonlySet<string>,
  after: number,
): number | null {
  const isWanted = (id: string, row: number) => row > after && wanted.has(id);
  const ahead = order.findIndex(isWanted);
  if (ahead >= 0) return ahead;
  const around = order.findIndex((id) => wanted.has(id));
  return around >= 0 ? around : null;
}
