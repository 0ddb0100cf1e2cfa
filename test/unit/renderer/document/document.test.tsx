import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { closeReport } from '../../../../renderer/app/reports.ts';
import { DocumentStep } from '../../../../renderer/steps/1-document/DocumentStep.tsx';
import { catalogueOf } from '../../../../shared/model/catalogue/index.ts';
import { dimensions, sides } from '../../../../shared/model/words.ts';
import { fakeBridge } from '../fakeBridge.ts';
import type { Answers } from '../fakeBridge.ts';
import { show } from '../show.tsx';

const cells = dimensions.flatMap((dimension) =>
  sides.map((side) => ({
    dimension,
    side,
    sources: [],
    answered: 0,
    asked: 2,
    missing: ['A', 'B'],
    advice: 'A state file answers both.',
  })),
);
const unanswered = { state: 'unanswered', value: null, from: null, reason: null };
const queries: NonNullable<Answers['queries']> = {
  'record.info': () => ({ writable: true, notices: [] }),
  'steps.get': () => ({ steps: [], readiness: null }),
  'document.get': () => ({ sources: [], cells, calledFor: {}, unpaired: [] }),
  'document.acts': () => ({ restored: [], moves: [], masks: [], mappings: [], hosts: [] }),
  'catalogue.get': () =>
    catalogueOf('data').map((entry) => ({ entry, staging: unanswered, production: unanswered })),
};

afterEach(() => {
  for (const side of sides) closeReport(side);
  cleanup();
});

describe('documenting', () => {
  it('adds what is dropped on a cell to its side and says what was refused and why', async () => {
    const error = {
      code: 'source.truncated',
      sentence: 'The file ends inside a list.',
      remedy: 'Export it again.',
      place: { file: 'broken.tfstate', line: 88 },
    };
    const added = [
      {
        sourceId: '1',
        path: 'a.env',
        collector: 'env',
        attributes: 38,
        warnings: 0,
        replaced: null,
      },
    ];
    const value = {
      added,
      refused: [{ path: 'broken.tfstate', error, retry: 'again', columns: null }],
    };
    const { calls } = fakeBridge({
      queries,
      commands: { 'source.add': () => ({ ok: true, value }) },
    });
    show(<DocumentStep auditId="a" />);
    const cell = await screen.findByRole('cell', { name: 'Data, production' });
    const files = [new File(['x'], 'a.env'), new File(['x'], 'broken.tfstate')];
    fireEvent.drop(cell, { dataTransfer: { files } });
    const table = await screen.findByRole('table', { name: 'Refused files' });
    expect(calls[0]?.input).toEqual({
      auditId: 'a',
      side: 'production',
      files: ['token:a.env', 'token:broken.tfstate'],
    });
    expect(within(table).getByText('broken.tfstate:88')).toBeTruthy();
    expect(within(table).getByText('The file ends inside a list.')).toBeTruthy();
    expect(screen.getByText(/1 source with 38 attributes\./)).toBeTruthy();
  });

  it('saves a typed answer on leaving, and Tab moves across', async () => {
    const { calls } = fakeBridge({ queries });
    show(<DocumentStep auditId="a" />);
    const [staging, production] = await Promise.all(
      ['Data source, staging', 'Data source, production'].map((name) =>
        screen.findByRole('combobox', { name }),
      ),
    );
    if (!staging) throw new Error('no field');
    await userEvent.type(staging, 'synthetic');
    await userEvent.tab();
    expect(document.activeElement).toBe(production);
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.input).toMatchObject({
      side: 'staging',
      catalogueId: 'data.source',
      state: 'value',
      value: 'synthetic',
    });
  });

  it('takes unknown as an answer, and asks why something is not applicable', async () => {
    const { calls } = fakeBridge({ queries });
    show(<DocumentStep auditId="a" />);
    const field = await screen.findByRole('combobox', { name: 'Data masking, staging' });
    await userEvent.type(field, '{ArrowDown}');
    await userEvent.click(await screen.findByRole('option', { name: 'Unknown' }));
    await waitFor(() =>
      expect(calls.at(-1)?.input).toMatchObject({ state: 'unknown', value: null }),
    );
    await userEvent.type(field, '{ArrowDown}');
    await userEvent.click(await screen.findByRole('option', { name: /Not applicable/ }));
    await userEvent.type(await screen.findByLabelText('Reason'), 'no personal data');
    await userEvent.click(screen.getByRole('button', { name: 'Record as not applicable' }));
    await waitFor(() =>
      expect(calls.at(-1)?.input).toMatchObject({
        state: 'not-applicable',
        reason: 'no personal data',
      }),
    );
  });
});
