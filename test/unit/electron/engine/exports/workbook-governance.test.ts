import { beforeAll, describe, expect, it } from 'vitest';
import type { ExceptionStep } from '../../../../../shared/contract/views.ts';
import { governanceText } from '../../../../../shared/text/workbook-governance.ts';
import { written } from './read-book.ts';
import type { Read } from './read-book.ts';
import { workbookData } from './sample-data.ts';
import { outsideApproval, release, signature } from './sample-governance.ts';
import { exception } from './sample-views.ts';

const changed = signature({
  id: 's_2',
  name: 'Rin Okada',
  covers: false,
  changes: [{ path: 'reason', label: 'Reason', before: 'a', after: 'b' }],
});

function step(
  kind: ExceptionStep['kind'],
  at: string,
  actor: string,
  what: string,
  reason: string | null,
): ExceptionStep {
  return { kind, at, actor, what, reason, approvedHash: null };
}

const passphrase = {
  how: 'recovery-code',
  at: '2026-11-19T08:00:00.000Z',
  by: null,
  changedAt: null,
  words: 'reset with the recovery code 2026-11-19 08:00 UTC',
} as const;

describe('what a workbook tells of governance', () => {
  let found: Read;
  beforeAll(async () => {
    const history = [
      step('approved', '2026-11-20T11:00:00.000Z', 'Ada', 'Approved', 'Agreed.'),
      step('requested', '2026-11-20T10:00:00.000Z', 'Sam', 'Requested', null),
    ];
    const data = {
      exceptions: [exception({ number: 12 }), exception({ number: 11, history })],
      signatures: { signatures: [changed, signature({ passphrase })], outside: [outsideApproval] },
    };
    found = await written(workbookData(data));
  });

  it('prints who signed, in which role, when with the offset, and what it means', () => {
    const at = (header: string) => found.cell('Signatures', 0, header)?.v;
    expect(at('Printed name')).toBe('Ada Lindqvist');
    expect(at('Role')).toBe('Release manager');
    expect(at('Team')).toBe('Operations');
    expect(at('Meaning')).toBe('Release decision');
    expect(at('Signed, with offset')).toBe('2026-11-23 13:05:00 UTC (local time UTC+01:00)');
    expect(at('SHA-256 of what was signed')).toBe('c'.repeat(64));
    expect(at('Covers the present content')).toBe('Yes');
    expect(at('Passphrase')).toBe('reset with the recovery code 2026-11-19 08:00 UTC');
    expect(found.cell('Signatures', 1, 'Passphrase')?.v ?? '').toBe('');
  });

  it('says what changed where a signature no longer covers, and what is missing', () => {
    expect(found.cell('Signatures', 1, 'Covers the present content')?.v).toBe(
      'No. Changed since: Reason',
    );
    expect(found.texts('Signatures')).toContain('Required: Reviewed by Auditor. Missing.');
    expect(found.texts('Signatures')).toContain(
      'Required: Release decision by Release manager. Signed by Ada Lindqvist, 2026-11-23 13:05:00 UTC.',
    );
  });

  it('keeps approvals from outside in a part of their own that calls none a signature', () => {
    expect(found.texts('Signatures')).not.toContain('Board of changes');
    expect(found.cell('Outside approvals', 0, 'Approver')?.v).toBe('Board of changes');
    expect(found.cell('Outside approvals', 0, 'Role, as stated')?.v).toBe('Risk owner');
    expect(found.texts('Outside approvals')).toContain(governanceText.aboutOutside);
    expect(found.cell('Outside approvals', 0, 'Evidence (SHA-256)')?.v).toBe(
      `minutes.pdf\n${'e'.repeat(64)}`,
    );
  });

  it('tells every step of an exception, oldest first', () => {
    const steps = [0, 1].map((row) =>
      ['Number', 'Who', 'Step', 'Why'].map(
        (header) => found.cell('Exception history', row, header)?.v ?? null,
      ),
    );
    expect(steps).toEqual([
      ['E-011', 'Sam', 'Requested', null],
      ['E-011', 'Ada', 'Approved', 'Agreed.'],
    ]);
  });

  it('lists evidence with size and hash, checklist, dossier and changes of production', () => {
    expect(found.cell('Evidence', 0, 'Bytes')).toMatchObject({ t: 'n', v: 48_213 });
    expect(found.cell('Evidence', 0, 'SHA-256')?.v).toBe('e'.repeat(64));
    expect(found.cell('Evidence', 0, 'Note')).toMatchObject({ t: 's', v: '+1-855 was called' });
    expect(found.cell('Checklist', 0, 'State')?.v).toBe('Done');
    expect(found.cell('Checklist', 0, 'Note')?.f).toBeUndefined();
    expect(found.texts('Checklist')).toContain(`Back-out plan: ${release.dossier.backOutPlan}`);
    expect(found.cell('Production changes', 0, 'Made by')?.v).toBe('Night shift');
  });

  it('says on the scorecard why people decided otherwise, and who signed that', () => {
    const texts = found.texts('Scorecard');
    expect(texts).toContain(
      'Decided otherwise than computed (Not ready): The gaps are in a part that this release does not touch.',
    );
    expect(texts).toContain(
      'Signed: Release decision, Ada Lindqvist (Release manager), 2026-11-23 13:05:00 UTC (local time UTC+01:00)',
    );
    expect(texts.some((text) => text.endsWith('What was signed has changed since.'))).toBe(true);
    expect(texts).toContain('Required: Reviewed by Auditor. Missing.');
  });

  it('names every empty part in a sentence', async () => {
    const nothing = { ...release, checklist: [], productionChanges: [] };
    const empty = await written(
      workbookData({
        release: nothing,
        signatures: { signatures: [], outside: [] },
        evidence: [],
        exceptions: [],
      }),
    );
    for (const key of Object.keys(governanceText.empty) as (keyof typeof governanceText.empty)[]) {
      expect(empty.texts(governanceText.sheets[key])).toContain(governanceText.empty[key]);
    }
  });
});
