import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { SystemsTable } from '../../../../renderer/views/audits/SystemsTable.tsx';
import type { SystemSummary } from '../../../../shared/contract/views.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

afterEach(cleanup);

type Summary = SystemSummary['audits'][number];

const audit: Summary['audit'] = {
  id: 'a1',
  systemId: 's1',
  number: 1,
  release: '4.2',
  plannedDate: '2026-12-01',
  profile: { traits: [], releaseFrequency: 'weekly', recoveryCapacity: 'hours' },
  environments: {
    staging: { side: 'staging', name: 'Staging', kind: 'persistent' },
    production: { side: 'production', name: 'Production', kind: 'persistent' },
  },
  criteria: [],
  snapshotAgeLimit: 7,
  openedAt: '2026-11-19T08:00:00.000Z',
  closedAt: null,
  closedBy: null,
};

function list(more: Partial<Summary['audit']>): void {
  fakeBridge({});
  const summary = { audit: { ...audit, ...more }, readiness: 'ready', reasons: 0, openHigh: 0 };
  const system = { id: 's1', name: 'Checkout', criticality: 'high', kernelDependent: false };
  const due = { expiringExceptions: 0, reminders: [] };
  show(<SystemsTable systems={[{ system, audits: [summary], ...due } as SystemSummary]} />);
}

it('says of a closed audit who closed it', () => {
  list({ closedAt: '2026-12-02T08:00:00.000Z', closedBy: 'Ines Duarte' });
  expect(screen.getByText(/^Closed .*2026.* by Ines Duarte$/)).toBeTruthy();
});

it('says nothing of the kind of an open one', () => {
  list({});
  expect(screen.getByText(/4\.2/)).toBeTruthy();
  expect(screen.queryByText(/Closed/)).toBeNull();
});
