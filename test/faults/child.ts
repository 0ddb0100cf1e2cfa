import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openEngine } from '../../electron/engine/engine.ts';
import type { Engine } from '../../electron/engine/engine.ts';
import type { CommandName } from '../../shared/contract/index.ts';
import { act, by, opening, testHost } from '../integration/electron/engine/support/engine.ts';

/** What a team wrote that nobody may see. */
const hiddenWords = 'canary-hidden';

/**
 * Works on a record without end and says `saved <command id>` for every act that was reported as
 * saved. Started by the tests beside it, which kill it or fill its disk.
 */
const [folder = '', load = 'mixed'] = process.argv.slice(2);
const clock = { now: new Date('2026-03-02T09:00:00.000Z') };
const engine = await openEngine({
  record: join(folder, 'evenkeel.db'),
  host: testHost(folder, clock),
});

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function save(name: CommandName, input: object): Promise<unknown> {
  const context = by();
  const result = await engine.command(name, input, context);
  if (result.ok) {
    say(`saved ${context.commandId}`);
    return result.value;
  }
  say(`failed ${result.error.code}`);
  process.exit(3);
}

async function work(auditId: string): Promise<never> {
  const file = join(folder, 'input.env');
  for (let round = 0; ; round += 1) {
    await save('participant.add', { auditId, name: `P${round}`, team: 'security', role: filler() });
    if (load === 'mixed' && round % 4 === 0) await documentAndRate(auditId, file);
  }
}

async function documentAndRate(auditId: string, file: string): Promise<void> {
  for (const side of ['staging', 'production']) {
    await save('source.add', { auditId, side, files: [`${file}.${side}.env`] });
  }
  await save('comparison.run', { auditId });
  const differenceIds = await openDifferences(engine, auditId);
  await save('rating.set', { auditId, differenceIds, risk: 'medium', rationale: 'agreed' });
  await save('undo.last', { auditId });
}

async function openDifferences(from: Engine, auditId: string): Promise<readonly string[]> {
  const result = await from.query('differences.ids', { auditId, filter: {} });
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value;
}

/** Large enough to fill a small disk before long. */
function filler(): string {
  return load === 'mixed' ? 'role' : 'x'.repeat(4000);
}

/** Rows that the meeting takes together; a small disk holds fewer. */
const rows = load === 'meeting' ? 500 : 20;

/** Documents and compares rows of one group, and opens a session. */
async function convene(auditId: string): Promise<void> {
  for (const side of ['staging', 'production']) {
    const files = Array.from({ length: rows }, (_, index) => {
      const file = join(folder, 'input', side, `service-${index}.env`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, side === 'staging' ? 'LOG_LEVEL=debug\n' : 'LOG_LEVEL=warn\n');
      return file;
    });
    await act(engine, 'source.add', { auditId, side, files });
  }
  await act(engine, 'comparison.run', { auditId });
  await act(engine, 'meeting.start', { auditId, facilitator: 'Ada', present: [] });
}

/** Reveals what one team gave; then the group is rated, others give hidden digits, and both are taken back. */
async function meet(auditId: string): Promise<never> {
  const all = { auditId, differenceIds: await openDifferences(engine, auditId) };
  const hide = async (team: string, rationale: string): Promise<unknown> =>
    save('assessment.seal', { ...all, team, risk: 'low', rationale });
  await hide('operations', 'revealed');
  await save('assessment.reveal', all);
  for (;;) {
    await save('rating.set', { ...all, risk: 'medium', rationale: 'agreed' });
    await save('undo.last', { auditId });
    await hide('security', hiddenWords.padEnd(2000, '.'));
    await hide('compliance', hiddenWords);
    await save('undo.last', { auditId });
    await save('assessment.unseal', { ...all, team: 'security' });
  }
}

const { audit } = await act(engine, 'audit.open', opening);
const isMeeting = load !== 'mixed' && load !== 'large';
if (isMeeting) await convene(audit.id);
say('ready');
await (isMeeting ? meet(audit.id) : work(audit.id));
