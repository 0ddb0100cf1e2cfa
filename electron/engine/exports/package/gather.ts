import { packageActs } from '../../../../shared/text/package-engine.ts';
import { REDACTED, staysHere } from '../../../../shared/trail/redacted.ts';
import type { Work } from '../../work.ts';
import { runJob } from '../../workers/run.ts';
import type { WorkbookTrailEntry } from '../workbook/data.ts';
import { workbookData } from '../workbook/gather.ts';
import { freshId } from './crypto.ts';
import type { PackageFacts } from './write.ts';

/** What is known of a package before it is written, with its files for people. */
export async function gatherFacts(
  work: Work,
  given: Pick<PackageFacts, 'systemId' | 'auditId' | 'purpose' | 'peer'>,
): Promise<PackageFacts> {
  const { host } = work;
  const now = host.now();
  return {
    ...given,
    package_id: freshId(),
    app_version: host.version,
    development_runtime: host.developmentRuntime,
    created: { utc: now.toISOString(), offset_minutes: -now.getTimezoneOffset() },
    exports: await exportsOf(work, given.auditId, now),
    running: null,
  };
}

/** The record for reading: each is read back and checked by those who write it. */
async function exportsOf(work: Work, auditId: string, now: Date): Promise<PackageFacts['exports']> {
  const { store, host, context } = work;
  const gathered = workbookData(store, auditId, {
    now,
    person: context.onBehalfOf ?? context.actor,
    appVersion: host.version,
    developmentRuntime: host.developmentRuntime,
  });
  const data = { ...gathered, trail: gathered.trail.map(travelling) };
  const workbook = await runJob({ type: 'export', data, layout: 'complete' }, { work });
  const csv = await runJob(
    { type: 'export-csv', data, style: { separator: 'comma', form: 'zip' } },
    { work },
  );
  return [
    { name: 'workbook.xlsx', bytes: workbook.bytes },
    ...csv.files.slice(0, 1).map(({ bytes }) => ({ name: 'tables-csv.zip', bytes })),
  ];
}

/** An entry as it travels: of those that stay here, its place in the chain alone. */
function travelling(entry: WorkbookTrailEntry): WorkbookTrailEntry {
  const table = staysHere(entry.subject);
  if (table === null) return entry;
  const { sequence, time, previousHash, hash } = entry;
  const none = { onBehalfOf: null, reason: null, batch: null, before: null, after: null };
  const who = { actor: packageActs.withheld, recordedBy: packageActs.withheld };
  return { sequence, time, previousHash, hash, action: REDACTED, subject: table, ...who, ...none };
}
