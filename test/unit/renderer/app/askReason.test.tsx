import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { runCommand } from '../../../../renderer/app/bridge.ts';
import { problems } from '../../../../renderer/app/errors.ts';
import { ReasonAsked } from '../../../../renderer/app/shell/ReasonAsked.tsx';
import { componentsText } from '../../../../shared/text/components.ts';
import { settledText } from '../../../../shared/text/release.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

afterEach(cleanup);

const missing = {
  code: 'command.reason-missing',
  sentence: settledText.decided,
  remedy: settledText.remedy,
} as const;
const input = { auditId: 'a1', dimension: 'data', parityTarget: 70 } as const;

/** An engine that refuses the first change and takes the next. */
function settled() {
  let asked = 0;
  const refusing = () =>
    (asked += 1) === 1
      ? { ok: false as const, error: missing }
      : { ok: true as const, value: null };
  return fakeBridge({ commands: { 'audit.criteria': refusing } });
}

it('asks why where the engine wants a reason, and makes the change with it', async () => {
  const { calls } = settled();
  show(<ReasonAsked />);
  const done = runCommand('audit.criteria', input);
  await screen.findByRole('dialog', { name: settledText.title });
  expect(screen.getByText(settledText.decided)).toBeTruthy();
  await userEvent.type(screen.getByLabelText(componentsText.reason), 'policy 9');
  await userEvent.click(screen.getByRole('button', { name: settledText.act }));
  expect(await done).toEqual({ ok: true, value: null });
  expect(calls.map(({ context }) => context.reason)).toEqual([null, 'policy 9']);
  expect(calls[1]?.input).toEqual(input);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('changes nothing and shows no problem where the person leaves it', async () => {
  const { calls } = settled();
  show(<ReasonAsked />);
  const done = runCommand('audit.criteria', input);
  await screen.findByRole('dialog');
  await userEvent.click(screen.getByRole('button', { name: componentsText.cancel }));
  expect(await done).toMatchObject({ ok: false, error: missing });
  expect(calls).toHaveLength(1);
  expect(problems.get()).toEqual([]);
});

it('does not ask again where the caller gave a reason', async () => {
  settled();
  show(<ReasonAsked />);
  const result = await runCommand('audit.criteria', input, { reason: 'policy 9', quiet: true });
  expect(result.ok).toBe(false);
  expect(screen.queryByRole('dialog')).toBeNull();
});
