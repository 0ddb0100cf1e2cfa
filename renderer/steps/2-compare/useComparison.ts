import { useCallback, useEffect, useRef, useState } from 'react';
import type { AuditView } from '../../../shared/contract/index.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';

/** What the comparison of an audit is doing. */
export interface ComparisonState {
  readonly running: boolean;
  /** What the last comparison changed, in words; null when none ran here. */
  readonly outcome: string | null;
  readonly run: () => Promise<void>;
}

/** Compares again on entering when the input changed, once for each state of the record. */
export function useComparison(audit: AuditView | undefined, writable: boolean): ComparisonState {
  const [running, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<string | null>(null);
  const tried = useRef<string | null>(null);
  const auditId = audit?.audit.id;
  const run = useCallback(async () => {
    if (auditId === undefined) return;
    setRunning(true);
    const result = await runCommand('comparison.run', { auditId });
    setRunning(false);
    if (!result.ok) return;
    const said = compareText.compared(result.value.reopened, result.value.gone);
    setOutcome(said);
    announce(said);
  }, [auditId]);
  const due = audit !== undefined && writable && isOutOfDate(audit) && isDocumented(audit);
  const state = due ? audit.savedAt : null;
  useEffect(() => {
    if (state === null || running || tried.current === state) return;
    tried.current = state;
    void run();
  }, [state, running, run]);
  return { running, outcome, run };
}

function isOutOfDate(audit: AuditView): boolean {
  return audit.comparedAt === null || audit.comparisonStale;
}

/** Whether both sides are documented: a side alone differs from nothing. */
export function isDocumented(audit: AuditView): boolean {
  return audit.snapshots.staging !== null && audit.snapshots.production !== null;
}
