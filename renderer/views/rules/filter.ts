import type { RuleRow, RulesView } from '../../../shared/contract/index.ts';
import type { Dimension, Risk } from '../../../shared/model/words.ts';
import { dimensionsOf, searchText } from './words.ts';

/** Which rules of the catalogue are shown; `any` leaves a part open. */
export interface RuleFilter {
  readonly search: string;
  readonly origin: 'any' | 'built-in' | 'custom';
  readonly risk: 'any' | Risk;
  readonly dimension: 'any' | Dimension;
  readonly state: 'any' | 'on' | 'off';
  /** Only rules that suggest a risk in this audit. */
  readonly here: boolean;
}

/** Every rule. */
export const everyRule: RuleFilter = {
  search: '',
  origin: 'any',
  risk: 'any',
  dimension: 'any',
  state: 'any',
  here: false,
};

/** The rules that fit; all words of the search have to be found. */
export function filteredRules(view: RulesView, filter: RuleFilter): readonly RuleRow[] {
  const wanted = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  return view.rules.filter((row) => fits(row, filter) && holds(row, view, wanted));
}

function fits(row: RuleRow, { origin, risk, dimension, state, here }: RuleFilter): boolean {
  const about = dimensionsOf(row.rule);
  return (
    (origin === 'any' || row.rule.origin === origin) &&
    (risk === 'any' || row.gives.includes(risk)) &&
    (dimension === 'any' || about.length === 0 || about.includes(dimension)) &&
    (state === 'any' || row.on === (state === 'on')) &&
    (!here || row.suggests > 0)
  );
}

function holds(row: RuleRow, view: RulesView, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const text = searchText(row, view);
  return wanted.every((word) => text.includes(word));
}
