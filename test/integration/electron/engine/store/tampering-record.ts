import { join } from 'node:path';
import { act, bench, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { addSigner, allowing, passphrase } from '../support/people.ts';
import { rowsIn } from '../support/record.ts';

/** A governed record with a row in every table, closed; its folder is still there. */
export async function governedRecord(): Promise<Bench> {
  const at = await bench();
  await sayOfComparing(at);
  await sayOfWatching(at);
  await sayOfDocumenting(at);
  await sayOfJudging(at);
  await sayOfRelease(at);
  await sayOfTemplates(at);
  await sayOfPeople(at);
  await at.engine.close();
  return at;
}

/** One row each of what is compared, handed over, rated, planned and excepted. */
async function sayOfComparing(at: Bench): Promise<void> {
  const { engine, auditId } = at;
  await at.document({ staging: 'A=1\nB=2\nBUILD_ID=7\n', production: 'A=2\nB=3\nBUILD_ID=8\n' });
  await addVolatile(at);
  await act(engine, 'comparison.run', { auditId });
  await act(engine, 'package.release', { auditId, peer: 'another machine', reason: 'r' });
  await act(engine, 'package.take-back', { auditId, reason: 'r' });
  const rows = rowsIn(at.record, 'difference', `standing = 'open'`);
  const differenceIds = rows.map(({ id }) => id);
  const judged = { auditId, differenceIds, risk: 'medium', rationale: 'agreed' };
  await act(engine, 'assessment.set', { ...judged, team: 'development' });
  await act(engine, 'rating.set', judged);
  await act(engine, 'gap.plan', { auditId, differenceIds, owner: 'Bob', note: 'n' });
  await act(engine, 'exception.request', {
    auditId,
    title: 't',
    dimension: rows[0]?.dimension,
    differenceIds: differenceIds.slice(0, 1),
    patterns: [{ subject: '*', name: 'A' }],
    reason: 'r',
    riskAssessment: 'r',
    mitigation: 'm',
    requester: 'Ann',
    owner: 'Olaf',
    expiresOn: '2026-06-01',
    reviewTrigger: null,
  });
  const low = rows.filter((row) => row.suggested_risk !== 'high').map(({ id }) => id);
  await act(engine, 'variation.declare', { auditId, differenceIds: low.slice(-1), reason: 'r' });
}

/** One row each of what is answered and watched, and of who takes part; one act is taken back. */
async function sayOfWatching({ engine, auditId }: Bench): Promise<void> {
  const dimension = 'infrastructure';
  await act(engine, 'subjects.pair', {
    auditId,
    dimension,
    stagingSubject: 'a',
    productionSubject: 'b',
    reason: 'r',
  });
  await act(engine, 'answer.set', {
    auditId,
    side: 'staging',
    catalogueId: 'database.engine-version',
    state: 'value',
    value: '14',
    reason: '',
  });
  const incident = { auditId, date: '2026-01-01', dimension, what: 'w', parityGap: true };
  await act(engine, 'incident.add', { ...incident, catalogueId: null });
  const detector = { auditId, dimension, title: 't', cadence: 'daily', told: 'me' };
  const { detectorId } = await act(engine, 'detector.set', detector);
  await act(engine, 'drift.check', { auditId, detectorId });
  await act(engine, 'export.workbook', { auditId });
  const person = { auditId, name: 'P', team: 'development', role: '' };
  await act(engine, 'participant.add', person);
  await act(engine, 'participant.add', { ...person, name: 'Q' });
  await act(engine, 'undo.last', { auditId });
}

/** A file of which something is set aside. */
async function addVolatile(at: Bench): Promise<void> {
  const text = `apiVersion: v1
kind: ConfigMap
metadata: { name: shop, resourceVersion: "7" }
data: { MODE: fast }
`;
  const files = [at.folder.write('staging/map.yaml', text)];
  await act(at.engine, 'source.add', { auditId: at.auditId, side: 'staging', files });
}

/** One row each of what people say about documenting. */
async function sayOfDocumenting(at: Bench): Promise<void> {
  const { engine, auditId } = at;
  const reason = 'r';
  const [aside] = rowsIn(at.record, 'set_aside', 'dimension IS NOT NULL');
  const restored = { auditId, collector: 'kubernetes', rule: aside?.rule, reason };
  await act(engine, 'aside.restore', restored);
  const [{ subject } = { subject: '' }] = rowsIn(at.record, 'attribute', `subject LIKE 'env%'`);
  await act(engine, 'subject.move', { auditId, subject, dimension: 'data', reason });
  await act(engine, 'mask.lift', { auditId, collector: 'env', subject, name: 'A', reason });
  const columns = { header: ['s', 'n', 'v'], subject: 's', name: 'n', value: 'v' };
  const mapping = { ...columns, environment: null, dimension: null };
  await act(engine, 'mapping.set', { auditId, mapping });
  await act(engine, 'host.allow', { auditId, host: 'db.example', port: 5432, reason });
  const open = rowsIn(
    at.record,
    'difference',
    `standing = 'open' AND suggested_risk IS NOT 'high'`,
  );
  const match = { dimension: open[0]?.dimension, subject: '*', name: open[0]?.name };
  await act(engine, 'variation.declare-alike', { auditId, match, reach: 'audit', reason });
}

/** One row each of what is judged and planned in the room. */
async function sayOfJudging(at: Bench): Promise<void> {
  const { engine, auditId } = at;
  const reason = 'r';
  const files = ['cart', 'mail'].map(
    (name) => (side: string) =>
      at.folder.write(`${side}/${name}.env`, `MODE=${side === 'staging' ? 1 : 2}\n`),
  );
  for (const side of ['staging', 'production']) {
    const paths = files.map((write) => write(side));
    await act(engine, 'source.add', { auditId, side, files: paths });
  }
  await act(engine, 'comparison.run', { auditId });
  const groups = rowsIn(at.record, 'difference', `group_key IS NOT NULL AND standing = 'open'`);
  const differenceIds = groups.map(({ id }) => id).slice(0, 1);
  const rows = { auditId, differenceIds };
  const view = { team: 'security', risk: 'low', rationale: 'n' };
  await act(engine, 'assessment.seal', { ...rows, ...view });
  await act(engine, 'group.leave', rows);
  await act(engine, 'difference.park', { ...rows, reason });
  await act(engine, 'meeting.start', { auditId, facilitator: 'Ada', present: [] });
  const other = { auditId, differenceIds: groups.map(({ id }) => id).slice(1, 2) };
  await act(engine, 'rating.set', { ...other, risk: 'high', rationale: 'agreed' });
  await act(engine, 'gap.plan', { ...other, effort: 'high', disposition: 'phased', reason });
  const phases = [{ title: 'first', due: '2026-05-01', status: 'open' }];
  await act(engine, 'gap.phases', { ...other, phases });
  const days = { startsOn: '2026-05-02', endsOn: '2026-05-03' };
  await act(engine, 'window.set', { auditId, title: 'May', ...days });
  await act(engine, 'rule.switch', { auditId, ruleId: 'config.key-one-sided', on: false, reason });
  await act(engine, 'approach.record', {
    auditId,
    answers: {
      riskTolerance: 'low',
      budget: 'small',
      releaseFrequency: 'weekly',
      maturity: 'starting',
      teamSize: 'small',
    },
    chosen: ['containers'],
    reason,
    revisitOn: '2026-09-01',
  });
}

/** One row each of what a release decision rests on, and the decision; a removed file of which the bytes stay. */
async function sayOfRelease(at: Bench): Promise<void> {
  const { engine, auditId } = at;
  const reason = 'r';
  await act(engine, 'dossier.set', { auditId, backOutPlan: 'b', testEvidence: 't', reason });
  const { itemId } = await act(engine, 'checklist.add', { auditId, text: 'c', reason });
  await act(engine, 'checklist.answer', { itemId, state: 'done', note: 'n', reason });
  const change = { date: '2026-01-01', dimension: 'data', what: 'w', madeBy: 'm' };
  const found = { foundHow: 'f', resolution: 'r' };
  await act(engine, 'production-change.add', { auditId, ...change, ...found, reason });
  const files = ['kept', 'removed'].map((name) => at.folder.write(`${name}.txt`, name));
  const subject = `checklist_item:${itemId}`;
  const added = await act(engine, 'evidence.add', { auditId, subject, files, reason });
  await act(engine, 'evidence.remove', { evidenceId: added.evidenceIds[1], reason });
  await act(engine, 'decision.record', { auditId, decision: 'hold', decidedBy: 'x', reason });
}

/** One row of how an organisation wants a table, by a workbook that is at hand. */
async function sayOfTemplates(at: Bench): Promise<void> {
  const { engine, auditId, folder } = at;
  const fileName = 'template.xlsx';
  await act(engine, 'export.workbook', { auditId, fileName });
  const file = join(folder.path, fileName);
  await act(engine, 'template.set', { auditId, name: 't', kind: 'plan', file });
}

/** One row each of people, of what they may do and of what they sign. */
async function sayOfPeople(at: Bench): Promise<void> {
  const { engine, auditId, folder } = at;
  const reason = 'r';
  const { personId } = await addSigner(at, 'Grace', { administrator: true });
  await addSigner(at, 'Ben');
  const required = [{ meaning: 'reviewed', role: 'Release manager' }];
  await act(engine, 'signatures.require', { auditId, required, reason, ...allowing(at) });
  const roles = ['Release manager'];
  await act(engine, 'authority.set', {
    auditId,
    act: 'approve',
    risk: 'high',
    roles,
    reason,
    ...allowing(at),
  });
  const bound = { auditId, subject: { kind: 'audit', id: auditId }, meaning: 'reviewed' };
  const signing = { ...bound, personId, note: 'n' };
  await refused(engine, 'signature.give', { ...signing, passphrase: 'another one' });
  await act(engine, 'signature.give', { ...signing, passphrase });
  const files = [folder.write('letter.txt', 'agreed')];
  const elsewhere = { approver: 'Ann', role: 'Lead', givenOn: '2026-03-01', how: 'letter', files };
  await act(engine, 'approval.outside', { ...bound, ...elsewhere });
  const asked = { auditId, subject: `audit:${auditId}`, meaning: 'approved', personId };
  await act(engine, 'export.sign-request', asked);
}
