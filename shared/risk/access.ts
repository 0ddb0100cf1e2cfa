import { domainText } from '../text/domain.ts';
import type { Looked } from './context.ts';
import type { Grade } from './grade.ts';
import { isPresent, switchOf } from './predicates.ts';
import { accessWords } from './words.data.ts';

const text = domainText.grades;

/** What a side does to whoever comes. */
type Guard = 'open' | 'guarded';

/**
 * Medium, with a sentence where the direction is known. The profile raises it, but not where staging
 * is the stricter side: what passes there passes in production.
 */
export function gradeAccess(looked: Looked): Grade {
  const { row } = looked;
  const [staging, production] = [guardOf(row.staging, looked), guardOf(row.production, looked)];
  if (staging === 'open' && production === 'guarded') {
    return { risk: 'medium', note: text.weakerInStaging };
  }
  const stricter = staging === 'guarded' && production === 'open';
  if (stricter) return { risk: 'medium', note: text.stricterInStaging, raisable: false };
  return { risk: 'medium' };
}

/** Null where the side's value is neither on nor off, so that the direction is not known. */
function guardOf(side: Looked['row']['staging'], looked: Looked): Guard | null {
  if (!isPresent(side)) return grants(looked) ? 'guarded' : 'open';
  const state = switchOf(side);
  if (state === null) return onlySide(looked) && !grants(looked) ? 'guarded' : null;
  return (state === 'on') === !opens(looked) ? 'guarded' : 'open';
}

/** A control that one side alone has is stricter there, whatever it says. */
function onlySide({ row }: Looked): boolean {
  return !isPresent(row.staging) || !isPresent(row.production);
}

/** Names of what lets people in, such as roles, readers and grants, and switches that open. */
function grants(looked: Looked): boolean {
  return opens(looked) || holdsWord(looked, accessWords.granting);
}

/** Whether "on" opens: `public_access` does, `block_public_access` and `require_mfa` do not. */
function opens(looked: Looked): boolean {
  const opening = holdsWord(looked, accessWords.opening) && !holdsWord(looked, accessWords.closing);
  return opening !== holdsWord(looked, accessWords.negating);
}

function holdsWord({ words }: Looked, list: readonly string[]): boolean {
  return list.some((word) => words.has(word));
}
