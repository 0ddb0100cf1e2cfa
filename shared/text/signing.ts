import type { RestrictedAct, Risk, SignatureMeaning } from '../model/words.ts';
import { words } from './components.ts';
import { actNamed } from './history.ts';

/** What a signature says, as it is printed beside the name. */
export const meaningWords = {
  reviewed: 'Reviewed',
  approved: 'Approved',
  'accepts-risk': 'Accepts the risk',
  'release-decision': 'Release decision',
} as const satisfies Record<SignatureMeaning, string>;

/** Acts that can be left to roles. */
export const actWords = {
  rate: 'rating',
  approve: 'approving',
  close: 'closing the audit',
  'manage-people': 'managing people, roles and required signatures',
} as const satisfies Record<RestrictedAct, string>;

/** What is signed, as a person reads it. */
export const contentWords = {
  /** `covers[0].stagingValue` becomes `Covers 1: staging value`. */
  label: (path: string): string => {
    const parts = path.split(/\.|(?=\[)/).filter((part) => part !== '');
    const spoken = parts.map((part) => {
      const place = /^\[(\d+)\]$/.exec(part)?.[1];
      return place === undefined ? spaced(part) : `${Number(place) + 1}`;
    });
    const text = spoken.reduce((said, part) => joined(said, part), '');
    return text.charAt(0).toUpperCase() + text.slice(1);
  },
  /** A part of what is signed, within a sentence. */
  part: (name: string): string => partWords[name] ?? spaced(name),
  value: (value: string | number | boolean | null | object): string => {
    if (value === null) return 'none';
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    if (typeof value === 'object') return 'nothing';
    return String(value) === '' ? 'empty' : String(value);
  },
} as const;

const partWords: Readonly<Record<string, string>> = {
  highRated: 'gaps rated high',
  ratedBelow: 'ratings below their suggestion',
  exceptions: 'exceptions that stand',
  dossier: 'back-out plan and test evidence',
  plan: 'the plan',
  phases: 'phases of the plan',
  answers: 'answers by hand',
  comparison: 'what was compared',
  approach: 'the chosen approaches',
  covers: 'what it covers',
};

/** A number belongs to the word before it; what follows is of it. */
function joined(said: string, part: string): string {
  if (said === '') return part;
  if (/^\d+$/.test(part)) return `${said} ${part}`;
  return `${said}: ${part}`;
}

function spaced(part: string): string {
  const plain = part.startsWith('[') ? part.slice(2, -2) : part;
  return plain
    .replaceAll(/[-_]/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
}

/** Seconds as people say them. */
function duration(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

/** Refusals around people; the error's code is `person.` and the name. */
export const personText = {
  exists: {
    sentence: (name: string) =>
      `A person named ${name} is already among the people of this system.`,
    remedy: 'Change that person, or give a name that tells both apart.',
  },
  'has-signed': {
    sentence: (name: string) => `Somebody else has signed as ${name} in this system.`,
    remedy:
      'Give a name that tells both apart: signatures keep the name that they were printed with.',
  },
  retired: {
    sentence: (name: string) => `${name} is retired and can neither sign nor act.`,
    remedy: 'Reinstate the person first, or choose somebody else.',
  },
  active: {
    sentence: (name: string) => `${name} is not retired.`,
    remedy: 'There is nothing to reinstate.',
  },
  'own-reset': {
    sentence: (name: string) => `${name} cannot reset a passphrase of their own as administrator.`,
    remedy: 'Ask another administrator, or use the recovery code.',
  },
  'not-administrator': {
    sentence: (name: string) => `${name} is not an administrator of this system.`,
    remedy: 'Choose an administrator, or use the recovery code.',
  },
  'no-passphrase': {
    sentence: (name: string) => `${name} has no passphrase to reset.`,
    remedy: 'Set a first passphrase instead.',
  },
  'current-missing': {
    sentence: (name: string) =>
      `${name} has a passphrase already, and the current one was not given.`,
    remedy: 'Give the current passphrase, or have it reset.',
  },
} as const;

/** Why a passphrase is not taken; the error's code is `passphrase.` and the name. */
export const passphraseText = {
  short: {
    sentence: (least: number) => `The passphrase has fewer than ${least} characters.`,
    remedy: 'Choose a longer one: four or five words that do not belong together are good.',
  },
  name: {
    sentence: () => 'The passphrase is little more than the name of the person or the system.',
    remedy: 'Choose words that have nothing to do with either.',
  },
  common: {
    sentence: () => 'The passphrase is among those that are tried first.',
    remedy: 'Choose words that do not belong together, and no pattern of the keyboard.',
  },
} as const;

/** Refusals around signing; the error's code is `signature.` and the name. */
export const signatureText = {
  'no-passphrase': {
    sentence: (name: string) => `${name} has no passphrase to sign with.`,
    remedy: 'Set one among the people of the system.',
  },
  elsewhere: {
    sentence: (name: string) =>
      `The passphrase of ${name} was set on another machine and does not travel.`,
    remedy: 'Sign where it was set, or set a passphrase here.',
  },
  'credential-changed': {
    sentence: (name: string) =>
      `What the passphrase of ${name} is checked against is not what was set.`,
    remedy: 'Verify the record, and have the passphrase reset by an administrator.',
  },
  'wrong-passphrase': {
    sentence: (name: string) => `This is not the passphrase of ${name}.`,
    remedy: (seconds: number) =>
      seconds === 0 ? 'Try again.' : `Wait ${duration(seconds)}, then try again.`,
  },
  'wrong-answer': {
    sentence: (name: string) => `The answer was not made with the passphrase of ${name}.`,
    remedy: (seconds: number) =>
      seconds === 0
        ? 'Have it answered again with the right one.'
        : `Have it answered again with the right one. Nothing is checked for ${duration(seconds)}.`,
  },
  'wrong-recovery-code': {
    sentence: (name: string) => `This is not the recovery code of ${name}.`,
    remedy: (seconds: number) =>
      seconds === 0 ? 'Try again.' : `Wait ${duration(seconds)}, then try again.`,
  },
  wait: {
    sentence: (name: string) =>
      `After several wrong tries, nothing is checked for ${name} at the moment.`,
    remedy: (seconds: number, at: string) => `Try again in ${duration(seconds)}, at ${at}.`,
  },
  'content-changed': {
    sentence: () => 'What would be signed is no longer what was shown.',
    remedy: 'Look at it again, then sign.',
  },
  'approve-exception': {
    sentence: () => 'An exception is approved by its own act, which signs it.',
    remedy: 'Approve it in the register of exceptions.',
  },
  'own-decision': {
    sentence: (name: string) => `${name} decided, so somebody else approves.`,
    remedy: 'Have it approved by a person who did not decide, or sign it with another meaning.',
  },
  'not-a-decision': {
    sentence: () => 'A release decision is signed on the recorded decision alone.',
    remedy: 'Record the decision and sign it, or choose another meaning.',
  },
  'no-decision': {
    sentence: () => 'No release decision is recorded in this audit.',
    remedy: 'Record the decision first.',
  },
  'not-compared': {
    sentence: () => 'The environments have not been compared, so the computed state is incomplete.',
    remedy: 'Compare them in step 2 and record the decision again, then sign.',
  },
  stale: {
    sentence: () => 'Sources or declarations changed after the comparison, so it is out of date.',
    remedy: 'Compare again in step 2, then sign.',
  },
  superseded: {
    sentence: () => 'Another release decision has replaced this one.',
    remedy: 'Sign the newest decision.',
  },
  given: {
    sentence: (name: string) => `${name} has signed exactly this already, with the same meaning.`,
    remedy: 'Nothing more is needed from this person here.',
  },
  'other-audit': {
    sentence: () => 'This belongs to another audit or system.',
    remedy: 'Open the audit that it belongs to and sign there.',
  },
  'not-yet': {
    sentence: () => 'The day on which it was given lies in the future.',
    remedy: 'Give the day on which it was approved.',
  },
} as const;

/** Roles and what they may do; the error's code is `authority.` and the name. */
export const authorityText = {
  refused: {
    sentence: (name: string, role: string, act: RestrictedAct, risk: Risk | null) => {
      const who = role === '' ? `${name} has no role here` : `${name} is ${role}`;
      const what =
        risk === null ? actWords[act] : `${actWords[act]} ${words.risk[risk].toLowerCase()} risk`;
      return `${who}, and ${what} is left to other roles.`;
    },
    remedy: (roles: readonly string[]) =>
      `Leave it to a person with the role ${roles.join(' or ')}.`,
  },
  'no-risk': {
    sentence: (act: RestrictedAct) => `The risk does not matter for ${actWords[act]}.`,
    remedy: 'Leave the risk out.',
  },
  nobody: {
    sentence: 'Nobody could manage people and roles any more.',
    remedy: 'Keep at least one active person with a role that may.',
  },
} as const;

/** What was refused to whom, in the list of refusals. */
export const refusalText = {
  sentence: (act: string, why: string) => `${capital(actNamed(act))} was refused: ${why}.`,
  why: (code: string): string => reasons[code] ?? code,
} as const;

const reasons: Readonly<Record<string, string>> = {
  'signature.wrong-passphrase': 'wrong passphrase',
  'signature.wrong-recovery-code': 'wrong recovery code',
  'signature.credential-changed': 'the stored check of the passphrase was changed',
  'signature.own-decision': 'the person decided and cannot approve',
  'exception.own-request': 'the person requested it and cannot approve',
  'exception.own-exception': 'the person owns it and cannot approve',
  'exception.own-record': 'the person recorded the request and cannot approve',
  'person.own-reset': 'an administrator cannot reset a passphrase of their own',
  'person.not-administrator': 'not an administrator',
  'person.retired': 'the person is retired',
  'authority.refused': 'the role may not',
  'allowance.missing': 'no administrator allowed it',
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is given once is given once. */
export const confidentialText = {
  sentence: 'This was carried out already, and what it gave is told only once.',
  remedy: 'Do it again where it was not noted: that gives a new one.',
} as const;

/** What subjects are called. */
export const subjectWords = {
  exception: (number: string, title: string) => `Exception ${number}, ${title}`,
  decision: (word: string, release: string) =>
    `Decision on release ${release}: ${word.toLowerCase()}`,
  audit: (number: number, release: string) => `Audit ${number} of release ${release}`,
  /** Not in the record any more: a request that was taken back. */
  gone: {
    exception: 'An exception that was taken back',
    decision: 'A decision that was taken back',
    audit: 'An audit that is not in the record',
  },
} as const;

/** `2026-03-02 09:00:05 UTC (local time UTC+01:00)`. */
export function signedWhen(at: string, utcOffset: number): string {
  return `${utcMoment(at)} (local time ${offsetText(utcOffset)})`;
}

/** `2026-03-02 09:00:05 UTC`. */
export function utcMoment(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;
}

function offsetText(minutes: number): string {
  const sign = minutes < 0 ? '-' : '+';
  const size = Math.abs(minutes);
  const part = (value: number): string => String(value).padStart(2, '0');
  return `UTC${sign}${part(Math.floor(size / 60))}:${part(size % 60)}`;
}
