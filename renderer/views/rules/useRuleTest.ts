import { useState } from 'react';
import type { RuleTest } from '../../../shared/contract/index.ts';
import { bridge } from '../../app/bridge.ts';
import { draftOf } from './form.ts';
import type { RuleForm } from './form.ts';

/** A test with what was typed when it began. */
interface Tested {
  readonly of: string;
  readonly result: RuleTest;
}

/** The test of a rule as it is typed: its result, and whether something else is typed since. */
export function useRuleTest(auditId: string, form: RuleForm) {
  const [tested, setTested] = useState<Tested | null>(null);
  const rule = draftOf(form);
  const written = JSON.stringify(rule);
  const run = async () => {
    const asking = { auditId, change: { kind: 'set', rule } } as const;
    const result = await bridge().queries['rule.test'](asking);
    if (result.ok) setTested({ of: written, result: result.value });
    return result;
  };
  return {
    result: tested?.result ?? null,
    outdated: tested !== null && tested.of !== written,
    run,
    forget: () => setTested(null),
  };
}
