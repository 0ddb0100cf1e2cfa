import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import { brokenWorkbooks, oversizedWorkbooks } from '../../../../fixtures/crafted-workbooks.ts';
import { ask } from '../queries/support.ts';
import { act, bench, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';

let at: Bench;
beforeAll(async () => {
  at = await bench();
});
afterAll(async () => at.end());

interface Refused {
  readonly code: string;
  readonly remedy: string;
  readonly place?: { readonly file?: string };
}

async function asked(name: 'register.import-preview' | 'plan-sheet.preview', file: string) {
  const result = await at.engine.query(name, { auditId: at.auditId, file });
  return result.ok ? null : result.error;
}

/** Every way by which a workbook comes in: the sheet that it reads, and what it says of a file. */
interface Way {
  readonly as: string;
  readonly sheet: string;
  readonly given: (file: string) => Promise<Refused | null | undefined>;
  /** Code for files whose many cells lie below the rows that it reads. */
  readonly below?: string;
}

const farBelow = ['row 4294967290.xlsx', 'wide rows.xlsx'];

const ways: readonly Way[] = [
  {
    as: 'a register',
    sheet: 'Register',
    given: async (file) => asked('register.import-preview', file),
  },
  {
    as: 'a plan',
    sheet: 'Remediation plan',
    given: async (file) => asked('plan-sheet.preview', file),
  },
  {
    as: 'a template',
    sheet: 'Theirs',
    below: 'template.no-headers',
    given: async (file) =>
      refused(at.engine, 'template.set', of({ name: 'Theirs', kind: 'register', file })),
  },
  {
    as: 'an assessment sheet',
    sheet: 'Assessments',
    given: async (file) => refused(at.engine, 'assessment-sheet.read', of({ file })),
  },
  {
    as: 'an inventory',
    sheet: 'Hosts',
    given: async (file) => {
      const added = await act(at.engine, 'source.add', of({ side: 'staging', files: [file] }));
      return added.refused[0]?.error;
    },
  },
];

function of(more: object): object {
  return { auditId: at.auditId, ...more };
}

function written(name: string, bytes: Uint8Array): string {
  const file = join(at.folder.path, name);
  writeFileSync(file, bytes);
  return file;
}

describe.each(ways)('a crafted workbook that comes in as $as', ({ sheet, given, below }) => {
  it.each(oversizedWorkbooks(sheet))(
    'is refused by its name: $name',
    async ({ name, bytes, code }) => {
      const error = await given(written(name, bytes));
      const told = below !== undefined && farBelow.includes(name) ? below : code;
      expect(error).toMatchObject({ code: told, place: { file: name } });
      expect(error?.remedy).not.toBe('');
    },
  );

  it.each(brokenWorkbooks)('is none that can be read: $name', async ({ name, bytes }) => {
    const error = await given(written(name, bytes));
    expect(error?.code).toMatch(/^(?:register|plan-sheet|template|assessment-sheet|inventory)\./);
    expect(error?.place?.file).toBe(name);
  });
});

it('the engine lives on, and its record verifies', async () => {
  expect(await ask(at.engine, 'audit.get', { auditId: at.auditId })).toMatchObject({
    audit: { id: at.auditId },
  });
  expect(verifyRecord(at.record)).toMatchObject({ ok: true });
});
