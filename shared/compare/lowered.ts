import type { LoweringRule, Suggestion } from '../model/comparison.ts';
import type { Rule } from '../model/rule.ts';

/** Counts the rows that a rule of one's own keeps below the high that the built-in rules suggest. */
export class Lowered {
  readonly #own: ReadonlyMap<string, Rule>;
  readonly #rows = new Map<string, number>();

  constructor(rules: readonly Rule[]) {
    this.#own = new Map(
      rules.filter(({ origin }) => origin === 'custom').map((rule) => [rule.id, rule]),
    );
  }

  /** Takes what was suggested of a row; what the built-in rules say is asked where it matters. */
  take({ rule, risk }: Suggestion, builtIn: () => Suggestion): void {
    if (rule === null || risk === 'high' || !this.#own.has(rule)) return;
    if (builtIn().risk === 'high') this.#rows.set(rule, (this.#rows.get(rule) ?? 0) + 1);
  }

  /** The rules that lower, the one of the most rows first. */
  rules(): readonly LoweringRule[] {
    return [...this.#rows]
      .map(([id, rows]) => ({ rule: id, title: this.#own.get(id)?.title ?? id, rows }))
      .toSorted((a, b) => b.rows - a.rows || (a.rule < b.rule ? -1 : 1));
  }
}
