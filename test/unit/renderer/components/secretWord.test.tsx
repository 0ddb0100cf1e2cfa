import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { RowValue } from '../../../../renderer/components/RowValue.tsx';
import type { SideView } from '../../../../shared/contract/index.ts';
import type { DifferenceKind, ValueState } from '../../../../shared/model/words.ts';
import { aRow } from '../compare/rows.ts';

afterEach(cleanup);

const side = (state: ValueState): SideView => ({ state, value: null, path: null, position: null });

function said(
  kind: DifferenceKind,
  states: readonly [ValueState, ValueState],
  more: { readonly rule?: string; readonly variation?: string } = {},
): readonly (string | null)[] {
  const suggestion = { risk: null, rule: more.rule ?? null, reasons: [] };
  const sides = { staging: side(states[0]), production: side(states[1]) };
  const row = aRow({ kind, ...sides, suggestion, variation: more.variation ?? null });
  return (['staging', 'production'] as const).map((one) => {
    const { container } = render(<RowValue row={row} side={one} />);
    return container.textContent;
  });
}

describe('a secret in words', () => {
  it('is the same where both sides share it', () => {
    const same = 'same secret';
    expect(said('same-but-should-differ', ['sensitive', 'sensitive'])).toEqual([same, same]);
  });

  it('is different where the comparison of the tags said so', () => {
    expect(said('changed', ['sensitive', 'sensitive'], { variation: 'secret' })).toEqual([
      'different secret',
      'different secret',
    ]);
  });

  it('is never called different where the tags cannot be compared', () => {
    const rule = 'finding.secret-not-comparable';
    expect(said('changed', ['sensitive', 'sensitive'], { rule })[0]).toBe('uncompared secret');
    expect(said('changed', ['sensitive', 'sensitive'])[0]).toBe('secret present');
  });

  it('is present on one side and missing or empty on the other', () => {
    expect(said('only-in-staging', ['sensitive', 'absent'])).toEqual([
      'secret present',
      'no secret',
    ]);
    expect(said('changed', ['empty', 'sensitive'])).toEqual(['empty secret', 'secret present']);
  });

  it('says nothing of secrets where neither side is one', () => {
    expect(said('only-in-staging', ['null', 'absent'])).toEqual(['null', 'not there']);
  });
});
