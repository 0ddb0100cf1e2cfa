import { useKeys } from '../../app/keyboard/useKeys.ts';
import { go, paths } from '../../app/navigation.ts';
import { setOpen } from '../../components/Inspector.tsx';
import type { Acts } from './useActs.ts';
import type { Picking } from './usePicking.ts';

/** The keys of the grid. They are listed in `app/keyboard/keys.ts`. */
export function useCompareKeys(parts: {
  readonly auditId: string;
  readonly acts: Acts;
  readonly pick: Picking;
}): void {
  const { auditId, acts, pick } = parts;
  useKeys('rows', {
    'row.next': () => pick.step(1),
    'row.previous': () => pick.step(-1),
    'row.extendNext': () => pick.extend(1),
    'row.extendPrevious': () => pick.extend(-1),
    'row.select': pick.toggle,
    'row.selectAll': () => void acts.selectAll(),
    'row.open': () => setOpen(true),
  });
  useKeys('rating', {
    'rate.low': () => acts.rate('low'),
    'rate.medium': () => acts.rate('medium'),
    'rate.high': () => acts.rate('high'),
    accept: acts.accept,
    rationale: acts.rationale,
    expected: acts.expected,
    exception: acts.exception,
    park: acts.park,
    group: acts.toAgenda,
    'group.select': () => void acts.selectGroup(),
    next: () => void acts.next('to-decide'),
    settle: () => void acts.next('disagreed'),
    'meeting.open': () => go(paths.meeting(auditId)),
  });
}
