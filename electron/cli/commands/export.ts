import { createHash } from 'node:crypto';
import { userInfo } from 'node:os';
import { csvSeparators } from '../../../shared/contract/commands/exports.ts';
import { oscalModels } from '../../../shared/contract/commands/reports.ts';
import { AppError } from '../../../shared/model/index.ts';
import { recordExportText as text } from '../../../shared/text/cli-export.ts';
import { cliText } from '../../../shared/text/cli.ts';
import type { RecordExport } from '../../engine/exports/on-record.ts';
import type { Command } from '../io.ts';
import { deliver, status, usage } from '../io.ts';
import { choice, readOptions } from '../options.ts';
import type { Given } from '../options.ts';
import { recordExporting, recordOf } from '../record.ts';
import { appVersion } from '../version.ts';

const formats = ['workbook', 'csv', 'oscal', 'pdf'] as const;
type Format = (typeof formats)[number];

/** Options that belong to one format alone. */
const ownOptions = { template: 'workbook', separator: 'csv', model: 'oscal' } as const;

/** `export RECORD`: writes an audit as workbook, tables or OSCAL. The record is only read. */
export const exportRecord: Command = async (args, io) => {
  const given = readOptions(args, {
    format: { type: 'string' },
    system: { type: 'string' },
    audit: { type: 'string' },
    template: { type: 'string' },
    separator: { type: 'string' },
    model: { type: 'string' },
    out: { type: 'string' },
  });
  const record = recordOf('export', given);
  const what = wantedOf(given);
  const file = given.text('out');
  if (file === undefined && io.terminal && what.format !== 'oscal') {
    throw usage(text.needsOut, text.needsOutRemedy);
  }
  const which = { system: given.text('system') ?? null, audit: auditOf(given.text('audit')) };
  const { exportOfRecord } = await recordExporting();
  const person = userInfo().username;
  const context = { now: new Date(), person, appVersion, developmentRuntime: false };
  const bytes = await exportOfRecord(record, what, { which, context });
  await deliver(bytes, { io, file });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  io.say(`${cliText.name}: ${text.written(sha256)}`);
  return status.fine;
};

/** What is asked for; refuses options of other formats. */
function wantedOf(given: Given): RecordExport {
  const format = choice(given.text('format'), { option: '--format', known: formats }) ?? 'workbook';
  refuseForeign(given, format);
  switch (format) {
    case 'workbook':
      return { format, template: given.text('template') ?? 'complete' };
    case 'csv': {
      const of = { option: '--separator', known: csvSeparators };
      return { format, separator: choice(given.text('separator'), of) ?? 'comma' };
    }
    case 'oscal': {
      const of = { option: '--model', known: oscalModels };
      return { format, model: choice(given.text('model'), of) ?? 'poam' };
    }
    case 'pdf':
      throw new AppError({ code: 'cli.no-pdf', sentence: text.pdf, remedy: text.pdfRemedy });
  }
}

function refuseForeign(given: Given, format: Format): void {
  for (const [option, owner] of Object.entries(ownOptions)) {
    if (given.text(option) === undefined || format === owner) continue;
    throw usage(text.onlyFor(option, owner), text.onlyForRemedy);
  }
}

/** The number of an audit; null where none is named. */
function auditOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (!/^[1-9]\d{0,8}$/.test(given)) throw usage(text.auditForm(given), text.auditRemedy);
  return Number(given);
}
