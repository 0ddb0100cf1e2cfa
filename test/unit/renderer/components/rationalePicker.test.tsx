import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import {
  RationalePicker,
  type GivenRationale,
  type RationalePickerProps,
} from '../../../../renderer/components/RationalePicker.tsx';
import type { RationaleChoice } from '../../../../shared/contract/views/meeting.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

afterEach(cleanup);

const choices: readonly RationaleChoice[] = [
  { from: 'rule', text: 'Planner differs.', origin: null },
  { from: 'last-time', text: 'Replica only.', origin: 'release 4.1' },
  { from: 'earlier', text: 'Same engine family.', origin: 'G-014' },
  { from: 'stock', text: 'Covered by a test.', origin: null },
];

let row = 0;

/** Shows the picker for a row of its own: what is typed is kept by row. */
function ask(
  change: Partial<RationalePickerProps> = {},
  offered: readonly RationaleChoice[] | Promise<readonly RationaleChoice[]> = choices,
) {
  fakeBridge({ queries: { 'rationales.get': () => offered } });
  const onConfirm = vi.fn<(given: GivenRationale) => void>();
  const onCancel = vi.fn<() => void>();
  const props = {
    auditId: 'a',
    differenceId: `d${(row += 1)}`,
    risk: 'high',
    required: true,
    action: 'Rate as high',
    onConfirm,
    onCancel,
    ...change,
  } as const;
  show(<RationalePicker {...props} />);
  const again = () => {
    cleanup();
    show(<RationalePicker {...props} />);
  };
  return { onConfirm, onCancel, again };
}

const field = () => screen.getByRole('textbox', { name: 'Rationale' });
const offered = async () => screen.findByRole('listbox', { name: 'Sentences at hand' });

it('names every sentence with its digit and where it comes from', async () => {
  ask();
  await offered();
  for (const name of [
    '1 Planner differs. the rule',
    '2 Replica only. last time, release 4.1',
    '3 Same engine family. earlier, G-014',
    '4 Covered by a test. stock',
  ]) {
    expect(screen.getByRole('option', { name })).toBeTruthy();
  }
  expect(screen.getAllByRole('option')).toHaveLength(4);
});

it('offers no sentence of one rule for rows of several', async () => {
  const { onConfirm } = ask({ rulesDiffer: true });
  await offered();
  expect(screen.queryByText('Planner differs.')).toBeNull();
  await userEvent.keyboard('1');
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith({ rationale: 'Replica only.', reason: '' });
});

it('takes a sentence at once with its digit', async () => {
  const { onConfirm } = ask();
  await waitFor(async () => expect(document.activeElement).toBe(await offered()));
  await userEvent.keyboard('2');
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith({ rationale: 'Replica only.', reason: '' });
});

it('keeps a digit that comes before the sentences do, and takes its sentence with them', async () => {
  const coming = Promise.withResolvers<readonly RationaleChoice[]>();
  const { onConfirm } = ask({}, coming.promise);
  await screen.findByRole('status');
  await userEvent.keyboard('3');
  expect(onConfirm).not.toHaveBeenCalled();
  coming.resolve(choices);
  await waitFor(() => expect(onConfirm).toHaveBeenCalledOnce());
  expect(onConfirm).toHaveBeenCalledWith({ rationale: 'Same engine family.', reason: '' });
  expect(field()).toHaveProperty('value', '');
});

it('writes no digit without a sentence into the field', async () => {
  const { onConfirm } = ask();
  await waitFor(async () => expect(document.activeElement).toBe(await offered()));
  await userEvent.keyboard('9');
  expect(field()).toHaveProperty('value', '');
  expect(onConfirm).not.toHaveBeenCalled();
});

it('writes what is typed into the field, digits after the first letter too', async () => {
  const { onConfirm } = ask();
  await offered();
  await userEvent.keyboard('Only 2 of 3 nodes.{Enter}');
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith({
    rationale: 'Only 2 of 3 nodes.',
    reason: '',
  });
});

it('moves through the sentences with arrows and takes the marked one with Enter', async () => {
  const { onConfirm } = ask();
  await offered();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}{Enter}');
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith({ rationale: 'Replica only.', reason: '' });
});

it('says that a required rationale is missing, and takes an optional one as empty', async () => {
  const first = ask();
  await offered();
  await userEvent.keyboard('{Enter}');
  expect(first.onConfirm).not.toHaveBeenCalled();
  expect(screen.getByText(/^A rationale is missing/)).toBeTruthy();
  cleanup();
  const second = ask({ required: false });
  await offered();
  await userEvent.keyboard('{Enter}');
  expect(second.onConfirm).toHaveBeenCalledExactlyOnceWith({ rationale: '', reason: '' });
});

it('asks for a reason too where something settled changes, after a digit as well', async () => {
  const { onConfirm } = ask({ asksReason: true });
  await offered();
  await userEvent.keyboard('1');
  expect(onConfirm).not.toHaveBeenCalled();
  expect(field()).toHaveProperty('value', 'Planner differs.');
  expect(document.activeElement).toBe(
    screen.getByRole('textbox', { name: 'Reason for the change' }),
  );
  await userEvent.keyboard('New figures.{Enter}');
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith({
    rationale: 'Planner differs.',
    reason: 'New figures.',
  });
});

it('keeps what was typed when it is left with Escape', async () => {
  const { onCancel, again } = ask();
  await offered();
  await userEvent.keyboard('Half a thought{Escape}');
  expect(onCancel).toHaveBeenCalledOnce();
  again();
  await waitFor(() => expect(document.activeElement).toBe(field()));
  expect(field()).toHaveProperty('value', 'Half a thought');
});

it('keeps what was typed when it is refused, and forgets it when it is saved', async () => {
  const answers = [false, true];
  const { again } = ask({ onConfirm: async () => answers.shift() ?? true });
  await offered();
  await userEvent.keyboard('A thought{Enter}');
  again();
  await waitFor(() => expect(field()).toHaveProperty('value', 'A thought'));
  await userEvent.type(field(), '{Enter}');
  again();
  await waitFor(() => expect(field()).toHaveProperty('value', ''));
});

it('puts the cursor into the field where nothing is at hand', async () => {
  const { onConfirm } = ask({}, []);
  await waitFor(() => expect(document.activeElement).toBe(field()));
  await userEvent.keyboard('3 nodes.{Enter}');
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith({ rationale: '3 nodes.', reason: '' });
});
