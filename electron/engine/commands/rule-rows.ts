import { AppError } from '../../../shared/model/errors.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import { builtInRule, mostRules, ownRule, ruleContent } from '../../../shared/risk/index.ts';
import type { RuleDraft } from '../../../shared/risk/index.ts';
import { ruleText } from '../../../shared/text/rules.ts';
import type { SystemRuleTable } from '../store/judgement-tables.ts';
import { flag } from '../store/mapping.ts';
import { nextVersion, ruleOf, systemRuleId, systemRuleRows } from '../store/system-rules.ts';
import { canonicalJson } from '../store/trail.ts';
import type { Transaction } from '../store/transaction.ts';

/** Changes the rules of one system within a transaction; what says the same already stays. */
export class RuleRows {
  readonly #tx: Transaction;
  readonly #systemId: string;
  readonly #rows: Map<string, SystemRuleTable>;

  constructor(tx: Transaction, systemId: string) {
    this.#tx = tx;
    this.#systemId = systemId;
    this.#rows = new Map(systemRuleRows(tx.store, systemId).map((row) => [row.rule_id, row]));
  }

  /** The system's own rule of an id; null where it has none. */
  own(ruleId: string): Rule | null {
    const row = this.#rows.get(ruleId);
    return row ? ruleOf(row) : null;
  }

  /** Gives a rule its next version; it stays off where it was switched off. */
  set(draft: RuleDraft): { readonly version: number; readonly changed: boolean } {
    const own = this.own(draft.id);
    if (own && canonicalJson(ruleContent(own)) === canonicalJson(draft)) {
      return { version: own.version, changed: false };
    }
    const version = nextVersion(this.#tx.store, this.#systemId, draft.id);
    this.#write(draft.id, { json_rule: canonicalJson(ownRule(draft, version)), version });
    this.#refuseTooMany();
    return { version, changed: true };
  }

  /** Whether that changed anything. */
  switch(ruleId: string, { on }: { readonly on: boolean }): boolean {
    const live = flag(on);
    if ((this.#rows.get(ruleId)?.live ?? 1) === live) return false;
    this.#write(ruleId, { live });
    return true;
  }

  /** Leaves the row with the number of its last version; a built-in rule of the id is on again. */
  remove(ruleId: string): void {
    this.#write(ruleId, { json_rule: null, live: 1 });
  }

  #write(
    ruleId: string,
    patch: Partial<Pick<SystemRuleTable, 'json_rule' | 'version' | 'live'>>,
  ): void {
    const id = systemRuleId(this.#systemId, ruleId);
    const changed = { ...patch, changed_by: this.#tx.person, changed_at: this.#tx.now };
    const row = { ...(this.#rows.get(ruleId) ?? this.#untouched(ruleId)), ...changed };
    if (this.#rows.has(ruleId)) this.#tx.change('system_rule', id, changed);
    else this.#tx.put('system_rule', row);
    this.#rows.set(ruleId, row);
  }

  /** A rule that nobody changed yet. */
  #untouched(ruleId: string): Omit<SystemRuleTable, 'changed_by' | 'changed_at'> {
    return {
      id: systemRuleId(this.#systemId, ruleId),
      system_id: this.#systemId,
      rule_id: ruleId,
      version: builtInRule(ruleId)?.version ?? 1,
      live: 1,
      json_rule: null,
    };
  }

  #refuseTooMany(): void {
    const own = [...this.#rows.values()].filter(({ json_rule }) => json_rule !== null);
    if (own.length <= mostRules) return;
    throw new AppError({ code: 'rule.too-many', ...ruleText.tooMany(mostRules) });
  }
}
