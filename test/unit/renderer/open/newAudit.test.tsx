import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NewAudit } from '../../../../renderer/steps/0-open/NewAudit.tsx';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

const known = { id: 's1', name: 'Ledger', criticality: 'critical', kernelDependent: true };
const answers = {
  queries: {
    'systems.list': () => [{ system: known, audits: [], expiringExceptions: 0 }],
    'record.info': () => ({ writable: true, notices: [] }),
  },
  commands: { 'audit.open': () => ({ ok: true as const, value: { audit: { id: 'a1' } } }) },
};

beforeEach(() => {
  window.location.hash = '#/new';
});
afterEach(cleanup);

const open = () => userEvent.click(screen.getByRole('button', { name: 'Open the audit' }));

describe('a new audit', () => {
  it('says at each field what is missing, and keeps what was typed when the screen is left', async () => {
    const { calls } = fakeBridge(answers);
    const first = show(<NewAudit />);
    await userEvent.type(screen.getByLabelText(/Release name/), '4.2');
    await open();
    expect(screen.getByText(/The system has no name/)).toBeTruthy();
    expect(screen.getByText(/The planned date is missing/)).toBeTruthy();
    expect(screen.queryByText(/The release has no name/)).toBeNull();
    expect(calls).toEqual([]);
    first.unmount();
    show(<NewAudit />);
    expect(screen.getByLabelText<HTMLInputElement>(/Release name/).value).toBe('4.2');
  });

  it('continues a known system and goes to the opening', async () => {
    const { calls } = fakeBridge(answers);
    show(<NewAudit />);
    await userEvent.type(screen.getByLabelText(/System name/), 'Ledger');
    await waitFor(() => screen.getByRole('option', { name: 'Ledger' }));
    await userEvent.click(screen.getByRole('option', { name: 'Ledger' }));
    fireEvent.change(screen.getByLabelText(/Planned date/), { target: { value: '2026-12-24' } });
    await userEvent.click(screen.getByLabelText('Payments'));
    await open();
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]).toMatchObject({
      name: 'audit.open',
      input: {
        system: known,
        release: '4.2',
        plannedDate: '2026-12-24',
        profile: { traits: ['payments'] },
      },
    });
    expect(window.location.hash).toBe('#/audit/a1/open');
  });
});
