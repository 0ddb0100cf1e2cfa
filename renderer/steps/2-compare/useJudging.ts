import { useCallback, useRef, useState } from 'react';
import type { Risk } from '../../../shared/model/words.ts';
import { runCommand } from '../../app/bridge.ts';
import { currentPerson } from '../../app/settings.ts';
import { forget, markPending, markSaved, type Judge, type PendingById } from './pending.ts';

/** How long the mark of a saved judgement is shown, in milliseconds. */
const savedMark = 1600;

/** One judgement of some rows. A null risk accepts each row's suggestion. */
export interface Judgement {
  readonly ids: readonly string[];
  readonly judge: Judge;
  readonly risk: Risk | null;
  readonly rationale: string;
}

/** Sends judgements to the record, painting the rows before it has answered. */
export function useJudging(auditId: string) {
  const [pending, setPending] = useState<PendingById>(new Map());
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  const judge = useCallback(
    async (judgement: Judgement): Promise<boolean> => {
      const { ids } = judgement;
      setPending((now) => markPending(now, ids, { ...judgement, by: currentPerson() }));
      const result = await send(auditId, judgement);
      if (!result.ok) {
        setPending((now) => forget(now, ids));
        return false;
      }
      setPending((now) => markSaved(now, ids, Date.now()));
      const timer = setTimeout(() => {
        timers.current.delete(timer);
        setPending((now) => forget(now, ids));
      }, savedMark);
      timers.current.add(timer);
      return true;
    },
    [auditId],
  );
  return { pending, judge };
}

function send(auditId: string, { ids, judge, risk, rationale }: Judgement) {
  const differenceIds = [...ids];
  if (risk === null) return runCommand('rating.accept', { auditId, differenceIds });
  const part = { auditId, differenceIds, risk, rationale };
  return judge === 'meeting'
    ? runCommand('rating.set', part)
    : runCommand('assessment.set', { ...part, team: judge });
}
