import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { formatDate } from '../../../../renderer/app/format.ts';
import { Lobby } from '../../../../renderer/views/meeting/Lobby.tsx';
import { secondsOf } from '../../../../renderer/views/meeting/RoomSettings.tsx';
import { minutes } from '../../../../renderer/views/meeting/Timer.tsx';
import type { AuditView, CommandOutput, MeetingView } from '../../../../shared/contract/index.ts';
import type { Team } from '../../../../shared/model/words.ts';
import { teams } from '../../../../shared/model/words.ts';
import { agendaText } from '../../../../shared/text/agenda.ts';
import { meetingText as text } from '../../../../shared/text/meeting.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

const people: readonly (readonly [string, Team])[] = [
  ['Camille Roy', 'compliance'],
  ['Rin Sato', 'operations'],
  ['Sam Okafor', 'development'],
];

function aMeeting(change: Partial<MeetingView> = {}): MeetingView {
  return {
    open: null,
    earlier: [],
    participants: people.map(([name, team]) => ({ id: name, name, team, role: '' })),
    teamsPresent: [],
    calledFor: [{ dimension: 'data', reasons: ['The release changes state.'], toDecide: 3 }],
    counts: {
      items: 3,
      groups: 1,
      toDecide: 2,
      decided: 1,
      disagreed: 0,
      settled: 0,
      parked: 0,
      fresh: 0,
      rows: 9,
      rowsDecided: 1,
    },
    previous: null,
    assessed: teams.map((team) => ({ team, hidden: team === 'security' ? 4 : 0, known: 0 })),
    ...change,
  };
}

const at = '2026-11-20T09:00:00.000Z';

const openSession = (id: string): NonNullable<MeetingView['open']> => ({
  id,
  facilitator: 'Rin',
  startedAt: '2026-11-20T10:00:00.000Z',
  endedAt: null,
  present: ['Sam Okafor'],
});

let auditNumber = 0;

async function enter(
  meeting: MeetingView,
  commands: Parameters<typeof fakeBridge>[0]['commands'] = {},
  audit: Partial<AuditView> = {},
) {
  const bridge = fakeBridge({
    queries: {
      'meeting.get': () => meeting,
      'record.info': () => ({ writable: true, notices: [] }),
      'audit.get': () => ({ ...anAudit, ...audit }),
    },
    commands,
  });
  auditNumber += 1;
  show(<Lobby auditId={`lobby-${auditNumber}`} />);
  await screen.findByText(text.lobby.present);
  await waitFor(() => expect(start().disabled).toBe(audit.comparedAt === null));
  return bridge;
}

const anAudit = {
  system: { name: 'Ferry' },
  audit: { release: '7.1' },
  snapshots: { staging: at, production: at },
  comparedAt: at,
  comparisonStale: false,
};

const start = (): HTMLButtonElement =>
  screen.getByRole('button', { name: /^(Start|Continue) the meeting$/ });
const box = (name: string) => screen.getByRole('checkbox', { name: text.lobby.presentOf(name) });

afterEach(cleanup);

describe('the lobby', () => {
  it('says what is called for and how much is left', async () => {
    await enter(aMeeting());
    expect(screen.getByText(text.lead(2, 8))).toBeTruthy();
    expect(screen.getByText('The release changes state.')).toBeTruthy();
    const made = '3 items: 2 single differences and 1 group; 1 of 9 differences rated.';
    expect(screen.getByText(made)).toBeTruthy();
  });

  it('lists people in the order in which their teams give', async () => {
    await enter(aMeeting());
    const names = screen.getAllByRole('checkbox').map((each) => each.getAttribute('aria-label'));
    const order = ['Sam Okafor', 'Rin Sato', 'Camille Roy'];
    expect(names).toEqual(order.map((name) => text.lobby.presentOf(name)));
  });

  it('says which team a high gap would miss, and starts with who is present', async () => {
    const { calls } = await enter(aMeeting(), {
      'meeting.start': () => ({ ok: true, value: { meetingId: 'm' } }),
    });
    fireEvent.click(box('Rin Sato'));
    expect(await screen.findByText(text.lobby.missingTeams(['operations']))).toBeTruthy();
    fireEvent.click(start());
    await waitFor(() => expect(calls.map(({ name }) => name)).toContain('meeting.start'));
    const input = calls.find(({ name }) => name === 'meeting.start')?.input as {
      readonly present: readonly string[];
    };
    expect(input.present.toSorted()).toEqual(['Camille Roy', 'Sam Okafor']);
  });

  it('says once what follows where nobody is present', async () => {
    await enter(aMeeting());
    for (const name of ['Sam Okafor', 'Rin Sato', 'Camille Roy']) fireEvent.click(box(name));
    expect(await screen.findByText(text.lobby.noBody)).toBeTruthy();
    expect(screen.queryByText(text.lobby.missingTeams(['development', 'operations']))).toBeNull();
  });

  it('shows the day of an incident as every other day', async () => {
    const reasons = [agendaText.incident('2026-09-24', 'Checkout failed.')];
    await enter(aMeeting({ calledFor: [{ dimension: 'network', reasons, toDecide: 1 }] }));
    expect(screen.getByText(/Checkout failed/).textContent).toContain(formatDate('2026-09-24'));
    expect(document.body.textContent).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  it('says that the meeting goes on while its session is open', async () => {
    await enter(aMeeting({ open: openSession('m0') }));
    expect(screen.getByText(text.leadOpen(2, 8))).toBeTruthy();
    expect(screen.queryByText(text.lead(2, 8))).toBeNull();
  });

  it('tells an open session who comes and goes', async () => {
    const { calls } = await enter(aMeeting({ open: openSession('m1') }));
    fireEvent.click(box('Rin Sato'));
    await waitFor(() =>
      expect(calls.at(-1)).toMatchObject({
        name: 'meeting.attend',
        input: { meetingId: 'm1', present: ['Sam Okafor', 'Rin Sato'] },
      }),
    );
  });

  it('says nothing more of somebody who was there and takes part no longer', async () => {
    const open = { ...openSession('m3'), present: ['gone', 'Sam Okafor'] };
    const { calls } = await enter(aMeeting({ open }));
    fireEvent.click(box('Rin Sato'));
    await waitFor(() =>
      expect(calls.at(-1)?.input).toEqual({
        meetingId: 'm3',
        present: ['Sam Okafor', 'Rin Sato'],
      }),
    );
  });

  it('keeps a mark when the next one follows before the record has answered', async () => {
    const { calls } = await enter(aMeeting({ open: openSession('m2') }));
    fireEvent.click(box('Rin Sato'));
    fireEvent.click(box('Camille Roy'));
    await waitFor(() =>
      expect(calls.filter(({ name }) => name === 'meeting.attend')).toHaveLength(2),
    );
    const all = ['Sam Okafor', 'Rin Sato', 'Camille Roy'];
    expect(calls.findLast(({ name }) => name === 'meeting.attend')?.input).toEqual({
      meetingId: 'm2',
      present: all,
    });
  });

  it('shows what became of a sheet, with places, and never what it says', async () => {
    const read: CommandOutput<'assessment-sheet.read'> = {
      team: 'security',
      sheetId: 'sheet-1',
      taken: 12,
      withoutRationale: 2,
      empty: 3,
      refused: [{ place: 'Assessment!F12', sentence: 'No such risk.', remedy: 'Choose one.' }],
    };
    const { calls } = await enter(aMeeting(), {
      'assessment-sheet.read': () => ({ ok: true, value: read }),
    });
    Object.assign(window.evenkeel?.files ?? {}, {
      pick: async () => [{ token: 'token:sheet', name: 'security.xlsx', folder: false }],
    });
    fireEvent.click(screen.getByRole('button', { name: text.lobby.readSheet }));
    expect(await screen.findByText(text.lobby.sheetRead('security', 12, 3))).toBeTruthy();
    expect(screen.getByText('Assessment!F12')).toBeTruthy();
    expect(screen.getByText(text.lobby.withoutRationale(2))).toBeTruthy();
    expect(calls.at(-1)?.input).toMatchObject({ file: 'token:sheet' });
    expect(screen.getByRole('cell', { name: '4' })).toBeTruthy();
  });

  it('writes the sheet of a team', async () => {
    const { calls } = await enter(aMeeting(), {
      'export.assessment-sheet': () => ({
        ok: true,
        value: { fileName: 'operations.xlsx', fileToken: 't' },
      }),
    });
    fireEvent.click(screen.getByRole('button', { name: text.lobby.exportSheet('Operations') }));
    expect(await screen.findByText(text.lobby.written('operations.xlsx'))).toBeTruthy();
    expect(calls.at(-1)?.input).toMatchObject({ team: 'operations' });
  });
});

describe('the lobby before a comparison', () => {
  const nothing = { ...aMeeting().counts, items: 0, toDecide: 0, decided: 0, rows: 0 };
  const fresh = aMeeting({
    counts: nothing,
    calledFor: [{ dimension: 'data', reasons: ['The release changes state.'], toDecide: 0 }],
  });

  it('says that nothing is compared, leads to what lacks, and cannot start', async () => {
    const snapshots = { staging: at, production: null };
    await enter(fresh, {}, { comparedAt: null, snapshots });
    expect(screen.getByText(text.uncompared.documenting)).toBeTruthy();
    expect(screen.getByText(text.lobby.dimensionUncompared)).toBeTruthy();
    expect(screen.queryByText(text.lobby.dimensionLeft(0))).toBeNull();
    expect(screen.queryByText(text.lead(0, 0))).toBeNull();
    expect(start().getAttribute('aria-describedby')).toBe(
      screen.getByText(text.uncompared.documenting).id,
    );
    fireEvent.click(screen.getByRole('button', { name: text.uncompared.acts.documenting }));
    expect(window.location.hash).toMatch(/\/document$/);
  });

  it('leads to the comparison where both environments are documented', async () => {
    await enter(fresh, {}, { comparedAt: null });
    expect(screen.getByText(text.uncompared.comparing)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: text.uncompared.acts.comparing }));
    expect(window.location.hash).toMatch(/\/compare$/);
  });

  it('says that the comparison is old, and starts all the same', async () => {
    await enter(aMeeting(), {}, { comparisonStale: true });
    expect(screen.getByText(`${text.uncompared.stale} ${text.lead(2, 8)}`)).toBeTruthy();
    expect(start().disabled).toBe(false);
  });

  it('tells a comparison that found nothing from one where everything is decided', async () => {
    await enter(fresh);
    expect(screen.getByText(text.nothingToDecide)).toBeTruthy();
    expect(screen.getByText(text.lobby.dimensionLeft(0))).toBeTruthy();
  });
});

describe('the timer', () => {
  it('takes whole seconds within an hour', () => {
    expect(['90', ' 0 ', '3600'].map(secondsOf)).toEqual([90, 0, 3600]);
    expect(['', '3601', '1.5', '-1', 'ten'].map(secondsOf)).toEqual([null, null, null, null, null]);
  });

  it('reads as minutes and seconds', () => {
    expect([0, 70, 600].map(minutes)).toEqual(['0:00', '1:10', '10:00']);
  });
});
