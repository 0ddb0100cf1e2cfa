import { risks, type Risk } from '../../shared/model/words.ts';

/** Risks as people read them: high first. */
export const risksDown: readonly Risk[] = risks.toReversed();
