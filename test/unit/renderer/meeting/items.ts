import type { AgendaItem, MeetingItem } from '../../../../shared/contract/index.ts';
import type { Assessment } from '../../../../shared/model/judgement.ts';
import type { Risk, Team } from '../../../../shared/model/words.ts';
import { aRow } from '../compare/rows.ts';

/** An item of an agenda for tests. */
export function anItem(id: string, change: Partial<AgendaItem> = {}): AgendaItem {
  const { subject, name, kind, staging, production } = aRow();
  return {
    id,
    firstId: id,
    dimension: 'dependencies',
    title: `${name} of ${id}`,
    subject,
    basis: null,
    count: 1,
    decided: 0,
    suggestion: 'medium',
    fresh: 0,
    state: 'to-decide',
    disagreed: false,
    kind,
    staging,
    production,
    stagingValues: 1,
    productionValues: 1,
    ...change,
  };
}

/** An item as the room reads it. */
export function aMeetingItem(id: string, change: Partial<MeetingItem> = {}): MeetingItem {
  return {
    item: anItem(id),
    rows: [aRow({ id })],
    openIds: [id],
    ids: [id],
    sameStaging: true,
    sameProduction: true,
    ruleTitle: 'Database engine version differs',
    ruleOrigin: 'built-in',
    ruleVersion: 1,
    resembles: null,
    lastTime: null,
    hiddenBy: [],
    waits: (change.hiddenBy ?? []).length > 0,
    revealed: change.assessments?.some(({ revealedAt }) => revealedAt !== null) ?? false,
    assessments: [],
    mixed: false,
    agreed: null,
    parkedBecause: null,
    ...change,
  };
}

/** What a team said, revealed. */
export function said(team: Team, risk: Risk, change: Partial<Assessment> = {}): Assessment {
  return {
    team,
    risk,
    rationale: '',
    by: 'Rin Sato',
    at: '2026-11-20T10:00:00.000Z',
    revealedAt: '2026-11-20T10:01:00.000Z',
    ...change,
  };
}
