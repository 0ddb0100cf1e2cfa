import { describe, expect, it } from 'vitest';
import { checkOscal } from '../../../../../../electron/engine/exports/oscal/check.ts';
import { NAMESPACE, stableUuid } from '../../../../../../electron/engine/exports/oscal/values.ts';
import { writeOscal } from '../../../../../../electron/engine/exports/oscal/write.ts';
import type { OscalData } from '../../../../../../electron/engine/exports/oscal/data.ts';
import type { ExceptionStep, ExceptionStepKind } from '../../../../../../shared/contract/views.ts';
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

const of = { kind: 'exception', id: 'e_1' } as const;
const origin = {
  how: 'administrator',
  at: '2026-11-19T08:00:00.000Z',
  by: 'Kim',
  changedAt: null,
  words: 'reset 2026-11-19 08:00 UTC, allowed by Kim',
} as const;

/** A step of an exception's life on a day of November. */
function step(
  day: number,
  kind: ExceptionStepKind,
  what: string,
  actor: string,
  reason: string | null = null,
  approvedHash: string | null = null,
): ExceptionStep {
  return { at: `2026-11-0${day}T10:00:00.000Z`, kind, what, actor, reason, approvedHash };
}

interface Logged {
  readonly title: string;
  readonly props: readonly { readonly value: string }[];
  readonly 'logged-by'?: readonly { readonly 'party-uuid': string }[];
  readonly 'status-change'?: string;
}

/** The log of the one risk: kind, who, title, and what the risk is then. */
function logOf(
  each: ReturnType<typeof exception>,
  signatures: OscalData['signed']['signatures'] = [],
  outside: OscalData['signed']['outside'] = [],
): readonly unknown[] {
  const data = auditWith({ gaps: [], exceptions: [each], signed: signed({ signatures, outside }) });
  const text = textOf(data);
  expect(problems(JSON.parse(text))).toBeNull();
  for (const { contentHash } of signatures) expect(text).toContain(`"value": "${contentHash}"`);
  for (const { passphrase } of signatures) expect(text).toContain(passphrase?.words);
  expect(text.includes('"name": "role-as-stated"')).toBe(outside.length > 0);
  const { 'plan-of-action-and-milestones': poam } = JSON.parse(text) as {
    'plan-of-action-and-milestones': {
      metadata: { parties: readonly { uuid: string; name: string }[] };
      risks: readonly { 'risk-log': { entries: readonly Logged[] } }[];
    };
  };
  const names = new Map(poam.metadata.parties.map(({ uuid, name }) => [uuid, name]));
  return (poam.risks[0]?.['risk-log'].entries ?? []).map((entry) => [
    entry.props[0]?.value,
    names.get(entry['logged-by']?.[0]?.['party-uuid'] ?? ''),
    entry.title,
    entry['status-change'],
  ]);
}

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

  it('tells the life of an exception in the words of the standard, each step with who did it', () => {
    const { key } = difference();
    const log = logOf(
      exception({
        covers: [key],
        expiresOn: '2026-11-30',
        standing: 'expired',
        history: [
          step(9, 'voided', 'Approval void', 'Lin', 'A value changed.'),
          step(8, 'approved', 'Approved again', 'Board', null, 'd'),
          step(7, 'checked', 'Review trigger checked; to be checked again on 2026-12-01', 'Kim'),
          step(6, 'approved', 'Approved', 'Ada Lindqvist', 'Agreed.', 'c'),
          step(5, 'requested', 'Requested again', 'Sam Reyes', 'With a control.'),
          step(4, 'rejected', 'Rejected', 'Rin Okada', 'No control is named.'),
          step(3, 'requested', 'Requested', 'Sam Reyes'),
          step(2, 'draft', 'Drafted', 'Sam Reyes'),
        ],
      }),
      [signature({ subject: of, meaning: 'approved', contentHash: 'c', passphrase: origin })],
      [{ ...outsideApproval, subject: of, meaning: 'approved', contentHash: 'd' }],
    );
    expect(log).toEqual([
      ['dr-submission', 'Sam Reyes', 'E-011 was requested.', 'deviation-requested'],
      ['dr-rejected', 'Rin Okada', 'E-011: Rejected.', 'open'],
      ['dr-updated', 'Sam Reyes', 'E-011: Requested again.', 'deviation-requested'],
      ['dr-approved', 'Ada Lindqvist', 'E-011 was approved by signing.', 'deviation-approved'],
      [
        'dr-updated',
        'Kim',
        'E-011: Review trigger checked; to be checked again on 2026-12-01.',
        undefined,
      ],
      [
        'dr-approved',
        'Board of changes',
        'An approval of E-011 from outside was recorded: Minutes of 2026-11-19. It is no signature.',
        'deviation-approved',
      ],
      ['status-update', 'Lin', 'E-011: Approval void.', 'open'],
      ['status-update', undefined, 'E-011 expired at the end of its last day.', 'open'],
    ]);
  });

  it('calls an approval without a signature what it is, and a renewal a takeover', () => {
    const log = logOf(
      exception({
        renewsNumber: 4,
        history: [
          step(6, 'closed', 'Closed', 'Kim', 'The pool was enlarged.'),
          step(5, 'approved', 'Approved', 'Ada Lindqvist'),
          step(4, 'requested', 'Requested as a renewal', 'Sam Reyes'),
        ],
      }),
    );
    expect(log).toEqual([
      [
        'dr-updated',
        'Sam Reyes',
        'E-011 was requested to take over from E-004.',
        'deviation-requested',
      ],
      [
        'dr-approved',
        'Ada Lindqvist',
        'E-011 was recorded as approved before signatures were kept. It is no signature.',
        'deviation-approved',
      ],
      ['status-update', 'Kim', 'E-011: Closed.', undefined],
    ]);
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
