import { useState } from 'react';
import type { DifferenceRow } from '../../../../shared/contract/index.ts';
import { needsRationale } from '../../../../shared/judging/needs-rationale.ts';
import type { Risk } from '../../../../shared/model/words.ts';
import { words } from '../../../../shared/text/components.ts';
import { triageText } from '../../../../shared/text/triage.ts';
import { announce } from '../../../app/announce.ts';
import { ask, runCommand } from '../../../app/bridge.ts';
import { parkOrNot } from '../park.ts';
import type { Judged, Judgement } from '../useJudging.ts';
import type { AgendaTarget } from './useAgendaCursor.ts';

/** What an act concerns, as the line at the cursor says it. */
export interface ActTarget {
  readonly itemId: string;
  readonly title: string;
  /** Rows that a decision takes: the open ones, or all of them where none is open. */
  readonly count: number;
  /** The row that stands for it. */
  readonly first: string;
  readonly suggestion: Risk | null;
  /** Everything is rated: a decision changes what is settled. */
  readonly settled: boolean;
  readonly parked: boolean;
  /** The member alone; null for the item. */
  readonly member: DifferenceRow | null;
}

/** A dialog that an act has opened. Rows are null while they are looked up. */
export type AgendaDialog =
  | {
      readonly type: 'rationale';
      readonly target: ActTarget;
      /** Null accepts the suggestion. */
      readonly risk: Risk | null;
      /** A rationale must be given by hand. */
      readonly required: boolean;
    }
  | {
      readonly type: 'expected' | 'exception';
      readonly rows: { readonly ids: readonly string[]; readonly known: readonly DifferenceRow[] };
    }
  | { readonly type: 'looking-up' };

/** Everything that can be done with the item or member at the cursor. */
export interface AgendaActs {
  readonly rate: (risk: Risk) => void;
  readonly accept: () => void;
  readonly rationale: () => void;
  readonly expected: () => void;
  readonly exception: () => void;
  readonly park: () => void;
  /** Takes the member out of its group, or puts a row that stands alone back into it. */
  readonly leave: () => void;
}

/** What the acts work on. */
export interface ActSubject {
  readonly auditId: string;
  readonly target: ActTarget | null;
  readonly writable: boolean;
  readonly judge: (judgement: Judgement) => Promise<Judged>;
  /** Marks an item as being decided and goes on; the answer takes the mark away. */
  readonly mark: (itemId: string, risk: Risk | null) => () => void;
}

/** The line at the cursor as what an act concerns. */
export function targetOf({ item, member }: AgendaTarget): ActTarget {
  if (member !== null) {
    return {
      itemId: item.id,
      title: member.name,
      count: 1,
      first: member.id,
      suggestion: member.suggestion.risk,
      settled: member.rating !== null,
      parked: member.parked,
      member,
    };
  }
  const left = item.count - item.decided;
  return {
    itemId: item.id,
    title: item.title,
    count: left === 0 ? item.count : left,
    first: item.firstId,
    suggestion: item.suggestion,
    settled: left === 0,
    parked: item.state === 'parked',
    member: null,
  };
}

/** The acts of the agenda, and the dialog that one of them has opened. */
export function useAgendaActs(subject: ActSubject) {
  const [dialog, setDialog] = useState<AgendaDialog | null>(null);
  const { target, writable } = subject;
  const ready = writable ? target : null;
  const decide = async (of: ActTarget, risk: Risk | null, given = nothing) => {
    const done = subject.mark(of.itemId, risk);
    const ids = (await rowsOf(subject.auditId, of))?.ids ?? [];
    const judged =
      ids.length === 0 ? 'refused' : await subject.judge({ ids, judge: 'meeting', risk, ...given });
    done();
    if (judged === 'saved') announce(saidOf(of, risk, ids.length));
    if (judged === 'needs-reason' || judged === 'needs-rationale') {
      const required = judged === 'needs-rationale' || needsWords(of, risk);
      const settled = judged === 'needs-reason' || of.settled;
      setDialog({ type: 'rationale', target: { ...of, settled }, risk, required });
    }
    return judged === 'saved';
  };
  const acts = {
    ...deciding(ready, { decide, explain: setDialog }),
    ...moving(subject.auditId, ready, setDialog),
  };
  return { acts, dialog, closeDialog: () => setDialog(null), decide };
}

const nothing = { rationale: '', reason: '' };

function saidOf({ title }: ActTarget, risk: Risk | null, count: number): string {
  return risk === null
    ? triageText.accepted(title, count)
    : triageText.rated(title, words.risk[risk], count);
}

/** Whether a decision needs a rationale by hand. A null risk accepts the suggestion. */
function needsWords({ suggestion }: ActTarget, risk: Risk | null): boolean {
  const given = risk ?? suggestion;
  return given !== null && needsRationale(given, suggestion);
}

/** Acts that decide the target, or ask for what a decision needs first. */
function deciding(
  target: ActTarget | null,
  by: {
    readonly decide: (of: ActTarget, risk: Risk | null) => Promise<boolean>;
    readonly explain: (dialog: AgendaDialog) => void;
  },
): Pick<AgendaActs, 'rate' | 'accept' | 'rationale'> {
  const explain = (of: ActTarget, risk: Risk | null) =>
    by.explain({ type: 'rationale', target: of, risk, required: needsWords(of, risk) });
  return {
    rate: (risk) => {
      if (target === null) return;
      if (target.settled || needsWords(target, risk)) explain(target, risk);
      else void by.decide(target, risk);
    },
    accept: () => {
      if (target === null) return;
      if (target.settled || needsWords(target, null)) explain(target, null);
      else void by.decide(target, null);
    },
    rationale: () => {
      const risk = target?.member?.rating?.risk ?? target?.suggestion ?? null;
      if (target !== null && risk !== null) explain(target, risk);
    },
  };
}

/** Acts that set the target aside, or move it on the agenda. */
function moving(
  auditId: string,
  target: ActTarget | null,
  open: (dialog: AgendaDialog | null) => void,
): Pick<AgendaActs, 'expected' | 'exception' | 'park' | 'leave'> {
  const openWith = (type: 'expected' | 'exception') => async () => {
    if (target === null) return;
    // The dialog is there at once, so that a digit typed meanwhile rates nothing.
    open({ type: 'looking-up' });
    const rows = await rowsOf(auditId, target);
    open(rows === null ? null : { type, rows });
  };
  return {
    expected: () => void openWith('expected')(),
    exception: () => void openWith('exception')(),
    park: () => {
      if (target !== null) void parkTarget(auditId, target);
    },
    leave: () => {
      if (target !== null) void leaveOrRejoin(auditId, target);
    },
  };
}

/** The rows that a decision takes; null where they cannot be read. */
async function rowsOf(auditId: string, target: ActTarget) {
  const { member, itemId, settled } = target;
  if (member !== null) return { ids: [member.id], known: [member] };
  const item = await ask('meeting.item', { auditId, itemId });
  if (!item.ok) return null;
  const { ids, openIds, rows } = item.value;
  const taken = settled ? ids : openIds;
  const wanted = new Set(taken);
  return { ids: taken, known: rows.filter(({ id }) => wanted.has(id)) };
}

async function parkTarget(auditId: string, target: ActTarget): Promise<void> {
  const rows = await rowsOf(auditId, target);
  if (rows !== null) await parkOrNot(auditId, rows.ids, [target]);
}

async function leaveOrRejoin(auditId: string, target: ActTarget): Promise<void> {
  const input = { auditId, differenceIds: [target.first] };
  const leaves = target.member !== null;
  const done = await runCommand(leaves ? 'group.leave' : 'group.rejoin', input);
  if (!done.ok) return;
  if (done.value.changed === 0) announce(triageText.neverLeft);
  else announce(leaves ? triageText.didLeave : triageText.didRejoin);
}
