import type { DifferenceRow } from '../../../../shared/contract/index.ts';
import { useQueryOf } from '../../../app/bridge.ts';
import type { AgendaTarget } from './useAgendaCursor.ts';

/** The row to look at in full: the member at the cursor, or the one that stands for its item. */
export function useFirstRow(
  auditId: string,
  target: AgendaTarget | null,
): DifferenceRow | undefined {
  const itemId = target?.item.id ?? null;
  const found = useQueryOf(
    'meeting.item',
    { auditId, itemId: itemId ?? '-' },
    { enabled: itemId !== null, quiet: true },
  ).data;
  return target?.member ?? found?.rows[0];
}
