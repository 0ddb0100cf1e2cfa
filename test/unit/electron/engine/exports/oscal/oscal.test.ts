import { describe, expect, it } from 'vitest';
import { checkOscal } from '../../../../../../electron/engine/exports/oscal/check.ts';
import { NAMESPACE, stableUuid } from '../../../../../../electron/engine/exports/oscal/values.ts';
import { writeOscal } from '../../../../../../electron/engine/exports/oscal/write.ts';
import type { OscalData } from '../../../../../../electron/engine/exports/oscal/data.ts';
import { oscalModels } from '../../../../../../shared/contract/commands/reports.ts';
import { AppError } from '../../../../../../shared/model/errors.ts';
import { outsideApproval, signature } from '../sample-governance.ts';
import { difference, gap, side } from '../sample-rows.ts';
import { exception } from '../sample-views.ts';
import { randomAudit } from './random-audit.ts';
import { oscalProblems } from './schema.ts';

const problems = oscalProblems();
const SEEDS = 60;

function textOf(data: OscalData): string {
  return new TextDecoder().decode(writeOscal(data).bytes);
}

/** One gap and what is given beside it. */
function auditWith(over: Partial<OscalData>): OscalData {
  return { ...randomAudit(1, 'poam'), exceptions: [], gaps: [gap()], ...over };
}

/** What is wrong with the document of an audit, or why there is none; null where it is valid. */
function outcomeOf(data: OscalData): string | null {
  try {
    return problems(JSON.parse(textOf(data)));
  } catch (error) {
    if (error instanceof AppError) return error.data.code;
    throw error;
  }
}

const signed = (over: Partial<OscalData['signed']>): OscalData['signed'] => ({
  signatures: [],
  outside: [],
  required: [],
  ...over,
});

describe('a document in OSCAL', () => {
  it(`is valid whatever state the audit is in: ${SEEDS} seeds, both models`, () => {
    const all = Array.from({ length: SEEDS }, (_, index) => index + 1).flatMap((seed) =>
      oscalModels.map((model) => ({ seed, model, found: outcomeOf(randomAudit(seed, model)) })),
    );
    const wrong = all.filter(({ found }) => found !== null && found !== 'oscal.nothing-planned');
    expect(wrong).toEqual([]);
    const refused = all.filter(({ found }) => found !== null).length;
    expect(refused).toBeLessThan(SEEDS / 4);
  }, 60_000);

  it('would be found invalid by the schema where a word of it is wrong', () => {
    const document = JSON.parse(textOf(auditWith({}))) as Record<string, Record<string, unknown>>;
    const poam = document['plan-of-action-and-milestones'] ?? {};
    expect(problems({ 'plan-of-action-and-milestones': { ...poam, uuid: 'none' } })).toMatch(
      /uuid/,
    );
    expect(problems({ 'plan-of-action-and-milestones': { ...poam, more: 1 } })).toMatch(/propert/);
  });

  it('tells the life of an exception in the words of the standard', () => {
    const subject = { kind: 'exception', id: 'e_1' } as const;
    const { key } = difference();
    const text = textOf(
      auditWith({
        gaps: [gap({ row: difference({ exceptionNumber: 11, exceptionStanding: 'approved' }) })],
        exceptions: [exception({ covers: [key], expiresOn: '2027-01-31' })],
        signed: signed({
          signatures: [signature({ subject, meaning: 'approved', contentHash: 'c'.repeat(64) })],
          outside: [{ ...outsideApproval, subject, meaning: 'approved' }],
        }),
      }),
    );
    expect(text).toContain('"status": "deviation-approved"');
    expect(text).toContain('"value": "dr-submission"');
    expect(text.match(/"value": "dr-approved"/g)).toHaveLength(2);
    expect(text).toContain('It is no signature.');
    expect(text).toContain('c'.repeat(64));
    expect(text).toContain('"deadline": "2026-11-28T23:59:59Z"');
    const rejected = exception({ covers: [key], state: 'rejected', standing: 'rejected' });
    expect(textOf(auditWith({ exceptions: [rejected], signed: signed({}) }))).toContain(
      '"value": "dr-rejected"',
    );
  });

  it('says that an exception is asked for, that it covers nothing here, and no draft', () => {
    const requested = exception({ covers: [], state: 'requested', standing: 'requested' });
    const draft = exception({ id: 'e_2', state: 'draft', standing: 'draft', title: 'Half a word' });
    const text = textOf(auditWith({ exceptions: [requested, draft], signed: signed({}) }));
    expect(text).toContain('"status": "deviation-requested"');
    expect(text).toContain('Exception E-011: Smaller database in staging');
    expect(text).not.toContain('Half a word');
  });

  it('has no value of a secret, and says which side has one', () => {
    const row = difference({ staging: side('hunter2', 'sensitive'), production: side('15.6') });
    const text = textOf(auditWith({ gaps: [gap({ row })], signed: signed({}) }));
    expect(text).not.toContain('hunter2');
    expect(text).toContain('secret, present');
    expect(text).toContain('15.6');
  });

  it('names a plan that there is not by a resource that says so', () => {
    const text = textOf(auditWith({}));
    const href = /"import-ssp": \{\s*"href": "#([0-9a-f-]{36})"/.exec(text)?.[1] ?? 'none';
    expect(text).toMatch(new RegExp(`"uuid": "${href}",\\s*"title": "No system security plan"`));
  });

  it('is not handed over with a UUID twice, or a reference that leads nowhere', () => {
    const uuid = stableUuid('a', 'b');
    const written = (document: object): Uint8Array =>
      new TextEncoder().encode(JSON.stringify(document));
    const twice = { one: { uuid }, other: { uuid } };
    const nowhere = { risk: { uuid }, 'related-risks': [{ 'risk-uuid': stableUuid('c') }] };
    expect(() => checkOscal(written(twice), twice)).toThrow(AppError);
    expect(() => checkOscal(written(nowhere), nowhere)).toThrow(AppError);
    const right = { risk: { uuid }, 'related-risks': [{ 'risk-uuid': uuid }] };
    expect(checkOscal(written(right), right)).toBe(1);
    expect(() => checkOscal(written(right), { ...right, more: 1 })).toThrow(AppError);
  });

  it('has UUIDs of version 5 in the name space of the app', () => {
    expect(NAMESPACE).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(stableUuid('a', 'b')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-/,
    );
    expect(stableUuid('a', 'b')).toBe(stableUuid('a', 'b'));
    expect(stableUuid('a', 'b')).not.toBe(stableUuid('ab'));
  });
});
