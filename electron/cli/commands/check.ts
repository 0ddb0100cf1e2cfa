import { risks } from '../../../shared/model/words.ts';
import { cliText } from '../../../shared/text/cli.ts';
import { recordCliText } from '../../../shared/text/cli-record.ts';
import type { DueItem } from '../../engine/queries/on-record.ts';
import type { Command } from '../io.ts';
import { status, usage } from '../io.ts';
import { choice, readOptions } from '../options.ts';
import { recordOf, recordReading } from '../record.ts';
import { visible } from '../visible.ts';

const options = {
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  on: { type: 'string' },
} as const;

/** `check RECORD`: what has expired, is void or is late in a record, and what comes within 30 days. */
export const check: Command = async (args, io) => {
  const given = readOptions(args, options);
  const file = recordOf('check', given);
  const format = choice(given.text('format'), { option: '--format', known: ['text', 'json'] });
  const failOn = choice(given.text('fail-on'), { option: '--fail-on', known: risks });
  const now = momentOf(given.text('on'));
  const { dueItems, onRecord } = await recordReading();
  const items = onRecord(file, (store) => dueItems(store, now));
  io.out(format === 'json' ? asJson(items) : asText(items));
  if (failOn === undefined) return status.fine;
  const bar = risks.indexOf(failOn);
  const found = items.filter(
    ({ past, risk }) => past && risk !== null && risks.indexOf(risk) >= bar,
  );
  if (found.length === 0) return status.fine;
  io.say(`${cliText.name}: ${recordCliText.failOn(found.length, failOn)}`);
  return status.findings;
};

/** The moment that is asked about: the middle of a day, or now. */
function momentOf(day: string | undefined): Date {
  if (day === undefined) return new Date();
  const moment = new Date(`${day}T12:00:00`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(moment.getTime());
  if (!isDay || moment.getDate() !== Number(day.slice(8))) {
    throw usage(recordCliText.noDay(day), recordCliText.dayForm);
  }
  return moment;
}

function asJson(items: readonly DueItem[]): string {
  const [late, soon] = [items.filter(({ past }) => past), items.filter(({ past }) => !past)];
  return `${JSON.stringify({ schema: 'evenkeel/due/1', late, soon }, null, 2)}\n`;
}

function asText(items: readonly DueItem[]): string {
  if (items.length === 0) return `${recordCliText.nothingDue}\n`;
  const systems = [...Map.groupBy(items, ({ system }) => system)];
  return systems
    .flatMap(([system, own]) => [
      visible(system),
      ...part(
        recordCliText.late,
        own.filter(({ past }) => past),
      ),
      ...part(
        recordCliText.soon,
        own.filter(({ past }) => !past),
      ),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

function part(title: string, items: readonly DueItem[]): readonly string[] {
  if (items.length === 0) return [];
  return [` ${title}`, ...items.map((item) => visible(recordCliText.item(item)))];
}
