import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { DueField, OwnerField } from '../../../../renderer/steps/3-prioritise/PlanFields.tsx';
import type { PlanChange } from '../../../../renderer/steps/3-prioritise/usePlan.ts';
import { aRow } from '../compare/rows.ts';

afterEach(cleanup);

let count = 0;

/** Each field has a gap of its own, because what was typed is remembered by gap. */
function draw(Field: typeof OwnerField, owner: string | null = null) {
  count += 1;
  const row = aRow({ id: `gap-${count}`, plan: { ...aRow().plan, owner } });
  const gap = {
    row,
    priority: 1,
    missing: [],
    overdue: false,
    advised: null,
    phases: [],
    mitigations: [],
    groupTitle: null,
  };
  const onChange = vi.fn<(part: PlanChange) => Promise<boolean>>(async () => true);
  render(
    <QueryClientProvider
      client={new QueryClient({ defaultOptions: { queries: { enabled: false } } })}
    >
      <Field auditId="a1" gap={gap} number="G-014" disabled={false} onChange={onChange} />
    </QueryClientProvider>,
  );
  return onChange;
}

it('says at the field that the owner is empty, and keeps the owner it had', async () => {
  const onChange = draw(OwnerField, 'Sam');
  const field = screen.getByRole('combobox', { name: 'Owner of G-014' });
  await userEvent.clear(field);
  await userEvent.tab();
  expect(screen.getByText(/^The owner is empty/)).toBeTruthy();
  expect(onChange).not.toHaveBeenCalled();
});

it('saves an owner that was typed, once', async () => {
  const onChange = draw(OwnerField);
  await userEvent.type(screen.getByRole('combobox', { name: 'Owner of G-014' }), 'Rin Sato');
  await userEvent.tab();
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ owner: 'Rin Sato' });
});

it('refuses a due date in the past at the field', () => {
  const onChange = draw(DueField);
  const field = screen.getByLabelText('Due of G-014');
  fireEvent.change(field, { target: { value: '2020-01-31' } });
  fireEvent.blur(field);
  expect(screen.getByText(/^The due date lies in the past/)).toBeTruthy();
  expect(onChange).not.toHaveBeenCalled();
});
