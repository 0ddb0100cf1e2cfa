import type { Attribute } from '../../../../shared/model/attribute.ts';
import type { Difference } from '../../../../shared/model/comparison.ts';
import { dimensions, profileTraits } from '../../../../shared/model/words.ts';
import type { SuggestionContext } from '../../../../shared/risk/index.ts';
import { attribute, compareAttributes, plainContext } from '../build.ts';
import type { RuleCase, SideCase } from './cases.data.ts';

/** A release that everything touches, after an incident in every dimension. */
export const worstContext: SuggestionContext = {
  traits: profileTraits,
  kernelDependent: true,
  incidents: dimensions.map((dimension) => ({
    id: dimension,
    date: '2026-03-02',
    dimension,
    what: 'Sign-in failed.',
    parityGap: true,
    catalogueId: null,
  })),
};

type Compared = Omit<RuleCase, 'rule' | 'risk'>;

/** The row of a case. What a variation explains is restored, because the rule is what is tested. */
export function differenceOf(
  { of, staging, production, beside }: Compared,
  context: SuggestionContext = plainContext,
): Difference {
  const { dimension, subject, name } = attribute(of);
  const key = `${dimension}|${subject}|${name}`;
  const both = beside ? [attribute(beside)] : [];
  const { differences, summary } = compareAttributes(
    [...sideOf(of, staging), ...both],
    [...sideOf(of, production), ...both],
    { restored: new Set([key]), context },
  );
  const [row] = differences;
  if (!row) throw new Error(`no difference: ${JSON.stringify(summary)}`);
  return row;
}

function sideOf(of: Partial<Attribute>, side: SideCase): readonly Attribute[] {
  if (side === null) return [];
  if (typeof side === 'string') return [attribute({ ...of, value: side })];
  if ('tag' in side) {
    return [attribute({ ...of, state: 'sensitive', value: null, tag: side.tag || null })];
  }
  return [attribute({ ...of, state: side.state, value: side.state === 'empty' ? '' : null })];
}
