import type { OriginHow } from '../signing/origin.ts';

/** What is known of the passphrase that a signature was given with. Moments as ISO 8601 in UTC. */
export interface OriginSaid {
  readonly how: OriginHow;
  readonly at: string;
  /** Who allowed it; null where nobody but the person had a part in it. */
  readonly by: string | null;
  readonly changedAt: string | null;
}

/** How a passphrase came about, in words beside a signature. */
export const originText = {
  /** Above a column of them. */
  title: 'Passphrase',
  words: ({ how, at, by, changedAt }: OriginSaid): string => {
    const changed = changedAt === null ? '' : `; changed with it ${moment(changedAt)}`;
    return `${began[how]} ${moment(at)}${allowed(how, by)}${changed}`;
  },
} as const;

const began: Readonly<Record<OriginHow, string>> = {
  first: 'first passphrase, set',
  arrival: 'set anew after the record came from another machine,',
  administrator: 'reset',
  'recovery-code': 'reset with the recovery code',
};

function allowed(how: OriginHow, by: string | null): string {
  if (by !== null) return `, allowed by ${by}`;
  return how === 'recovery-code' ? '' : ', without an administrator';
}

function moment(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
