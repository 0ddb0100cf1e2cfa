import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { oscalModels } from '../../../../../shared/contract/commands/reports.ts';
import { oscalProblems } from '../../../../unit/electron/engine/exports/oscal/schema.ts';
import { approved } from '../support/approving.ts';
import { act } from '../support/engine.ts';
import { exceptionBench } from '../support/exceptions.ts';
import type { ExceptionBench } from '../support/exceptions.ts';

const problems = oscalProblems();

let at: ExceptionBench;
beforeEach(async () => {
  at = await exceptionBench();
});
afterEach(async () => at.end());

interface Entry {
  readonly title: string;
  readonly start: string;
  readonly props: readonly { readonly name: string; readonly value: string }[];
  readonly 'logged-by'?: readonly { readonly 'party-uuid': string }[];
}

/** Everything that the document logs: kind, who did it, and what it says. */
function logIn(text: string): readonly (readonly [string, string | undefined, string])[] {
  const { 'plan-of-action-and-milestones': poam } = JSON.parse(text) as {
    'plan-of-action-and-milestones': {
      metadata: { parties: readonly { uuid: string; name: string }[] };
      risks: readonly { 'risk-log'?: { entries: readonly Entry[] } }[];
    };
  };
  const names = new Map(poam.metadata.parties.map(({ uuid, name }) => [uuid, name]));
  return poam.risks
    .flatMap((risk) => risk['risk-log']?.entries ?? [])
    .map(({ props, title, 'logged-by': by }) => [
      props[0]?.value ?? '',
      names.get(by?.[0]?.['party-uuid'] ?? ''),
      title,
    ]);
}

/** Rejected, requested again, signed, checked, voided, signed again, renewed; the renewal is closed. */
async function wholeLife(): Promise<void> {
  const { engine, auditId } = at;
  const trigger = { expiresOn: null, reviewTrigger: 'when the pool is resized' };
  const { exceptionId } = await at.requested({ ...trigger, checkOn: '2026-06-30' });
  await act(engine, 'exception.reject', { exceptionId, note: 'No alarm is named.' });
  await act(engine, 'exception.request', {
    ...at.request({ ...trigger, checkOn: '2026-06-30' }),
    exceptionId,
    reason: 'An alarm is named now',
  });
  await approved(at, exceptionId);
  const check = { exceptionId, nextCheckOn: '2026-05-02', finding: 'Not resized' };
  await act(engine, 'exception.checked', check);
  await at.compare({ staging: 'POOL=11\nA=1\n', production: 'POOL=20\nA=2\n' });
  await at.rate('medium', 'POOL');
  await approved(at, exceptionId);
  const renewed = { auditId, exceptionId, ...at.request({ expiresOn: '2026-06-15' }) };
  const renewal = await act(engine, 'exception.renew', renewed);
  await approved(at, renewal.exceptionId);
  const closing = { exceptionId: renewal.exceptionId, reason: 'The pool is as large' };
  await act(engine, 'exception.close', closing);
}

it('the log of a risk tells the whole life of its exceptions, and both documents are valid', async () => {
  await at.rate('medium', 'POOL');
  await wholeLife();
  const texts = [];
  for (const model of oscalModels) {
    const { fileName } = await act(at.engine, 'export.oscal', { auditId: at.auditId, model });
    texts.push(readFileSync(join(at.folder.path, fileName), 'utf8'));
  }
  expect(texts.map((text) => problems(JSON.parse(text)))).toEqual([null, null]);
  const log = logIn(texts[oscalModels.indexOf('poam')] ?? '');
  expect(log.map(([kind, , title]) => `${kind} ${title}`)).toEqual([
    'dr-submission E-001 was requested.',
    'dr-rejected E-001: Rejected.',
    'dr-updated E-001: Requested.',
    'dr-approved E-001 was approved by signing.',
    'dr-updated E-001: Review trigger checked; to be checked again on 2026-05-02.',
    'status-update E-001: Approval void.',
    'dr-approved E-001 was approved by signing.',
    'dr-updated E-002 was requested to take over from E-001.',
    'status-update E-001: Renewed: its renewal was approved.',
    'dr-approved E-002 was approved by signing.',
    'status-update E-002: Closed.',
  ]);
  expect(log.map(([, who]) => who)).not.toContain(undefined);
  expect(log.filter(([kind]) => kind === 'dr-approved').map(([, who]) => who)).toEqual([
    'Linus',
    'Linus',
    'Linus',
  ]);
}, 60_000);
