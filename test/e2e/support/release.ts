import type { Page } from 'playwright-core';
import { command, query } from './bridge.ts';

/**
 * What a decision rests on: back-out plan, tests, a checklist half answered, and a change of
 * production that was found, made on the given day (`YYYY-MM-DD`).
 */
export async function fillRelease(page: Page, auditId: string, day: string): Promise<void> {
  await command(page, 'dossier.set', {
    auditId,
    backOutPlan:
      'The release manager decides within 20 minutes. The previous image is deployed and the migration is taken back by its own script.',
    testEvidence: 'Load test of 3 March: 1,200 orders a minute for an hour, no error.',
  });
  await command(page, 'checklist.fill', { auditId });
  const { checklist } = await query(page, 'release.get', { auditId });
  const [first, second] = checklist;
  if (first) {
    await command(page, 'checklist.answer', { itemId: first.id, state: 'done', note: '' });
  }
  if (second) {
    const note = 'The release has no such part.';
    await command(page, 'checklist.answer', { itemId: second.id, state: 'not-applicable', note });
  }
  await command(page, 'production-change.add', {
    auditId,
    date: day,
    dimension: 'network',
    what: 'The idle timeout of the balancer was raised to 120 seconds by hand.',
    madeBy: 'On call',
    foundHow: 'By the comparison of this audit',
    resolution: '',
  });
}

/** Two required signatures, one of them given by a person of the system, then a change of the audit. */
export async function signRelease(page: Page, auditId: string, passphrase: string): Promise<void> {
  const reason = 'The release policy asks for both.';
  const required = [
    { meaning: 'release-decision', role: '' },
    { meaning: 'accepts-risk', role: 'Approver' },
  ] as const;
  const { persons } = await query(page, 'people.get', { auditId });
  const person = persons.find((one) => one.passphrase === 'set' && one.administrator);
  const { subjects } = await query(page, 'release.get', { auditId });
  if (!person || subjects.decision === null) throw new Error('nobody can sign yet');
  const by = { administratorId: person.id, passphrase };
  await command(page, 'signatures.require', { auditId, required: [...required], reason, by });
  const subject = { kind: 'decision' as const, id: subjects.decision.replace('decision:', '') };
  const given = { personId: person.id, passphrase, note: 'Seen with all teams.' };
  await command(page, 'signature.give', {
    auditId,
    subject,
    meaning: 'release-decision',
    ...given,
  });
}
