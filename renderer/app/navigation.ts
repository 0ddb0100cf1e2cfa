import { navigate } from 'wouter/use-hash-location';
import type { DifferenceFilter } from '../../shared/contract/queries.ts';
import type { Step } from '../../shared/model/words.ts';
import { liveValue, useLive } from './store.ts';

/** A page of the help. */
export type HelpPage =
  | 'steps'
  | 'meeting'
  | 'rules'
  | 'plan'
  | 'approaches'
  | 'governing'
  | 'collectors'
  | 'values'
  | 'secrets';

/** Addresses of the screens, behind the hash. */
export const paths = {
  audits: '/',
  newAudit: '/new',
  settings: '/settings',
  help: '/help',
  helpPage: (page: HelpPage) => `/help/${page}`,
  step: (auditId: string, step: Step) => `/audit/${auditId}/${step}`,
  /** Before the meeting. */
  meeting: (auditId: string) => `/audit/${auditId}/meeting`,
  /** The meeting itself, without the shell. */
  room: (auditId: string) => `/audit/${auditId}/room`,
  scorecard: (auditId: string) => `/audit/${auditId}/scorecard`,
  owners: (auditId: string) => `/audit/${auditId}/owners`,
  exceptions: (auditId: string) => `/audit/${auditId}/exceptions`,
  rules: (auditId: string) => `/audit/${auditId}/rules`,
  people: (auditId: string) => `/audit/${auditId}/people`,
  history: (auditId: string) => `/audit/${auditId}/history`,
  /** Packages, hand-over to another machine, signing elsewhere. */
  handover: (auditId: string) => `/audit/${auditId}/handover`,
  approach: (auditId: string) => `/audit/${auditId}/approach`,
};

/** Goes to a screen. */
export function go(path: string): void {
  navigate(path);
}

/** The rows behind a number: shown by step 2 with a title until a person clears them. */
export interface RowsBehind {
  readonly auditId: string;
  /** What the rows are, for example the sentence of a readiness reason. */
  readonly title: string;
  readonly filter: DifferenceFilter;
}

const rowsBehind = liveValue<RowsBehind | null>(null);

/** Opens the rows behind a number in step 2. */
export function openRows(rows: RowsBehind): void {
  rowsBehind.set(rows);
  go(paths.step(rows.auditId, 'compare'));
}

/** The rows that a number asked for; null when step 2 shows its own filters. */
export function useRowsBehind(auditId: string): RowsBehind | null {
  const rows = useLive(rowsBehind);
  return rows?.auditId === auditId ? rows : null;
}

/** Back to step 2's own filters. */
export function clearRowsBehind(): void {
  rowsBehind.set(null);
}
