import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { HistoryAct, HistoryPage, QueryInput } from '../../../../shared/contract/index.ts';
import type { VerifyReport } from '../../../../shared/contract/verify.ts';
import { historyText, actWords } from '../../../../shared/text/history.ts';
import { HistoryScreen } from '../../../../renderer/views/history/HistoryScreen.tsx';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

afterEach(cleanup);

const act = (first: number, more: Partial<HistoryAct> = {}): HistoryAct => ({
  first,
  last: first,
  entries: 1,
  at: '2026-03-02T09:00:00.000Z',
  actor: 'Rin',
  onBehalfOf: null,
  recordedBy: 'rin@desk',
  action: 'participant.add',
  about: 'Participant: Sam',
  reason: null,
  kind: 'act',
  ...more,
});

const acts = [
  act(3, {
    last: 4,
    entries: 2,
    action: 'participant.remove',
    reason: 'Left the company.',
    kind: 'removal',
  }),
  act(2, { actor: 'Rin', onBehalfOf: 'Ola' }),
  act(1, { last: 1, action: 'audit.open', about: 'System: Ferry' }),
];

function page(shown: readonly HistoryAct[]): HistoryPage {
  return {
    entries: 3,
    matching: shown.length,
    acts: shown,
    actors: ['Ola', 'Rin'],
    counts: { all: 3, reasons: 1, removals: 1, signatures: 0, refusals: 0, clock: 0 },
    head: { sequence: 3, hash: 'c'.repeat(64) },
  };
}

const sound: VerifyReport = {
  ok: true,
  file: 'evenkeel.db',
  systems: [{ systemId: 's', name: 'Ferry', entries: 3, head: 'c'.repeat(64), break: null }],
  problems: [],
};

function draw(report: VerifyReport = sound): void {
  fakeBridge({
    queries: {
      'audit.get': () => ({ system: { name: 'Ferry' }, audit: { id: 'a' } }),
      'record.verify': () => report,
      'history.page': ({ kind, search }: QueryInput<'history.page'>) =>
        page(
          acts.filter(
            (one) =>
              (kind !== 'removals' || one.kind === 'removal') &&
              (search === '' || one.about.includes(search ?? '')),
          ),
        ),
      'history.entries': () => [
        {
          sequence: 3,
          about: 'Participant: Sam',
          changes: [{ field: 'name', before: 'Sam', after: null }],
          hash: 'd'.repeat(64),
        },
      ],
    },
  });
  show(<HistoryScreen auditId="a" />);
}

const rows = () =>
  within(screen.getByRole('grid', { name: historyText.table }))
    .getAllByRole('row')
    .slice(1);

it('tells who did what and why, on whose behalf, and narrows by kind', async () => {
  draw();
  await screen.findByRole('grid', { name: historyText.table });
  expect(rows()).toHaveLength(3);
  expect(rows()[0]?.textContent).toContain('Left the company.');
  expect(rows()[1]?.textContent).toContain(historyText.behalf('Rin', 'Ola'));
  const named = historyText.open(4, actWords('participant.remove'));
  expect(rows()[0]?.textContent).toMatch(/^4/);
  expect(rows()[0]?.getAttribute('aria-label')).toBe(named);
  await userEvent.click(
    screen.getByRole('button', { name: `${historyText.kinds.removals} 1`, pressed: false }),
  );
  await waitFor(() => expect(rows()).toHaveLength(1));
  await userEvent.click(screen.getByRole('button', { name: historyText.clear }));
  await waitFor(() => expect(rows()).toHaveLength(3));
});

it('says what holds together, with the head of the chain, and what no chain can prove', async () => {
  draw();
  await userEvent.click(screen.getByRole('button', { name: historyText.check.act }));
  expect(await screen.findByText(historyText.check.fine(1, 3))).toBeTruthy();
  expect(screen.getByText('c'.repeat(64))).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: historyText.check.limitsTitle }));
  const told = screen.getByRole('list', { name: historyText.check.limitsTitle });
  expect(within(told).getAllByRole('listitem')).toHaveLength(historyText.check.limits.length);
});

it('names the first break and its kind in plain words', async () => {
  const sentence = 'Entry 2 (participant.add, participant:p) was changed after it was written.';
  const broken: VerifyReport = {
    ...sound,
    ok: false,
    systems: [
      {
        systemId: 's',
        name: 'Ferry',
        entries: 3,
        head: null,
        break: { sequence: 2, kind: 'content', sentence },
      },
    ],
  };
  draw(broken);
  await userEvent.click(screen.getByRole('button', { name: historyText.check.act }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain(historyText.check.kinds.content);
  expect(alert.textContent).toContain(sentence);
  expect(screen.getByRole('button', { name: historyText.check.show(2) })).toBeTruthy();
});

it('has words for every act, without the article', () => {
  expect(actWords('participant.add')).toBe('Added participant');
  expect(actWords('audit.close')).toBe('Closing of the audit');
  expect(actWords('something.new')).toBe('Something.new');
});
