import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from 'xlsx';
import { templateFields } from '../../../../../electron/engine/exports/templates/fields.ts';
import { guessFields } from '../../../../../electron/engine/exports/templates/guess.ts';
import { layoutSheets } from '../../../../../electron/engine/exports/templates/layout.ts';
import { synonyms } from '../../../../../electron/engine/exports/templates/synonyms.data.ts';
import { sheetName } from '../../../../../electron/engine/exports/workbook/safe-text.ts';
import { writeWorkbook } from '../../../../../electron/engine/exports/workbook/write.ts';
import { templateKinds } from '../../../../../shared/contract/commands/exports.ts';
import { poamText } from '../../../../../shared/text/workbook-poam.ts';
import { workbookData } from './sample-data.ts';
import { release } from './sample-governance.ts';

describe('the fields of templates', () => {
  it('have ids of their own, each for one column', () => {
    for (const kind of templateKinds) {
      const ids = templateFields[kind].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('have the columns that auditors know, by the ids that records keep', () => {
    const poam = templateFields.plan.filter(({ id }) => id.startsWith('poam.'));
    expect(poam.map(({ id }) => id)).toEqual([
      'poam.poa-m-item-id',
      'poam.vulnerability-description',
      'poam.resources-required',
      'poam.scheduled-completion-date',
      'poam.milestones',
      'poam.milestone-changes',
      'poam.source',
      'poam.status',
      'poam.comments',
      'poam.raw-severity',
      'poam.mitigations',
      'poam.severity',
      'poam.likelihood',
      'poam.impact',
      'poam.residual-risk-level',
      'poam.recommendations',
      'poam.original-risk-rating',
      'poam.adjusted-risk-rating',
      'poam.operational-requirement',
      'poam.deviation-rationale',
    ]);
    expect(poam).toHaveLength(Object.keys(poamText.columns).length);
  });

  it('are known under their other names, each of a field that exists', () => {
    const ids = new Set(templateKinds.flatMap((kind) => templateFields[kind].map(({ id }) => id)));
    expect(Object.keys(synonyms).filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('the fields that headers resemble', () => {
  const { plan, register } = templateFields;

  it('are those that a header names, whatever its case and signs', () => {
    expect(guessFields(['POA&M ITEM ID', 'due_date', 'Risk owner:'], plan)).toEqual([
      'poam.poa-m-item-id',
      'due',
      'owner',
    ]);
    expect(
      guessFields(['Exception ID', 'Business justification', 'Valid until'], register),
    ).toEqual(['number', 'reason', 'expires-on']);
  });

  it('are given once, and to nothing that is not alike', () => {
    expect(guessFields(['Owner', 'Owner', 'Colour of the folder'], plan)).toEqual([
      'owner',
      null,
      null,
    ]);
  });

  it('never fail, whatever the headers say', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (headers) => {
        const found = guessFields(headers, plan).filter((id) => id !== null);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

describe('a table by the template of an organisation', () => {
  const header = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      '=1+1',
      '@SUM(1)',
      '#N/A',
      '#REF!',
      '_x0041_',
      "'",
      ' ',
      'TRUE',
      '1e5',
      '__proto__',
    ),
  );
  const field = fc.constantFrom(null, ...templateFields.plan.map(({ id }) => id));
  const column = fc.record({
    header,
    field,
    width: fc.option(fc.integer({ min: 4, max: 120 })),
    fill: fc.constantFrom(null, 'FFFFFF', '000000', 'C00000'),
  });

  it('reads back as it was written, whatever its name and its headers', async () => {
    const columns = fc.array(column, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), columns, async (name, all) => {
        const { bytes } = await writeWorkbook(workbookData(), { name, kind: 'plan', columns: all });
        const book = read(bytes, { type: 'array', dense: true });
        expect(book.SheetNames).toHaveLength(2);
        const cells = book.Sheets[book.SheetNames[0] ?? '']?.['!data']?.flat() ?? [];
        expect(cells.filter((cell) => cell?.f !== undefined)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('says on About what of the file was taken over and what was not', () => {
    const layout = { name: 'Bank', kind: 'plan', columns: [] } as const;
    const about = layoutSheets(workbookData(), layout).at(-1);
    expect(about?.rows.map(([, said]) => said)).toContainEqual(
      expect.stringMatching(/^Bank: .* borders, formulas and other sheets are not taken over\.$/),
    );
  });

  it('has a name that spreadsheets take for a sheet', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('History', 'about', "'", ''),
    );
    fc.assert(
      fc.property(text, (wanted) => {
        const name = sheetName(wanted, ['About']);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
        expect(['history', 'about']).not.toContain(name.toLowerCase());
      }),
    );
  });
});

describe('texts above a table', () => {
  it.each(['_x0041_', '#N/A', '=1+1', 'line\r\nline', '\u0001'])('hold %j', async (plan) => {
    const dossier = { backOutPlan: plan, testEvidence: plan };
    const data = workbookData({ release: { ...release, dossier } });
    await expect(writeWorkbook(data)).resolves.toHaveProperty('sha256');
  });

  it('are part of every layout that has them, with the signatures', () => {
    for (const layout of ['complete', 'scorecard', 'register'] as const) {
      const names = layoutSheets(workbookData(), layout).map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['Signatures', 'Outside approvals', 'About']));
    }
  });
});
