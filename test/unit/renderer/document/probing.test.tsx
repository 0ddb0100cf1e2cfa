import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ProbeDialog } from '../../../../renderer/steps/1-document/ProbeDialog.tsx';
import { fakeBridge } from '../fakeBridge.ts';
import type { Answers } from '../fakeBridge.ts';
import { show } from '../show.tsx';

const none = { restored: [], moves: [], masks: [], mappings: [] };
const allowed = {
  id: 'h1',
  host: 'db.example.com',
  port: 5432,
  reason: 'agreed',
  allowedBy: 'Rin',
  allowedAt: '2026-01-01T00:00:00.000Z',
};

/** A record that remembers which hosts were allowed. */
function recordOfHosts(probe: NonNullable<Answers['commands']>['probe.run']) {
  let hosts: readonly (typeof allowed)[] = [];
  const bridge = fakeBridge({
    queries: { 'document.acts': () => ({ ...none, hosts }) },
    commands: {
      'host.allow': () => {
        hosts = [allowed];
        return { ok: true, value: null };
      },
      ...(probe ? { 'probe.run': probe } : {}),
    },
  });
  const changed = () =>
    bridge.tell({
      type: 'changed',
      auditId: 'a',
      savedAt: '2026-01-01T00:00:00.000Z',
      command: '',
    });
  return { ...bridge, changed };
}

async function askForDatabase() {
  await userEvent.click(screen.getByRole('combobox', { name: 'Ask' }));
  await userEvent.click(await screen.findByRole('option', { name: /PostgreSQL/ }));
  for (const [label, typed] of [
    ['Host', 'db.example.com'],
    ['Database', 'orders'],
    ['User', 'reader'],
  ] as const) {
    await userEvent.type(screen.getByRole('textbox', { name: label }), typed);
  }
  await userEvent.type(screen.getByLabelText('Password'), 'canary-typed');
}

afterEach(cleanup);

describe('asking a live environment', () => {
  it('asks nothing before the host is allowed with a reason, as an act of its own', async () => {
    const { calls, changed } = recordOfHosts(undefined);
    show(<ProbeDialog auditId="a" onClose={() => undefined} />);
    await askForDatabase();
    const ask = screen.getByRole<HTMLButtonElement>('button', { name: 'Ask now' });
    expect(ask.disabled).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Allow this host' }));
    expect(screen.getByText(/A reason is missing/)).toBeTruthy();
    expect(calls).toEqual([]);
    await userEvent.type(screen.getByLabelText('Reason for allowing'), 'agreed');
    await userEvent.click(screen.getByRole('button', { name: 'Allow this host' }));
    changed();
    await waitFor(() => expect(ask.disabled).toBe(false));
    expect(calls.map((call) => call.name)).toEqual(['host.allow']);
    expect(calls[0]?.input).toEqual({
      auditId: 'a',
      host: 'db.example.com',
      port: 5432,
      reason: 'agreed',
    });
    expect(document.activeElement).toBe(ask);
  });

  it('clears the password after use, and says why nothing was read', async () => {
    const error = {
      code: 'probe.refused',
      sentence: 'The password is wrong.',
      remedy: 'Check it.',
    };
    const { calls, changed } = recordOfHosts(() => ({ ok: false, error }));
    show(<ProbeDialog auditId="a" onClose={() => undefined} />);
    await askForDatabase();
    await userEvent.type(screen.getByLabelText('Reason for allowing'), 'agreed');
    await userEvent.click(screen.getByRole('button', { name: 'Allow this host' }));
    changed();
    const ask = screen.getByRole<HTMLButtonElement>('button', { name: 'Ask now' });
    await waitFor(() => expect(ask.disabled).toBe(false));
    await userEvent.click(ask);
    expect((await screen.findByRole('alert')).textContent).toContain('The password is wrong.');
    expect(calls.at(-1)?.input).toMatchObject({ probe: { password: 'canary-typed' } });
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('');
  });
});
