import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { GivenRationale } from '../../../../renderer/components/RationalePicker.tsx';
import { RationaleDialog } from '../../../../renderer/steps/2-compare/RationaleDialog.tsx';
import type { Risk } from '../../../../shared/model/words.ts';
import { compareText } from '../../../../shared/text/compare.ts';
import { triageText } from '../../../../shared/text/triage.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

afterEach(cleanup);

let asked = 0;

/** Opens the dialog for rows of an audit of its own: what is typed is kept by row. */
async function ask(risk: Risk | null, more: Partial<ComponentProps<typeof RationaleDialog>> = {}) {
  const choice = { from: 'rule', text: 'Planner differs.', origin: null };
  fakeBridge({ queries: { 'rationales.get': () => [choice] } });
  const onConfirm = vi.fn<(given: GivenRationale) => Promise<boolean>>(async () => true);
  show(
    <RationaleDialog
      auditId={`a${(asked += 1)}`}
      firstId="d1"
      count={1}
      suggestion="high"
      risk={risk}
      judge="meeting"
      required
      asksReason={false}
      {...more}
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

it('asks for words of high where suggestions are accepted, and says whose they are', async () => {
  const { onConfirm } = await ask(null, { count: 12, suggestion: 'several' });
  expect(screen.getByText(compareText.rationale.acceptsSome)).toBeTruthy();
  expect(screen.getByRole('button', { name: triageText.accept(12) })).toBeTruthy();
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
  const { onConfirm } = await ask('low', { judge: 'operations', required: false });
  await userEvent.keyboard('{Enter}');
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith({ rationale: '', reason: '' });
});

it('shows what was written before and asks why it changes', async () => {
  const { onConfirm, field } = await ask('low', { initial: 'Replica only.', asksReason: true });
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
  await ask('medium', { count: 12 });
  expect(screen.getByRole('button', { name: 'Rate 12 as medium' })).toBeTruthy();
});
