import type { DifferenceRow } from '../../../shared/contract/index.ts';
import { triageText } from '../../../shared/text/triage.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';

/** Puts rows aside for later in the meeting; takes them up again where all that are known wait. */
export async function parkOrNot(
  auditId: string,
  ids: readonly string[],
  known: readonly Pick<DifferenceRow, 'parked'>[],
): Promise<void> {
  const parked = known.length > 0 && known.every((row) => row.parked);
  const input = { auditId, differenceIds: [...ids] };
  const done = await runCommand(parked ? 'difference.unpark' : 'difference.park', input);
  if (!done.ok) return;
  const { changed } = done.value;
  announce(parked ? triageText.didUnpark(changed) : triageText.didPark(changed));
}
