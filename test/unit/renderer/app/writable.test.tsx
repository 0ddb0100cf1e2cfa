import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { appText } from '../../../../shared/text/app.ts';
import { componentsText } from '../../../../shared/text/components.ts';
import { RecordNotices } from '../../../../renderer/app/shell/RecordNotices.tsx';
import { useLead, useSystemWritable, useWritable } from '../../../../renderer/app/writable.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

afterEach(cleanup);

function Told() {
  const [audit, system] = [useWritable(), useSystemWritable()];
  return (
    <>
      <p>{`audit ${String(audit)}, system ${String(system)}`}</p>
      <h1>{useLead('Rate what is left.')}</h1>
    </>
  );
}

interface Standing {
  readonly writable?: boolean;
  readonly closedAt?: string | null;
  readonly custody?: 'here' | 'elsewhere' | 'copy';
}

function draw({ writable = true, closedAt = null, custody = 'here' }: Standing, path: string) {
  fakeBridge({
    queries: {
      'record.info': () => ({ writable, heldBy: null, notices: [] }),
      'audit.get': () => ({
        audit: { id: 'a', closedAt, closedBy: 'Ola' },
        custody: { state: custody, peer: 'Desk of Rin', at: '2026-03-02T09:00:00.000Z' },
      }),
    },
  });
  show(
    <Router hook={memoryLocation({ path }).hook}>
      <Told />
      <RecordNotices auditId="a" />
    </Router>,
  );
}

const closedAt = '2026-03-02T09:00:00.000Z';

it.each([
  { standing: {}, path: '/audit/a/govern', told: 'audit true, system true' },
  { standing: { closedAt }, path: '/audit/a/govern', told: 'audit false, system true' },
  { standing: { closedAt }, path: '/new', told: 'audit true, system true' },
  {
    standing: { custody: 'elsewhere' as const },
    path: '/audit/a/open',
    told: 'audit false, system false',
  },
  { standing: { writable: false }, path: '/new', told: 'audit false, system false' },
])('$told on $path', async ({ standing, path, told }) => {
  draw(standing, path);
  expect(await screen.findByText(told)).toBeTruthy();
});

it('says what to do only where it can be done', async () => {
  draw({}, '/audit/a/open');
  expect((await screen.findByRole('heading')).textContent).toBe('Rate what is left.');
  cleanup();
  draw({ closedAt }, '/audit/a/open');
  expect(await screen.findByRole('heading', { name: componentsText.readOnly })).toBeTruthy();
});

it('says in one place that the audit is closed, and where it is opened again', async () => {
  draw({ closedAt }, '/audit/a/open');
  const banner = await screen.findByRole('status');
  expect(banner.textContent).toContain('by Ola: it is read-only');
  expect(screen.getByRole('button', { name: appText.readOnly.toGovern })).toBeTruthy();
});

it('says to whom the record was released', async () => {
  draw({ custody: 'elsewhere' }, '/audit/a/open');
  const banner = await screen.findByRole('status');
  expect(banner.textContent).toContain('released to Desk of Rin');
  expect(screen.getByRole('button', { name: appText.readOnly.toHandover })).toBeTruthy();
});
