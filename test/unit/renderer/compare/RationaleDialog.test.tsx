import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { GivenRationale } from '../../../../renderer/components/RationalePicker.tsx';
import type { Judge } from '../../../../renderer/steps/2-compare/pending.ts';
import { RationaleDialog } from '../../../../renderer/steps/2-compare/RationaleDialog.tsx';
import type { JudgedRows } from '../../../../renderer/steps/2-compare/rationale.ts';
import type { Risk } from '../../../../shared/model/words.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';
import { aRow } from './rows.ts';

afterEach(cleanup);

let asked = 0;

/** Opens the dialog for rows of an audit of its own: what is typed is kept by row. */
async function ask(
  risk: Risk,
  rows: JudgedRows = { known: [aRow()], count: 1 },
  more: { readonly judge?: Judge; readonly asksReason?: boolean } = {},
) {
  const choice = { from: 'rule', text: 'Planner differs.', origin: null };
  fakeBridge({ queries: { 'rationales.get': () => [choice] } });
  const onConfirm = vi.fn<(given: GivenRationale) => Promise<boolean>>(async () => true);
  show(
    <RationaleDialog
      auditId={`a${(asked += 1)}`}
      firstId="d1"
      rows={rows}
      risk={risk}
      judge={more.judge ?? 'meeting'}
      asksReason={more.asksReason ?? false}
      onConfirm={onConfirm}
      onCancel={vi.fn<() => void>()}
    />,
  );
  await screen.findByRole('listbox');
  return { onConfirm, field: screen.getByRole('textbox', { name: 'Rationale' }) };
}

it('does not rate high in silence: the sentence of the rule is one digit away', async () => {
  const { onConfirm } = await ask('high');
  await userEvent.keyboard('{Enter}');
  expect(onConfirm).not.toHaveBeenCalled();
  await userEvent.keyboard('1');
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith({ rationale: 'Planner differs.', reason: '' });
});

it('does not let a departure from the suggestion pass without a word', async () => {
  const { onConfirm, field } = await ask('low');
  await userEvent.type(field, '{Enter}');
  expect(onConfirm).not.toHaveBeenCalled();
  expect(screen.getByText(/^A rationale is missing/)).toBeTruthy();
  await userEvent.type(field, 'Read-only replica.{Enter}');
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith({
    rationale: 'Read-only replica.',
    reason: '',
  });
});

it("lets a team's view go without a rationale", async () => {
  const { onConfirm } = await ask('low', { known: [aRow()], count: 1 }, { judge: 'operations' });
  await userEvent.keyboard('{Enter}');
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith({ rationale: '', reason: '' });
});

it('shows what was written before and asks why it changes', async () => {
  const said = { risk: 'low', rationale: 'Replica only.', by: 'Rin', at: '' } as const;
  const row = aRow({ rating: { ...said, accepted: false } });
  const { onConfirm, field } = await ask('low', { known: [row], count: 1 }, { asksReason: true });
  expect(field).toHaveProperty('value', 'Replica only.');
  await userEvent.type(field, ' Seen in May.{Enter}');
  expect(onConfirm).not.toHaveBeenCalled();
  await userEvent.keyboard('A test run came in.{Enter}');
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith({
    rationale: 'Replica only. Seen in May.',
    reason: 'A test run came in.',
  });
});

it('starts a new line with Shift and Enter', async () => {
  const { onConfirm, field } = await ask('low');
  await userEvent.type(field, 'one{Shift>}{Enter}{/Shift}two');
  expect(onConfirm).not.toHaveBeenCalled();
  expect(field).toHaveProperty('value', 'one\ntwo');
});

it('says how many rows the button rates', async () => {
  await ask('medium', { known: [aRow()], count: 12 });
  expect(screen.getByRole('button', { name: 'Rate 12 as medium' })).toBeTruthy();
});
