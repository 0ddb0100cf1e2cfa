import type { ReadinessReason } from '../../shared/model/judgement.ts';
import { assertNever, type ReadinessState } from '../../shared/model/words.ts';
import { go, openRows, paths } from './navigation.ts';

/** The colour of a readiness; its word stands beside it. */
export const readinessColors: Readonly<Record<ReadinessState, string>> = {
  'not-ready': 'risk.high',
  'ready-with-exceptions': 'risk.medium',
  ready: 'risk.low',
};

/** Opens what stands behind a reason: its rows, or the screen where it is dealt with. */
export function openReason(auditId: string, reason: ReadinessReason): void {
  switch (reason.code) {
    case 'high-suggestion-unrated':
    case 'assessment-missing':
    case 'high-gap-open':
    case 'parity-under-target':
      return openKeys(auditId, reason);
    case 'undocumented':
    case 'source-unpaired':
    case 'snapshot-missing':
    case 'snapshot-old':
      return go(paths.step(auditId, 'document'));
    case 'comparison-stale':
      return go(paths.step(auditId, 'compare'));
    case 'drift-found':
      return go(paths.step(auditId, 'watch'));
    case 'exception-expired':
    case 'exception-void':
      return go(paths.exceptions(auditId));
    default:
      return assertNever(reason.code);
  }
}

function openKeys(auditId: string, reason: ReadinessReason): void {
  if (reason.behind.length === 0) return go(paths.step(auditId, 'compare'));
  openRows({ auditId, title: reason.sentence, filter: { keys: [...reason.behind] } });
}
