import { approaches } from '../../../shared/approaches/index.ts';
import type { ApproachId } from '../../../shared/approaches/index.ts';

/** Titles of approaches as a list of words. */
export function titlesOf(ids: readonly ApproachId[]): string {
  return approaches
    .filter(({ id }) => ids.includes(id))
    .map(({ title }) => title)
    .join(', ');
}
