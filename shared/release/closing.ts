import type { ClosingProblem } from '../contract/views/release.ts';
import type { ReadinessState } from '../model/words.ts';
import { closingText } from '../text/release.ts';

/** A signature that the system asks for, and how it stands. */
interface Required {
  readonly meaning: string;
  readonly role: string;
  readonly metBy: unknown;
  readonly lapsed: { readonly name: string } | null;
}

/** All that decides on whether an audit can be closed. */
export interface ClosingInput {
  readonly isDecided: boolean;
  /** Whether people released on a comparison that is no longer the one that stands. */
  readonly isOutdated: boolean;
  readonly signatures: readonly Required[];
}

/** What keeps an audit from being closed; empty where nothing does. */
export function closingProblems(input: ClosingInput): readonly ClosingProblem[] {
  const unsigned = input.signatures.flatMap((required) => signatureProblem(required) ?? []);
  return [...decisionProblems(input), ...unsigned];
}

function decisionProblems({ isDecided, isOutdated }: ClosingInput): readonly ClosingProblem[] {
  if (!isDecided) return [{ code: 'no-decision', ...closingText.noDecision }];
  return isOutdated ? [{ code: 'decision-outdated', ...closingText.outdated }] : [];
}

function signatureProblem({ meaning, role, metBy, lapsed }: Required): ClosingProblem | null {
  if (metBy !== null) return null;
  return lapsed === null
    ? { code: 'signature-missing', ...closingText.missing(meaning, role) }
    : { code: 'signature-lapsed', ...closingText.lapsed(meaning, role, lapsed.name) };
}

/**
 * Whether people decided otherwise than what was computed: they released what is not ready. To hold
 * what is ready asks for no more than its reason.
 */
export function decisionDiffers(decision: 'release' | 'hold', readiness: ReadinessState): boolean {
  return decision === 'release' && readiness === 'not-ready';
}
