import { AppError } from '../../../../shared/model/errors.ts';
import { packageErrors } from '../../../../shared/text/package-engine.ts';
import { firstInClear } from '../../store/private-images.ts';
import type { Store } from '../../store/store.ts';

/**
 * Refuses a system of which the trail has rows in clear that never leave their machine, as versions
 * before 4 wrote them: entries travel whole. Throws `package.in-clear`.
 */
export function refuseInClear(store: Store, systemId: string): void {
  const sequence = firstInClear(store, systemId);
  if (sequence === null) return;
  const { sentence, remedy } = packageErrors.inClear;
  throw new AppError({ code: 'package.in-clear', sentence: sentence(sequence), remedy });
}
