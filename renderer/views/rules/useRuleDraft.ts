import { useMemo } from 'react';
import type { RuleRow } from '../../../shared/contract/index.ts';
import { useDraft } from '../../app/drafts.ts';
import type { Draft } from '../../app/drafts.ts';
import { emptyRule, formOf } from './form.ts';
import type { RuleForm } from './form.ts';

/** What is typed of a rule and not saved; without a row, of a new one. Leaving the screen keeps it. */
export function useRuleDraft(auditId: string, row: RuleRow | null): Draft<RuleForm> {
  const saved = useMemo(() => (row ? formOf(row.rule) : emptyRule), [row]);
  return useDraft(`rule/${auditId}/${row === null ? 'new' : `id/${row.rule.id}`}`, saved);
}
