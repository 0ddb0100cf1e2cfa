import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { ExportDone, PlanSheetPreview } from '../../../../shared/contract/index.ts';
import { bridge } from '../../../../renderer/app/bridge.ts';
import { settingsValue } from '../../../../renderer/app/settings.ts';
import { ExportsPanel } from '../../../../renderer/views/exports/ExportsPanel.tsx';
import { PlanSheetDialog } from '../../../../renderer/views/exports/PlanSheetDialog.tsx';
import { TemplatesDialog } from '../../../../renderer/views/exports/TemplatesDialog.tsx';
import { exportsText } from '../../../../shared/text/exports-screen.ts';
import { packageScreen } from '../../../../shared/text/package-screen.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

afterEach(cleanup);

const written: ExportDone = {
  fileName: 'Ferry 7.1.xlsx',
  fileToken: 'token',
  sha256: 'a'.repeat(64),
  size: 1200,
  sheets: [{ name: 'Scorecard', rows: 4 }],
  cellsChecked: 512,
};

const verifier = [{ fileName: 'evenkeel-verify.html', sha256: 'b'.repeat(64), size: 2000 }];

function draw(commands: Parameters<typeof fakeBridge>[0]['commands'] = {}) {
  const faked = fakeBridge({
    commands,
    queries: {
      'record.info': () => ({ writable: true, heldBy: null, notices: [] }),
      'audit.get': () => ({ audit: { closedAt: null }, custody: { state: 'here' } }),
      'templates.list': () => ({
        templates: [
          { id: 't1', name: 'Board', kind: 'plan', fileName: 'board.xlsx', columns: [1, 2] },
        ],
        fields: { scorecard: [], register: [], plan: [] },
      }),
      'package.info': () => ({ verifier }),
    },
  });
  show(<ExportsPanel auditId="a" />);
  return faked;
}

const row = (name: string) => screen.getByRole('region', { name });

describe('the exports', () => {
  it('say each what it contains and for whom', () => {
    draw();
    const titles = [
      exportsText.workbook,
      exportsText.pdf,
      exportsText.csv,
      exportsText.oscal,
      packageScreen.export,
      packageScreen.verifier,
      exportsText.planSheet,
    ].map(({ title }) => title);
    for (const title of titles) {
      expect(within(row(title)).getByText(/^For .+\.$/)).toBeTruthy();
      expect(within(row(title)).getAllByRole('button').length).toBeGreaterThan(0);
    }
  });

  it('write the workbook by the chosen template, and tell what was read back', async () => {
    const { calls } = draw({ 'export.workbook': () => ({ ok: true, value: written }) });
    const workbook = within(row(exportsText.workbook.title));
    await userEvent.click(workbook.getByRole('combobox'));
    await userEvent.click(
      await screen.findByRole('option', { name: exportsText.workbook.own('Board') }),
    );
    expect(workbook.getByText(/board\.xlsx/)).toBeTruthy();
    await userEvent.click(workbook.getByRole('button', { name: exportsText.workbook.act }));
    await workbook.findByRole('group', { name: written.fileName });
    expect(calls[0]).toMatchObject({
      name: 'export.workbook',
      input: { auditId: 'a', template: { templateId: 't1' } },
    });
    expect(workbook.getByText(exportsText.sha(written.sha256))).toBeTruthy();
    expect(workbook.getByText(exportsText.part('Scorecard', 4))).toBeTruthy();
  });

  it('separate CSV as the setting says', async () => {
    settingsValue.set((now) => ({ ...now, csvSeparator: 'semicolon' }));
    const { calls } = draw({ 'export.csv': () => ({ ok: true, value: written }) });
    const csv = within(row(exportsText.csv.title));
    expect(csv.getByText(/separated by semicolons/)).toBeTruthy();
    await userEvent.click(csv.getByRole('button', { name: exportsText.csv.act }));
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.input).toEqual({ auditId: 'a', separator: 'semicolon', form: 'zip' });
    settingsValue.set((now) => ({ ...now, csvSeparator: 'comma' }));
  });

  it('show the hashes of the verifier before it is exported', async () => {
    draw();
    expect(await screen.findByText('b'.repeat(64))).toBeTruthy();
  });
});

const preview: PlanSheetPreview = {
  fileName: 'filled.xlsx',
  digest: 'd'.repeat(64),
  rows: 12,
  exportedAt: '2026-03-02T09:00:00.000Z',
  changes: [
    {
      place: 'Remediation plan!P12',
      differenceId: 'x',
      number: 14,
      title: 'max_connections',
      field: 'owner',
      from: null,
      to: 'Rin Sato',
      status: null,
      consequence: null,
    },
  ],
  refused: [
    {
      place: 'Remediation plan!Q13',
      number: 'G-015',
      sentence: 'The status is none of the words.',
      remedy: 'Choose one of the list.',
    },
  ],
};

describe('a remediation plan that comes back', () => {
  it('shows every change and what is left out, and applies with a reason what was shown', async () => {
    const { calls } = fakeBridge({
      commands: { 'plan-sheet.apply': () => ({ ok: true, value: { changed: 1, gaps: 1 } }) },
    });
    show(<PlanSheetDialog auditId="a" file="f" preview={preview} onClose={() => undefined} />);
    const table = within(screen.getByRole('table', { name: exportsText.planSheet.table }));
    expect(table.getByText('Rin Sato')).toBeTruthy();
    expect(screen.getByText(/none of the words/)).toBeTruthy();
    const apply = screen.getByRole('button', { name: exportsText.planSheet.apply(1) });
    await userEvent.click(apply);
    expect(calls).toEqual([]);
    expect(screen.getByText(exportsText.planSheet.reasonMissing)).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox'), 'Answers of the owners, 3 March.');
    await userEvent.click(apply);
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.input).toEqual({
      auditId: 'a',
      file: 'f',
      digest: preview.digest,
      reason: 'Answers of the owners, 3 March.',
    });
  });

  it('has nothing to apply where the sheet says what the record says', () => {
    fakeBridge({});
    const nothing = { ...preview, changes: [], refused: [] };
    show(<PlanSheetDialog auditId="a" file="f" preview={nothing} onClose={() => undefined} />);
    expect(screen.getByText(exportsText.planSheet.none)).toBeTruthy();
    const apply = screen.getByRole('button', { name: exportsText.planSheet.apply(0) });
    expect((apply as HTMLButtonElement).disabled).toBe(true);
  });
});

describe('own templates', () => {
  it('take the headers of a file, and keep what fills each column', async () => {
    const { calls } = fakeBridge({
      commands: { 'template.set': () => ({ ok: true, value: { templateId: 't2' } }) },
      queries: {
        'templates.list': () => ({
          templates: [],
          fields: { scorecard: [], register: [], plan: [{ id: 'owner', title: 'Owner' }] },
        }),
        'template.preview': () => ({
          fileName: 'board.xlsx',
          sheet: 'Plan',
          row: 3,
          columns: [
            { header: 'Who', field: 'owner' },
            { header: 'Mood', field: null },
          ],
        }),
      },
    });
    Object.assign(bridge().files, { pick: async () => [{ token: 'f', name: 'b', folder: false }] });
    show(<TemplatesDialog auditId="a" writable onClose={() => undefined} />);
    await screen.findByText(exportsText.templates.none);
    await userEvent.click(screen.getByRole('button', { name: exportsText.templates.add }));
    await screen.findByText(exportsText.templates.found('Plan', 3));
    const first = screen.getByRole('combobox', { name: exportsText.templates.header(1, 'Who') });
    expect(first.textContent).toBe('Owner');
    await userEvent.click(screen.getByRole('button', { name: exportsText.templates.save }));
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.input).toMatchObject({
      name: 'board',
      kind: 'plan',
      file: 'f',
      columns: [
        { header: 'Who', field: 'owner' },
        { header: 'Mood', field: null },
      ],
    });
  });
});
