import { oscalModels, reportKinds } from '../../../../shared/contract/commands/reports.ts';
import { AppError } from '../../../../shared/model/errors.ts';
import type { Work } from '../../work.ts';
import { runJob } from '../../workers/run.ts';
import { oscalData } from '../oscal/gather.ts';
import { reportData } from '../report/gather.ts';
import { workbookData } from '../workbook/gather.ts';
import { freshId } from './crypto.ts';
import type { PackageFacts } from './write.ts';

type Exports = PackageFacts['exports'];

/** For what and by whom something is gathered. */
interface Gathering {
  readonly work: Work;
  readonly auditId: string;
  readonly about: {
    readonly now: Date;
    readonly person: string;
    readonly appVersion: string;
    readonly developmentRuntime: boolean;
  };
}

/** What is known of a package before it is written, with its files for people. */
export async function gatherFacts(
  work: Work,
  given: Pick<PackageFacts, 'systemId' | 'auditId' | 'purpose' | 'peer'>,
): Promise<PackageFacts> {
  const { host, context } = work;
  const now = host.now();
  const person = context.onBehalfOf ?? context.actor;
  const { version: appVersion, developmentRuntime } = host;
  const gathering: Gathering = {
    work,
    auditId: given.auditId,
    about: { now, person, appVersion, developmentRuntime },
  };
  return {
    ...given,
    package_id: freshId(),
    app_version: appVersion,
    development_runtime: developmentRuntime,
    created: { utc: now.toISOString(), offset_minutes: -now.getTimezoneOffset() || 0 },
    exports: [
      ...(await tables(gathering)),
      ...(await models(gathering)),
      ...(await reports(gathering)),
    ],
  };
}

/** The record for reading: each is read back and checked by those who write it. */
async function tables({ work, auditId, about }: Gathering): Promise<Exports> {
  const data = workbookData(work.store, auditId, about);
  const workbook = await runJob({ type: 'export', data, layout: 'complete' }, { work });
  const style = { separator: 'comma', form: 'zip' } as const;
  const csv = await runJob({ type: 'export-csv', data, style }, { work });
  return [
    { name: 'workbook.xlsx', bytes: workbook.bytes },
    ...csv.files.slice(0, 1).map(({ bytes }) => ({ name: 'tables-csv.zip', bytes })),
  ];
}

/** For other tools. A plan of action without an item is none, and is left out. */
async function models({ work, auditId, about }: Gathering): Promise<Exports> {
  const made: Exports[number][] = [];
  for (const model of oscalModels) {
    const data = oscalData(work.store, { auditId, model }, about);
    try {
      const { bytes } = await runJob({ type: 'oscal', data }, { work });
      made.push({ name: `oscal-${model}.json`, bytes });
    } catch (error) {
      const isEmpty = error instanceof AppError && error.data.code === 'oscal.nothing-planned';
      if (!isEmpty) throw error;
    }
  }
  return made;
}

/** On paper, where the host can print. */
async function reports({ work, auditId, about }: Gathering): Promise<Exports> {
  const { store, host, signal } = work;
  const made: Exports[number][] = [];
  if (host.printPdf === null) return made;
  for (const what of reportKinds) {
    const data = reportData(store, { auditId, what }, about);
    const { page, expected } = await runJob({ type: 'report', data }, { work });
    const bytes = await host.printPdf(page, signal);
    await runJob({ type: 'read-report', bytes, expected }, { work });
    made.push({ name: `${what}.pdf`, bytes });
  }
  return made;
}
