import type { SignatureMeaning } from '../model/words.ts';
import { sameRole } from './authority.ts';

/** A signature that a release decision must carry. */
export interface RequiredSignature {
  readonly meaning: SignatureMeaning;
  /** Empty: of anybody. */
  readonly role: string;
}

/** Whether two of them ask for the same. */
export function isSameRequired(left: RequiredSignature, right: RequiredSignature): boolean {
  return left.meaning === right.meaning && sameRole(left.role, right.role);
}
