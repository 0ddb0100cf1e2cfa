import type { SystemSummary } from '../../../shared/contract/views.ts';
import { recordCliText } from '../../../shared/text/cli-record.ts';
import type { Command } from '../io.ts';
import { status } from '../io.ts';
import { choice, readOptions } from '../options.ts';
import { recordOf, recordReading } from '../record.ts';
import { visible } from '../visible.ts';

/** `audits RECORD`: every system of a record with its audits and how ready their releases are. */
export const audits: Command = async (args, io) => {
  const given = readOptions(args, { format: { type: 'string' } });
  const file = recordOf('audits', given);
  const format = choice(given.text('format'), { option: '--format', known: ['text', 'json'] });
  const { onRecord, systemList } = await recordReading();
  const systems = onRecord(file, (store) => systemList(store, {}, new Date()));
  io.out(format === 'json' ? asJson(systems) : asText(systems));
  return status.fine;
};

function rowsOf(system: SystemSummary) {
  return system.audits.map(({ audit, ...found }) => ({
    number: audit.number,
    release: audit.release,
    plannedDate: audit.plannedDate,
    ...found,
    closed: audit.closedAt !== null,
  }));
}

function asJson(systems: readonly SystemSummary[]): string {
  const listed = systems.map((each) => ({ system: each.system.name, audits: rowsOf(each) }));
  return `${JSON.stringify({ schema: 'evenkeel/audits/1', systems: listed }, null, 2)}\n`;
}

function asText(systems: readonly SystemSummary[]): string {
  if (systems.length === 0) return `${recordCliText.noSystem}\n`;
  return systems
    .flatMap((each) => [each.system.name, ...rowsOf(each).map(recordCliText.audit)])
    .map((line) => `${visible(line)}\n`)
    .join('');
}
