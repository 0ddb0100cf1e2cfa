import type { QueryName, QueryOutput } from '../../../../../shared/contract/queries.ts';
import type { RuleRow } from '../../../../../shared/contract/views.ts';
import { act, bench } from './engine.ts';
import type { Bench } from './engine.ts';

/** A rule of one's own that says high of the differences that a rule bench has. */
export const sizes = {
  id: 'ours.sizes',
  title: 'Sizes of pools and caches',
  match: { name: ['*_SIZE'], kind: ['changed'] },
  risk: 'high',
  rationale: 'A pool that is too small has brought checkout down.',
};

/** The reason that every act on a rule asks for. */
export const because = { reason: 'agreed in the review' };

/** A record with a comparison that rules say something of, and the acts on its rules. */
export interface RuleBench extends Bench {
  readonly audit: () => { readonly auditId: string };
  readonly ask: <N extends QueryName>(name: N, input: object) => Promise<QueryOutput<N>>;
  readonly set: (rule: object) => Promise<{ readonly ruleId: string; readonly version: number }>;
  readonly switched: (ruleId: string, on: boolean) => Promise<unknown>;
  readonly undo: () => Promise<unknown>;
  readonly listed: (id: string) => Promise<RuleRow | undefined>;
}

/** Two sizes that differ and a key on one side only, compared. */
export async function ruleBench(): Promise<RuleBench> {
  const at = await bench();
  const audit = () => ({ auditId: at.auditId });
  await at.document({
    staging: 'POOL_SIZE=10\nCACHE_SIZE=10\nSEARCH_KEY=1\n',
    production: 'POOL_SIZE=20\nCACHE_SIZE=30\n',
  });
  await act(at.engine, 'comparison.run', audit());
  async function ask<N extends QueryName>(name: N, input: object): Promise<QueryOutput<N>> {
    const result = await at.engine.query(name, input);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  }
  return {
    ...at,
    audit,
    ask,
    set: async (rule) => act(at.engine, 'rule.set', { ...audit(), rule, ...because }),
    switched: async (ruleId, on) =>
      act(at.engine, 'rule.switch', { ...audit(), ruleId, on, ...because }),
    undo: async () => act(at.engine, 'undo.last', audit()),
    listed: async (id) => {
      const { rules } = await ask('rules.list', audit());
      return rules.find(({ rule }) => rule.id === id);
    },
  };
}
