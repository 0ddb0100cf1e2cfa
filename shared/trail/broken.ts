import type { VerifyBreak } from '../contract/verify.ts';

/** A break with its place and sentence. */
export function broken(
  kind: VerifyBreak['kind'],
  sequence: number | null,
  sentence: string,
): VerifyBreak {
  return { kind, sequence, sentence };
}
