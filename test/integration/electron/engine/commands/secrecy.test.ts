import { copyFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../../../electron/cli/main.ts';
import { openEngine } from '../../../../../electron/engine/engine.ts';
import type { Engine } from '../../../../../electron/engine/engine.ts';
import type { CommandName, QueryName } from '../../../../../shared/contract/index.ts';
import { commandNames, queryNames } from '../../../../../shared/contract/names.ts';
import { oscalModels, reportKinds } from '../../../../../shared/contract/commands/reports.ts';
import { teams } from '../../../../../shared/model/words.ts';
import type { Team } from '../../../../../shared/model/words.ts';
import { bundleVerifier } from '../../../../../build/verifier.ts';
import { act, bench, testHost, testWorker } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { addSigner } from '../support/people.ts';
import { rowsIn } from '../support/record.ts';
import { queryInputs } from './secrecy.data.ts';
import type { Planted } from './secrecy.data.ts';
import { alike, textOf } from './secrecy-files.ts';
import { readSheets } from './secrecy-sheets.ts';
import type { HiddenView } from './secrecy-sheets.ts';

/** What is hidden in one of two worlds that are alike in everything else. */
interface Hidden {
  /** By the teams in the room. */
  readonly views: readonly (HiddenView & { readonly team: Team })[];
  /** By the security team in two sheets, the newer of which replaces the older. */
  readonly sheets: Record<'older' | 'newer', readonly HiddenView[]>;
}

const words = ['5c1e', 'a40d', '77b2', '0d93', 'e8f1', '3b6a'].map((end) => `canary-view-${end}`);
const [one = '', two = '', three = '', four = '', replaced = '', six = ''] = words;
const same = [
  { risk: 'low', rationale: four },
  { risk: 'low', rationale: '' },
] as const;

/**
 * The teams of the first world agree, and its second sheet says what the first one said; those of the
 * second world do neither: nothing may tell which is which.
 */
const worlds: readonly Hidden[] = [
  {
    views: [
      { team: 'development', risk: 'low', rationale: one },
      { team: 'operations', risk: 'low', rationale: two },
    ],
    sheets: { older: same, newer: same },
  },
  {
    views: [
      { team: 'development', risk: 'high', rationale: three },
      { team: 'operations', risk: 'medium', rationale: '' },
    ],
    sheets: {
      older: [
        { risk: 'high', rationale: '' },
        { risk: 'medium', rationale: replaced },
      ],
      newer: [
        { risk: 'low', rationale: '' },
        { risk: 'high', rationale: six },
      ],
    },
  },
];

/** Everything that came out of a world, by what was asked; told and files alike. */
type Heard = readonly (readonly [what: string, answer: string])[];

let at: Bench;
const heard: Heard[] = [];
const revealed: Heard[] = [];

beforeAll(async () => {
  at = await bench();
  await bundleVerifier(join(dirname(testWorker), '..', 'verifier'));
  const planted = await plant();
  await at.engine.close();
  for (const hidden of worlds) {
    const world = await openWorld(hidden, planted);
    heard.push(await world.everything());
    await world.command('assessment.reveal', planted.rows);
    revealed.push(await world.everything());
    await world.end();
  }
}, 300_000);
afterAll(() => at.folder.remove());

/** What both worlds have in common: rows that are rated, assessed openly, in a group, set aside. */
async function plant(): Promise<Planted> {
  const { engine, auditId, record } = at;
  await at.document({
    staging: 'POOL_SIZE=10\nSEARCH_INDEX=a\nRATED=1\nASSESSED=1\nEXPECTED=1\nSTALE=1\n',
    production: 'POOL_SIZE=20\nSEARCH_INDEX=b\nRATED=2\nASSESSED=2\nEXPECTED=2\nSTALE=2\n',
  });
  await act(engine, 'comparison.run', { auditId });
  const person = { auditId, name: 'Grace', team: 'development', role: '' };
  const { participantId } = await act(engine, 'participant.add', person);
  await act(engine, 'meeting.start', { auditId, facilitator: 'Ada', present: [participantId] });
  const idOf = (name: string): string =>
    rowsIn(record, 'difference', `name = '${name}'`)[0]?.id ?? 'none';
  const rows = (...names: readonly string[]): Planted['rows'] => ({
    auditId,
    differenceIds: names.map(idOf),
  });
  const rated = rows('RATED');
  await act(engine, 'rating.set', { ...rated, risk: 'medium', rationale: 'agreed' });
  const assessed = rows('ASSESSED');
  const open = { risk: 'low', rationale: 'open', team: 'development' };
  await act(engine, 'assessment.set', { ...assessed, ...open });
  await act(engine, 'variation.declare', { ...rows('EXPECTED'), reason: 'sized so' });
  const sourceId = rowsIn(record, 'source')[0]?.id ?? 'none';
  await act(engine, 'export.workbook', { auditId, fileName: 'planted.xlsx' });
  const workbook = `token:${join(at.folder.path, 'planted.xlsx')}`;
  const { personId: signerId } = await addSigner(at, 'Grace');
  const asking = asked(auditId, signerId);
  const { fileToken: signRequest } = await act(engine, 'export.sign-request', asking);
  const hidden = rows('POOL_SIZE', 'SEARCH_INDEX');
  return { rows: hidden, rated, assessed, sourceId, workbook, signerId, signRequest };
}

/** What somebody is asked to sign on another machine. */
function asked(auditId: string, personId: string): object {
  return { auditId, subject: `audit:${auditId}`, meaning: 'reviewed', personId };
}

interface World {
  readonly command: (name: CommandName, input: object, id?: string) => Promise<unknown>;
  /** Asks everything that can be asked, and exports everything that can be exported. */
  readonly everything: () => Promise<Heard>;
  readonly end: () => Promise<void>;
}

/** A copy of the record at its planted state, where the teams of this world assess unseen. */
async function openWorld(hidden: Hidden, planted: Planted): Promise<World> {
  const folder = join(at.folder.path, `world-${heard.length}`);
  const record = at.folder.write(`world-${heard.length}/evenkeel.db`, '');
  copyFileSync(at.record, record);
  const engine = await openEngine({ record, host: testHost(folder, { now: moment() }) });
  const said: (readonly [string, string])[] = [];
  const note = (what: string, answer: unknown): void =>
    void said.push([what, alike(JSON.stringify(answer) ?? 'nothing', folder)]);
  engine.subscribe((event) => note(`event after ${said.length}`, event));

  let commands = 0;
  const command: World['command'] = async (name, input, id) => {
    commands += 1;
    const commandId = id ?? `command-${commands}`;
    const context = { commandId, actor: 'Ada', onBehalfOf: null, reason: null };
    const result = await engine.command(name, input, context);
    note(`command ${name}`, result);
    return result;
  };

  await hideAll(command, hidden, planted);
  await readSheets({ command, folder, auditId: planted.rows.auditId }, hidden.sheets);
  await tryErrors(command, hidden, planted);
  return {
    command,
    everything: async () => {
      await exportAll(command, planted);
      for (const [what, answer] of await askAll(engine, planted)) note(what, answer);
      note('verify on the command line', await verified(record));
      for (const [what, answer] of filesIn(folder)) note(what, answer);
      return said.splice(0);
    },
    end: async () => engine.close(),
  };
}

const moment = (): Date => new Date('2026-03-03T09:00:00.000Z');

/** Seals, seals again, takes away, takes back, replaces by open ones, and repeats a command. */
async function hideAll(
  command: World['command'],
  { views }: Hidden,
  { rows }: Planted,
): Promise<void> {
  const { auditId } = rows;
  for (const view of views) {
    await command('assessment.seal', { ...rows, ...view });
    await command('assessment.seal', { ...rows, ...view }, `repeated-${view.team}`);
    await command('assessment.seal', { ...rows, ...view }, `repeated-${view.team}`);
  }
  const view = { ...rows, ...views[0], team: 'security' };
  await command('assessment.seal', view);
  await command('undo.last', { auditId });
  await command('assessment.seal', view);
  await command('assessment.unseal', view);
  await command('undo.last', { auditId });
  await command('assessment.unseal', view);
  await command('assessment.seal', { ...view, team: 'compliance' });
  await command('assessment.set', { ...rows, team: 'compliance', risk: 'low', rationale: 'known' });
}

/** Errors of every kind, with what is hidden in their input where it can be. */
async function tryErrors(
  command: World['command'],
  { views }: Hidden,
  { rows, rated, assessed }: Planted,
): Promise<void> {
  const view = { ...views[0], team: 'development' };
  await command('assessment.seal', { ...assessed, ...view });
  await command('assessment.seal', { ...rows, ...view, differenceIds: ['d_nothing'] });
  await command('assessment.seal', { ...rows, ...view, risk: 'huge' });
  await command('assessment.seal', { ...rows, ...view, rationale: 7 });
  await command('assessment.seal', { ...rows, ...view, auditId: 'nowhere' });
  await command('assessment.seal', { ...rows, ...view }, 'command-1-of-another');
  await command('assessment.unseal', { ...rows, ...view }, 'repeated-development');
  await command('assessment.reveal', assessed);
  await command('rating.set', { ...rated, risk: 'high', rationale: 'x' });
  await command('rating.set', { ...rows, risk: 'high', rationale: '' });
  await command('rating.set', { ...rows, risk: 'high', rationale: 'x' });
  await command('rating.accept', { ...rows, rationale: 'x' });
  await command('difference.park', { ...rated, reason: '' });
  await command('group.leave', assessed);
  await command('gap.plan', { ...rows, owner: 'Ada' });
}

/** Every export that the contract has; a new one fails here until it is among them. */
async function exportAll(command: World['command'], { rows, signerId }: Planted): Promise<void> {
  const { auditId } = rows;
  const inputs: Readonly<Record<string, readonly object[]>> = {
    'export.workbook': [
      { auditId },
      ...(['scorecard', 'register', 'poam'] as const).map((template) => ({ auditId, template })),
    ],
    'export.csv': [{ auditId, form: 'folder' }],
    'export.pdf': reportKinds.map((what) => ({ auditId, what })),
    'export.oscal': oscalModels.map((model) => ({ auditId, model })),
    'export.rules': [{ auditId }],
    'export.package': [{ auditId }],
    'export.verifier': [{ auditId }],
    'export.sign-request': [asked(auditId, signerId)],
    'export.assessment-sheet': teams.map((team) => ({ auditId, team })),
  };
  for (const name of commandNames.filter((each) => each.startsWith('export.'))) {
    const all = inputs[name] ?? [];
    if (all.length === 0) throw new Error(`${name} is not looked at`);
    for (const input of all) {
      const result = await command(name, input);
      expect([name, result]).toEqual([name, expect.objectContaining({ ok: true })]);
    }
  }
}

/** Every question that the contract has; a new one fails here until it is among them. */
async function askAll(engine: Engine, planted: Planted): Promise<Heard> {
  const inputs: Readonly<Partial<Record<QueryName, readonly object[]>>> = queryInputs(planted);
  const answers: [string, string][] = [];
  for (const name of queryNames) {
    const all = inputs[name] ?? [];
    if (all.length === 0) throw new Error(`${name} is not looked at`);
    for (const input of all) {
      const result = await engine.query(name, input);
      expect([name, result]).toEqual([name, expect.objectContaining({ ok: true })]);
      answers.push([`query ${name} ${JSON.stringify(input)}`, JSON.stringify(result)]);
    }
  }
  return answers;
}

async function verified(record: string): Promise<string> {
  const told: string[] = [];
  const status = await runCli(['verify', record], {
    out: (chunk) => void told.push(String(chunk)),
    say: (line) => void told.push(line),
    terminal: false,
  });
  return `${status} ${told.join('\n')}`;
}

/** The cells of every workbook and the text of every other file, without the record's own. */
function filesIn(folder: string): Heard {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('evenkeel.db'))
    .map((entry) => join(entry.parentPath, entry.name));
  return names
    .toSorted((a, b) => a.localeCompare(b))
    .map((name) => [`file ${basename(name)}`, textOf(name, { folder, words })]);
}

/** Where two answers part, with some of both; null where they are one. */
function differing(left: string, right: string): readonly string[] | null {
  if (left === right) return null;
  const parting = Array.from(left).findIndex((letter, place) => letter !== right[place]);
  const place = parting < 0 ? left.length : parting;
  return [left, right].map((text) => text.slice(Math.max(0, place - 200), place + 200));
}

describe('hidden assessments', () => {
  it('are in none of what can be asked, exported, heard or refused', () => {
    expect(heard).toHaveLength(2);
    for (const answers of heard) {
      const leaks = answers.filter(([, answer]) => words.some((word) => answer.includes(word)));
      expect(leaks.map(([what]) => what)).toEqual([]);
    }
  });

  it('change nothing of it: two records that differ in them alone answer alike', () => {
    const [first = [], second = []] = heard;
    expect(first.length).toBeGreaterThan(queryNames.length);
    expect(second.map(([what]) => what)).toEqual(first.map(([what]) => what));
    for (const [index, [what, answer]] of first.entries()) {
      expect([what, differing(answer, second[index]?.[1] ?? '')]).toEqual([what, null]);
    }
  });

  it('are known once they are revealed, so that the search above can find what it looks for', () => {
    const found = revealed.map((answers) =>
      words.filter((word) => answers.some(([, answer]) => answer.includes(word))),
    );
    expect(found).toEqual([
      [one, two, four],
      [three, six],
    ]);
    const inFiles = revealed[0]?.filter(([what]) => what.endsWith('.xlsx'));
    expect(inFiles?.some(([, answer]) => answer.includes(one))).toBe(true);
  });
});
