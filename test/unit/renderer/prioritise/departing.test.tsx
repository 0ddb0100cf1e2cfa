import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { problems } from '../../../../renderer/app/errors.ts';
import {
  PlanDialogs,
  usePlanDialogs,
} from '../../../../renderer/steps/3-prioritise/PlanDialogs.tsx';
import { usePlan } from '../../../../renderer/steps/3-prioritise/usePlan.ts';
import { prioritiseText } from '../../../../shared/text/prioritise.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

const text = prioritiseText.departing;

afterEach(cleanup);

/** A gap whose effort a key changes, as the board does. */
function Harder() {
  const plan = usePlan('audit');
  const dialogs = usePlanDialogs();
  return (
    <>
      <button onClick={() => void plan.change(['a'], { effort: 'high' })}>Harder</button>
      <PlanDialogs auditId="audit" plan={plan} dialogs={dialogs} />
    </>
  );
}

const queries = { 'plan.get': () => ({ gaps: [], windows: [], missing: [] }) };

const refuse = (code: string) => (input: { readonly reason?: string }) =>
  input.reason === undefined
    ? { ok: false as const, error: { code, sentence: 'It departs.', remedy: 'Say why.' } }
    : { ok: true as const, value: { changed: 1 } };

it('asks for the reason that the record wants, and changes the plan with it', async () => {
  const { calls } = fakeBridge({
    commands: { 'gap.plan': refuse('plan.reason-missing') },
    queries,
  });
  show(<Harder />);
  await userEvent.click(screen.getByRole('button', { name: 'Harder' }));
  const dialog = await screen.findByRole('dialog', { name: text.title });
  expect(dialog.textContent).toContain('It departs.');
  expect(problems.get()).toEqual([]);
  await userEvent.keyboard('two people are free');
  await userEvent.click(screen.getByRole('button', { name: text.action }));
  const part = { auditId: 'audit', differenceIds: ['a'], effort: 'high' };
  expect(calls.map(({ input }) => input)).toEqual([
    part,
    { ...part, reason: 'two people are free' },
  ]);
});

it('shows every other refusal as a problem', async () => {
  fakeBridge({ commands: { 'gap.plan': refuse('plan.past') }, queries });
  show(<Harder />);
  await userEvent.click(screen.getByRole('button', { name: 'Harder' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(problems.get()).toHaveLength(1);
});
