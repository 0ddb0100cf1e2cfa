import { useState } from 'react';
import { rulesText } from '../../../shared/text/rules-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { draftOf, ruleProblems } from './form.ts';
import type { RuleForm } from './form.ts';
import type { RuleDialogProps } from './RuleDialog.tsx';
import { useAsked } from './useAsked.ts';
import { useRuleDraft } from './useRuleDraft.ts';
import { useRuleTest } from './useRuleTest.ts';

/** The form of a rule: what is typed, what is missing, its test and its saving. */
export function useRuleForm({ auditId, view, row, onClose }: RuleDialogProps) {
  const draft = useRuleDraft(auditId, row);
  const [restored, setRestored] = useState(draft.dirty);
  const form = draft.value;
  const taken = new Set(row ? [] : view.rules.map(({ rule }) => rule.id));
  const test = useRuleTest(auditId, form);
  const asked = useAsked(ruleProblems(form, taken));

  const change = (part: Partial<RuleForm>): void => {
    asked.forgetRefusal();
    draft.set({ ...form, ...part });
  };
  const save = async (): Promise<void> => {
    const input = { auditId, rule: draftOf(form), reason: form.reason.trim() };
    const result = await asked.attempt('save', () =>
      runCommand('rule.set', input, { quiet: true }),
    );
    if (!result?.ok) return;
    announce(rulesText.form.saved(form.title.trim(), result.value.version));
    draft.clear();
    onClose();
  };
  const discard = (): void => {
    draft.clear();
    setRestored(false);
    asked.forget();
    test.forget();
  };
  return {
    form,
    problems: asked.problems,
    change,
    runTest: () => asked.attempt('test', test.run),
    save,
    discard,
    refusal: asked.refusal,
    restored: restored && draft.dirty,
    dirty: draft.dirty,
    busy: asked.busy !== null,
    testing: asked.busy === 'test',
    test: test.result,
    outdated: test.outdated,
  };
}
