import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ExpectedDialog } from '../../../../renderer/views/expected/ExpectedDialog.tsx';
import { Proposals } from '../../../../renderer/steps/2-compare/Proposals.tsx';
import { SetAside } from '../../../../renderer/steps/2-compare/SetAside.tsx';
import type { DifferenceRow, QueryInput } from '../../../../shared/contract/index.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';
import { aRow } from './rows.ts';

const group = {
  how: 'volatile',
  rule: 'kubernetes.uid',
  title: 'Kubernetes: uid',
  reason: 'Changes by nature.',
  count: 9,
  collector: 'kubernetes',
  restoredId: null,
  restorable: 9,
};
const writable = { 'record.info': () => ({ writable: true, notices: [] }) };

async function giveReason(action: string) {
  await userEvent.type(await screen.findByRole('textbox', { name: 'Reason' }), 'agreed');
  await userEvent.click(screen.getByRole('button', { name: action }));
}

afterEach(cleanup);

describe('what is set aside', () => {
  it('restores a rule with a reason', async () => {
    const queries = { 'set-aside.groups': () => [group], 'variations.list': () => [] };
    const { calls } = fakeBridge({
      queries,
      commands: { 'aside.restore': () => ({ ok: true, value: { attributes: 9 } }) },
    });
    show(<SetAside auditId="a" writable />);
    await userEvent.click(await screen.findByRole('button', { name: /^Restore 9 values/ }));
    await giveReason('Restore the values');
    expect(calls[0]?.input).toEqual({
      auditId: 'a',
      collector: 'kubernetes',
      rule: 'kubernetes.uid',
      reason: 'agreed',
    });
  });

  it('shows a restored rule as such, and lets it hold again', async () => {
    const restored = { ...group, restoredId: 'r1' };
    const { calls } = fakeBridge({
      queries: { 'set-aside.groups': () => [restored], 'variations.list': () => [] },
    });
    show(<SetAside auditId="a" writable />);
    expect(await screen.findByText(/restored, 9 values are attributes again/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^Set aside again/ }));
    await giveReason('Set the values aside');
    expect(calls[0]).toMatchObject({ name: 'aside.withdraw', input: { restoredId: 'r1' } });
  });

  it('shows the rows of a rule of this collector alone', async () => {
    const asked: unknown[] = [];
    const rows = (input: never) => {
      asked.push(input);
      return [];
    };
    const queries = {
      'set-aside.groups': () => [group],
      'variations.list': () => [],
      'set-aside.rows': rows,
    };
    fakeBridge({ queries });
    show(<SetAside auditId="a" writable />);
    await userEvent.click(await screen.findByRole('button', { name: /^Show the rows of/ }));
    await waitFor(() =>
      expect(asked).toMatchObject([{ rule: 'kubernetes.uid', collector: 'kubernetes' }]),
    );
  });

  it('offers nothing to restore where nothing can be, or the record is read-only', async () => {
    const expected = { ...group, how: 'expected', collector: null, restorable: 0 };
    fakeBridge({
      queries: {
        'set-aside.groups': () => [expected, { ...group, rule: 'other', restorable: 0 }],
        'variations.list': () => [],
      },
    });
    show(<SetAside auditId="a" writable />);
    expect(await screen.findAllByText('Kubernetes: uid')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /^Restore/ })).toBeNull();
  });

  it('retracts a declared variation', async () => {
    const pattern = {
      id: 'v1',
      reach: 'system',
      dimension: 'network',
      subject: 'lb-*',
      name: 'port',
      staging: '80',
      production: null,
      reason: 'agreed',
      explains: 4,
    };
    const { calls } = fakeBridge({
      queries: { 'set-aside.groups': () => [], 'variations.list': () => [pattern] },
    });
    show(<SetAside auditId="a" writable />);
    const table = await screen.findByRole('grid', { name: 'Declared for what looks alike' });
    expect(within(table).getByText('any value')).toBeTruthy();
    await userEvent.click(within(table).getByRole('button', { name: /^Retract/ }));
    await giveReason('Retract the variation');
    expect(calls[0]?.input).toEqual({ variationId: 'v1', reason: 'agreed' });
  });
});

describe('declaring as expected', () => {
  const row = aRow({ name: 'LABEL', suggestion: { risk: null, rule: null, reasons: [] } });
  const preview = { takes: 7, refusedHigh: 2, rated: 1, examples: [] };
  const high = aRow({ id: 'd9', name: 'HOST' });
  const ids = ({ filter }: QueryInput<'differences.ids'>) =>
    filter?.suggestion?.includes('high') ? [high.id] : [];
  const open = (known: readonly DifferenceRow[] = [row]) => {
    const bridge = fakeBridge({
      queries: { 'variation.preview': () => preview, 'differences.ids': ids },
      commands: {
        'variation.declare': () => ({ ok: true, value: { changed: 1 } }),
        'variation.declare-alike': () => ({ ok: true, value: { changed: 7 } }),
      },
    });
    const chosen = known.map((one) => one.id);
    show(<ExpectedDialog auditId="a" ids={chosen} known={known} onClose={() => undefined} />);
    return bridge;
  };

  it('takes these rows alone, unless a person says otherwise', async () => {
    const { calls } = open();
    await screen.findByRole('button', { name: 'Declare 1 row' });
    await giveReason('Declare 1 row');
    expect(calls[0]?.name).toBe('variation.declare');
  });

  it('takes a reason by its digit and declares with Enter', async () => {
    const { calls } = open();
    await screen.findByText('Takes 1 difference of this audit.');
    await userEvent.keyboard('2');
    expect(calls).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(calls[0]?.input).toMatchObject({
      differenceIds: [row.id],
      reason: 'Each environment has its own address, account or identifier by design.',
    });
  });

  it('shows which rows it refuses, and never sends a row that is held for high', async () => {
    const { calls } = open([row, high]);
    expect(await screen.findByText('Takes 1 difference of this audit.')).toBeTruthy();
    expect(screen.getByText(/^Refuses 1 row /)).toBeTruthy();
    await userEvent.keyboard('1{Enter}');
    expect(calls[0]?.input).toMatchObject({ differenceIds: [row.id] });
  });

  it('cannot be declared where every row is held for high', async () => {
    const { calls } = open([high]);
    const act = await screen.findByRole('button', { name: 'Declare 0 rows' });
    expect(act).toHaveProperty('disabled', true);
    await userEvent.keyboard('1{Enter}');
    expect(calls).toEqual([]);
  });

  it('shows what a pattern takes and refuses before it is declared', async () => {
    const { calls } = open();
    await userEvent.click(screen.getByRole('radio', { name: /in every audit of the system/ }));
    expect(await screen.findByText('Takes 7 differences of this audit.')).toBeTruthy();
    expect(screen.getByText(/^Refuses 2 rows/)).toBeTruthy();
    expect(screen.getByText(/1 row is already rated/)).toBeTruthy();
    await giveReason('Declare what looks alike');
    expect(calls[0]?.input).toMatchObject({
      reach: 'system',
      match: { subject: row.subject, name: 'LABEL', staging: '13.14', production: '15.6' },
      reason: 'agreed',
    });
  });
});

describe('proposed pairs', () => {
  const proposal = (subject: string) => ({
    dimension: 'data' as const,
    stagingSubject: `${subject}-stg`,
    productionSubject: `${subject}-main`,
    similarity: 0.83,
    shared: 6,
    equal: 4,
    stagingAttributes: 7,
    productionAttributes: 8,
  });

  it('are reached by arrows and confirmed by Enter, with what speaks for them as the reason', async () => {
    const { calls } = fakeBridge({ queries: writable });
    show(<Proposals auditId="a" proposals={[proposal('orders'), proposal('users')]} />);
    screen.getByRole('button', { name: 'Pair orders-stg with orders-main' }).focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]).toMatchObject({
      name: 'subjects.pair',
      input: { stagingSubject: 'users-stg', productionSubject: 'users-main' },
    });
    expect(calls[0]?.context.reason).toMatch(/83 %, 6 shared attributes, 4 of them equal/);
  });
});
