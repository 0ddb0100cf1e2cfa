import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import type { WorkBook } from 'xlsx';
import { workbookText } from '../../../../../shared/text/workbook.ts';
import { act, bench } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { compareServices, exportedSheet, lineOf, readSheet } from '../support/sheets.ts';
import { ask, rowNamed, rowsOf } from '../queries/support.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await compareServices(at);
});
afterEach(async () => at.end());

function of(more: object = {}): object {
  return { auditId: at.auditId, ...more };
}

async function exported(fileName: string): Promise<WorkBook> {
  await act(at.engine, 'export.workbook', of({ fileName }));
  return read(readFileSync(join(at.folder.path, fileName)), { type: 'buffer' });
}

/** The rows of a sheet as texts by their headers. */
function lines(book: WorkBook, sheet: string): readonly Record<string, string>[] {
  return utils.sheet_to_json<Record<string, string>>(book.Sheets[sheet] ?? {}, { raw: false });
}

describe('the workbook of a judged audit', () => {
  it('tells how two teams disagreed, by sheet and in the room, and what the meeting settled', async () => {
    const { id } = await rowNamed(at, 'POOL');
    const ada = { name: 'Ada', team: 'operations', role: 'Lead' };
    await act(at.engine, 'participant.add', of(ada));
    const [participant] = (await ask(at.engine, 'meeting.get', of())).participants;
    const sheet = await exportedSheet(at, 'operations', 'operations.xlsx');
    sheet.set(lineOf(sheet, 'POOL'), 'Your rating', 'High');
    sheet.set(lineOf(sheet, 'POOL'), 'Rationale', 'Half the pool.');
    await readSheet(at, sheet.save('filled.xlsx'));
    const present = [participant?.id];
    const { meetingId } = await act(
      at.engine,
      'meeting.start',
      of({ facilitator: 'Grace', present }),
    );
    const ours = { differenceIds: [id], team: 'development', risk: 'low', rationale: 'Fine.' };
    await act(at.engine, 'assessment.seal', of(ours));
    await act(at.engine, 'assessment.reveal', of({ differenceIds: [id] }));
    const verdict = { differenceIds: [id], risk: 'medium', rationale: 'A test shows which.' };
    await act(at.engine, 'rating.set', of(verdict));
    await act(at.engine, 'meeting.end', { meetingId });
    const book = await exported('judged.xlsx');
    const gap = lines(book, 'Gaps').find((line) => line['Attribute'] === 'POOL');
    expect(gap).toMatchObject({
      'Development assessment': 'Low: Fine.',
      'Operations assessment': 'High: Half the pool.',
      Rating: 'Medium',
      'How settled': 'Settled after disagreement',
      Rationale: 'A test shows which.',
      'Rated by': 'Ada',
    });
    expect(gap?.['Given']?.match(/hidden, by Ada on .*; revealed /g)).toHaveLength(2);
    const [meeting] = lines(book, 'Meetings');
    expect(meeting).toMatchObject({
      Facilitator: 'Grace',
      Present: 'Ada (Operations)',
      'Assessments revealed': '2',
      'Decisions that stand': '1',
      Decided: gap?.['Number'],
    });
  });

  it('says of somebody who was present and takes part no longer that they are not listed', async () => {
    const people = [
      { name: 'Ada', team: 'operations', role: '' },
      { name: 'Bob', team: 'security', role: '' },
    ];
    for (const person of people) await act(at.engine, 'participant.add', of(person));
    const { participants } = await ask(at.engine, 'meeting.get', of());
    const present = participants.map(({ id }) => id);
    await act(at.engine, 'meeting.start', of({ facilitator: 'Grace', present }));
    const bob = participants.find(({ name }) => name === 'Bob')?.id;
    await act(at.engine, 'participant.remove', { participantId: bob, reason: 'has left' });
    const [meeting] = lines(await exported('left.xlsx'), 'Meetings');
    expect(meeting).toMatchObject({
      Present: `Ada (Operations)\n${workbookText.notListed}`,
      Teams: 'Operations',
    });
  });

  it('says nothing of what is hidden, on no sheet', async () => {
    const differenceIds = (await rowsOf(at)).map((row) => row.id);
    const hidden = { team: 'security', risk: 'high', rationale: 'canary-hidden' };
    await act(at.engine, 'assessment.seal', of({ ...hidden, differenceIds }));
    await exported('hidden.xlsx');
    const files = Object.values(unzipSync(readFileSync(join(at.folder.path, 'hidden.xlsx'))));
    expect(files.map((file) => strFromU8(file)).join('\n')).not.toContain('canary');
  });

  it('names the group that a gap was decided with, and the version of its rule', async () => {
    const book = await exported('groups.xlsx');
    const alike = lines(book, 'Gaps').filter((line) => line['Attribute'] === 'LOG_LEVEL');
    const first = alike.map((line) => `${line['Number']}`).toSorted((a, b) => (a < b ? -1 : 1))[0];
    expect(alike.map((line) => line['Decided together with'])).toEqual(
      alike.map(() => `${first} and 2 more`),
    );
    expect(alike[0]?.['Rule']).toMatch(/\(version \d+\)$/);
  });

  it('lists phases, window, the rules of the system and the approach that was recorded', async () => {
    const { id, suggestion } = await rowNamed(at, 'POOL');
    const one = { differenceIds: [id] };
    await act(at.engine, 'rating.set', of({ ...one, risk: 'high', rationale: 'Too small.' }));
    await act(
      at.engine,
      'gap.plan',
      of({ ...one, effort: 'high', owner: 'Vendor', ownerContact: 'desk@vendor.example' }),
    );
    const phases = [{ title: 'Measure', due: '2026-03-20', status: 'open' }];
    await act(at.engine, 'gap.phases', of({ ...one, phases }));
    await act(
      at.engine,
      'rule.switch',
      of({ ruleId: suggestion.rule, on: false, reason: 'Noise.' }),
    );
    const answers = {
      riskTolerance: 'low',
      budget: 'small',
      releaseFrequency: 'monthly',
      maturity: 'starting',
      teamSize: 'small',
    };
    const choice = {
      answers,
      chosen: ['containers'],
      reason: 'One image.',
      revisitOn: '2026-09-01',
    };
    await act(at.engine, 'approach.record', of(choice));
    const book = await exported('planned.xlsx');
    expect(lines(book, 'Remediation plan')[0]).toMatchObject({
      Contact: 'desk@vendor.example',
      Phases: '0 of 1 done',
    });
    expect(lines(book, 'Phases')[0]).toMatchObject({ Title: 'Measure', Attribute: 'POOL' });
    expect(lines(book, 'Rules')[0]).toMatchObject({
      Rule: suggestion.rule,
      Origin: 'Built in',
      'In force': 'No',
    });
    const about = new Map(lines(book, 'About').map((line) => [line['Item'], line['Value']]));
    expect(about.get('Reason for the approach')).toBe('One image.');
  });
});
