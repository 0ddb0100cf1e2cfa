import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { RationaleDialog } from '../../../../renderer/steps/2-compare/RationaleDialog.tsx';
import type { JudgedRows } from '../../../../renderer/steps/2-compare/rationale.ts';
import type { Risk } from '../../../../shared/model/words.ts';
import { aRow } from './rows.ts';

afterEach(cleanup);

function ask(risk: Risk, rows: JudgedRows = { known: [aRow()], count: 1 }) {
  const onConfirm = vi.fn<(rationale: string) => void>();
  render(
    <RationaleDialog
      rows={rows}
      risk={risk}
      judge="meeting"
      onConfirm={onConfirm}
      onCancel={vi.fn<() => void>()}
    />,
  );
  return { onConfirm, field: screen.getByRole('textbox', { name: 'Rationale' }) };
}

it("confirms the rule's sentence with Enter alone where the suggestion is taken over", async () => {
  const { onConfirm, field } = ask('high');
  expect(field).toHaveProperty('value', 'Planner differs.');
  await userEvent.type(field, '{Enter}', { skipClick: true });
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith('Planner differs.');
});

it('does not let a departure from the suggestion pass without a word', async () => {
  const { onConfirm, field } = ask('low');
  await userEvent.type(field, '{Enter}');
  expect(onConfirm).not.toHaveBeenCalled();
  expect(screen.getByText('The rating departs from the suggestion. Say why.')).toBeTruthy();
  await userEvent.type(field, 'Read-only replica.{Enter}');
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith('Read-only replica.');
});

it('starts a new line with Shift and Enter', async () => {
  const { onConfirm, field } = ask('low');
  await userEvent.type(field, 'one{Shift>}{Enter}{/Shift}two');
  expect(onConfirm).not.toHaveBeenCalled();
  expect(field).toHaveProperty('value', 'one\ntwo');
});

it('says how many rows the button rates', () => {
  ask('medium', { known: [aRow()], count: 12 });
  expect(screen.getByRole('button', { name: 'Rate 12 as medium' })).toBeTruthy();
});
