import { useState } from 'react';
import type { RestrictedAct, Risk, Team } from '../../../shared/model/words.ts';

/** The dialog that is open, and whom or what it is about. */
export type OpenPeopleDialog =
  | { readonly kind: 'add'; readonly from?: NewPerson }
  | {
      readonly kind: 'change' | 'passphrase' | 'reset' | 'retire' | 'reinstate';
      readonly personId: string;
    }
  | { readonly kind: 'code'; readonly name: string; readonly code: string }
  | { readonly kind: 'authority'; readonly act: RestrictedAct; readonly risk: Risk | null }
  | { readonly kind: 'required' };

/** What is known of somebody who is to be added. */
export interface NewPerson {
  readonly name: string;
  readonly team: Team;
  readonly role: string;
}

/** One dialog at a time. A recovery code lives here, and nowhere once it is closed. */
export function usePeopleDialog() {
  const [dialog, open] = useState<OpenPeopleDialog | null>(null);
  return { dialog, open, close: () => open(null) };
}
