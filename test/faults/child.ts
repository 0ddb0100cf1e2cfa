import { join } from 'node:path';
import { openEngine } from '../../electron/engine/engine.ts';
import type { Engine } from '../../electron/engine/engine.ts';
import type { CommandName } from '../../shared/contract/index.ts';
import { act, by, opening, testHost } from '../integration/electron/engine/support/engine.ts';

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

const { audit } = await act(engine, 'audit.open', opening);
say('ready');
await work(audit.id);
