import { useCallback, useState, useSyncExternalStore } from 'react';
import type { Risk } from '../../../shared/model/words.ts';
import { runCommand, shown } from '../../app/bridge.ts';
import { currentPerson } from '../../app/settings.ts';
import { liveValue, type LiveValue } from '../../app/store.ts';
import { endMark, forget, markPending, markSaved } from './pending.ts';
import type { Judge, PendingById, PendingJudgement } from './pending.ts';

/** How long the mark of a saved judgement is shown, in milliseconds. */
const savedMark = 1600;

/** One judgement of some rows. A null risk accepts each row's suggestion. */
export interface Judgement {
  readonly ids: readonly string[];
  readonly judge: Judge;
  readonly risk: Risk | null;
  readonly rationale: string;
  /** Why what was settled changes; empty where nothing was. */
  readonly reason?: string;
}

/** What became of a judgement: saved, refused, or refused until a reason or a rationale is given. */
export type Judged = 'saved' | 'refused' | 'needs-reason' | 'needs-rationale';

/** Judgements on their way, for rows to follow their own: nothing else is drawn for a key. */
export type Pending = LiveValue<PendingById>;

/** Sends judgements to the record, painting the rows before it has answered. */
export function useJudging(auditId: string) {
  const [pending] = useState<Pending>(() => liveValue<PendingById>(new Map()));
  const judge = useCallback(
    async (judgement: Judgement): Promise<Judged> => {
      const { ids } = judgement;
      pending.set((now) => markPending(now, ids, { ...judgement, by: currentPerson() }));
      const result = await send(auditId, judgement);
      if (!result.ok) {
        pending.set((now) => forget(now, ids));
        return whatNow(result);
      }
      pending.set((now) => markSaved(now, ids, Date.now()));
      setTimeout(() => pending.set((now) => endMark(now, ids)), savedMark);
      return 'saved';
    },
    [auditId, pending],
  );
  return { pending, judge };
}

/** The judgement of a row that is on its way or was just saved. */
export function useJudged(pending: Pending, id: string | undefined): PendingJudgement | undefined {
  return useSyncExternalStore(pending.subscribe, () =>
    id === undefined ? undefined : pending.get().get(id),
  );
}

/** A missing reason or rationale is asked for; every other refusal is shown. */
function whatNow(result: Awaited<ReturnType<typeof send>>): Judged {
  const code = result.ok ? '' : result.error.code;
  if (code === 'rating.reason-missing') return 'needs-reason';
  if (code === 'rating.rationale-missing') return 'needs-rationale';
  shown(result);
  return 'refused';
}

function send(auditId: string, { ids, judge, risk, rationale, reason = '' }: Judgement) {
  const part = { auditId, differenceIds: [...ids], reason };
  const options = { quiet: true, ...(reason === '' ? {} : { reason }) };
  if (risk === null) return runCommand('rating.accept', { ...part, rationale }, options);
  const judged = { ...part, risk, rationale };
  return judge === 'meeting'
    ? runCommand('rating.set', judged, options)
    : runCommand('assessment.set', { ...judged, team: judge }, options);
}
